/** Operations of the fault book, each with the call that meets the fault. */
export const operations = {
  get: { description: '`session`', call: /^GET \/sessions\/[^/]+$/ },
  create: { description: '`createSession`', call: /^POST \/sessions$/ },
  put: { description: '`addApplicantToResource`', call: /^PUT .*\/applicant$/ },
  delete: { description: '`deleteApplicant`', call: /^DELETE \/applicants\// },
  media: { description: 'a media link', call: /^GET .*\/content$/ },
  upload: { description: 'an upload link', call: /^PUT .*\/image$/ },
  composite: {
    description: '`startApplicantFaceAuth`, at the third of its four steps',
    call: /^POST .*\/face-capture$/,
  },
} as const;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations) as Operation[];

type Row = Record<Operation, string>;

/** The row of a fault that all operations meet alike. */
const same = (outcome: string): Row => byMethod(outcome, outcome);

/** The row of a fault: GET, PUT and DELETE may be repeated, POST never; a composite has made a session by then. */
function byMethod(repeatable: string, post: string, composite = post): Row {
  return {
    get: repeatable,
    create: post,
    put: repeatable,
    delete: repeatable,
    media: repeatable,
    upload: repeatable,
    composite,
  };
}

/**
 * Outcome of each fault: `UPSTREAM_TIMEOUT, again, after 1 s, ×3` is code, `retryable`, `retryAfter`, and requests that
 * reached Yoti, if not one. docs/faults.md is written from it.
 */
export const faultBook: Readonly<Record<string, Row>> = {
  none: same('ok'),
  'status-204': { ...byMethod('ok', 'UPSTREAM_INVALID_RESPONSE'), get: 'UPSTREAM_INVALID_RESPONSE' },
  'status-304': same('UPSTREAM_INVALID_RESPONSE'),
  silent: byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  reset: byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  close: byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  'reset-once': byMethod('ok, ×2', 'UPSTREAM_UNAVAILABLE'),
  'done-reset-once': byMethod('ok, ×2', 'UPSTREAM_UNAVAILABLE'),
  'done-silent-once': byMethod('ok, ×2', 'UPSTREAM_TIMEOUT'),
  'done-502-once': byMethod('ok, ×2', 'UPSTREAM_UNAVAILABLE'),
  'done-503': byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  'stall-after-head': {
    ...byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
    media: 'UPSTREAM_TIMEOUT, again',
  },
  'drip-body': {
    ...byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
    media: 'UPSTREAM_TIMEOUT, again',
  },
  'drip-head': byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  'continue-endless': byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  'processing-endless': byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  'continue-first': same('ok'),
  'processing-first': same('ok'),
  'hints-first': same('ok'),
  'reset-mid-body': {
    ...byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
    media: 'UPSTREAM_UNAVAILABLE, again',
  },
  'close-mid-body': {
    ...byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
    media: 'UPSTREAM_UNAVAILABLE, again',
  },
  'length-too-short': { ...byMethod('ok', 'UPSTREAM_INVALID_RESPONSE'), get: 'UPSTREAM_INVALID_RESPONSE' },
  'two-answers': same('ok'),
  'truncated-json': { ...same('UPSTREAM_INVALID_RESPONSE'), media: 'ok' },
  'invalid-utf-8': { ...same('UPSTREAM_INVALID_RESPONSE'), media: 'ok' },
  'html-200': same('UPSTREAM_INVALID_RESPONSE'),
  'html-400': same('UPSTREAM_INVALID_RESPONSE'),
  'html-403': same('UPSTREAM_INVALID_RESPONSE'),
  'html-404': same('UPSTREAM_INVALID_RESPONSE'),
  'html-413': {
    ...same('UPSTREAM_INVALID_RESPONSE'),
    upload: 'MEDIA_NOT_PROCESSABLE',
  },
  'html-502': byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  'html-503': byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  'empty-200': { ...byMethod('ok', 'UPSTREAM_INVALID_RESPONSE'), get: 'UPSTREAM_INVALID_RESPONSE' },
  'null-200': { ...same('UPSTREAM_INVALID_RESPONSE'), media: 'ok' },
  'byte-order-mark': { ...same('UPSTREAM_INVALID_RESPONSE'), media: 'ok' },
  'redirect-302': same('UPSTREAM_INVALID_RESPONSE'),
  'redirect-307': same('UPSTREAM_INVALID_RESPONSE'),
  'large-200': { ...same('UPSTREAM_INVALID_RESPONSE'), media: 'ok' },
  'large-500': same('UPSTREAM_INVALID_RESPONSE'),
  gzip: same('ok'),
  brotli: same('ok'),
  'gzip-bomb': same('UPSTREAM_INVALID_RESPONSE'),
  'gzip-damaged': same('UPSTREAM_INVALID_RESPONSE'),
  'unknown-coding': same('UPSTREAM_INVALID_RESPONSE'),
  'chunked-garbage': same('UPSTREAM_INVALID_RESPONSE'),
  'not-http': same('UPSTREAM_INVALID_RESPONSE'),
  'two-lengths': same('UPSTREAM_INVALID_RESPONSE'),
  'length-and-chunked': same('UPSTREAM_INVALID_RESPONSE'),
  'large-header': same('UPSTREAM_INVALID_RESPONSE'),
  'rate-limit': byMethod('RATE_LIMITED, again, ×3', 'RATE_LIMITED, again', 'RATE_LIMITED'),
  'rate-limit-0': byMethod(
    'RATE_LIMITED, again, after 0 s, ×3',
    'RATE_LIMITED, again, after 0 s',
    'RATE_LIMITED, after 0 s',
  ),
  'rate-limit-1': byMethod(
    'RATE_LIMITED, again, after 1 s, ×3',
    'RATE_LIMITED, again, after 1 s',
    'RATE_LIMITED, after 1 s',
  ),
  'rate-limit-60': byMethod(
    'RATE_LIMITED, again, after 60 s',
    'RATE_LIMITED, again, after 60 s',
    'RATE_LIMITED, after 60 s',
  ),
  'rate-limit-past': byMethod(
    'RATE_LIMITED, again, after 0 s, ×3',
    'RATE_LIMITED, again, after 0 s',
    'RATE_LIMITED, after 0 s',
  ),
  'rate-limit-far': byMethod(
    'RATE_LIMITED, again, after 86400 s',
    'RATE_LIMITED, again, after 86400 s',
    'RATE_LIMITED, after 86400 s',
  ),
  'rate-limit-words': byMethod('RATE_LIMITED, again, ×3', 'RATE_LIMITED, again', 'RATE_LIMITED'),
  'rate-limit-twice': byMethod(
    'RATE_LIMITED, again, after 60 s',
    'RATE_LIMITED, again, after 60 s',
    'RATE_LIMITED, after 60 s',
  ),
  'retry-after-endless': byMethod(
    'UPSTREAM_UNAVAILABLE, again, after 86400 s',
    'UPSTREAM_UNAVAILABLE, again, after 86400 s',
    'UPSTREAM_UNAVAILABLE, after 86400 s',
  ),
  'unauthorized-once': same('UPSTREAM_UNAUTHORIZED'),
  unauthorized: same('UPSTREAM_UNAUTHORIZED'),
  'error-500-once': byMethod('ok, ×2', 'UPSTREAM_UNAVAILABLE'),
  'error-503-twice': byMethod('ok, ×3', 'UPSTREAM_UNAVAILABLE, again', 'UPSTREAM_UNAVAILABLE'),
  'error-500': byMethod('UPSTREAM_UNAVAILABLE, again, ×3', 'UPSTREAM_UNAVAILABLE'),
  'error-503': byMethod(
    'UPSTREAM_UNAVAILABLE, again, ×3',
    'UPSTREAM_UNAVAILABLE, again',
    'UPSTREAM_UNAVAILABLE',
  ),
  'html-504': byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  'timeout-408': byMethod('UPSTREAM_TIMEOUT, again, ×3', 'UPSTREAM_TIMEOUT'),
  'http-1-0': same('ok'),
};
