import {
  connectionError,
  errorCodeOf,
  toApiError,
  toFieldPath,
  YotiError,
} from '../../../src/datasources/yoti/errors.js';
import { contract } from '../../support/emulator/fakeYoti.js';
import { specificationFieldPaths } from '../../../src/datasources/input/sessionSpecification.js';

type Row = [status: number, yotiCode: string | undefined, code: string];

/** Reference 10.1, row by row. */
const documented: Row[] = [
  [400, 'PAYLOAD_VALIDATION', 'BAD_USER_INPUT'],
  [400, 'MALFORMED_REQUEST', 'BAD_USER_INPUT'],
  [401, 'MESSAGE_SIGNING', 'UPSTREAM_UNAUTHORIZED'],
  [401, 'BAD_SDK_ID', 'UPSTREAM_UNAUTHORIZED'],
  [401, 'BAD_TOKEN', 'UPSTREAM_UNAUTHORIZED'],
  [401, 'BAD_PUBLIC_KEY', 'UPSTREAM_UNAUTHORIZED'],
  [403, 'INSUFFICIENT_PERMISSION', 'UPSTREAM_UNAUTHORIZED'],
  [403, 'NOT_YOUR_RESOURCE', 'RESOURCE_FORBIDDEN'],
  [403, 'NOT_YOUR_SESSION', 'RESOURCE_FORBIDDEN'],
  [404, 'APP_NOT_FOUND', 'UPSTREAM_UNAUTHORIZED'],
  [404, 'SESSION_NOT_FOUND', 'NOT_FOUND'],
  [404, 'RESOURCE_NOT_FOUND', 'NOT_FOUND'],
  [404, 'REQUIREMENT_NOT_FOUND', 'NOT_FOUND'],
  [404, 'MEDIA_CONTENT_NOT_FOUND', 'NOT_FOUND'],
  [404, 'MEDIA_ID_NOT_FOUND', 'NOT_FOUND'],
  [404, 'CHECK_NOT_FOUND', 'NOT_FOUND'],
  [404, 'TASK_NOT_FOUND', 'NOT_FOUND'],
  [404, 'PAGE_INDEX_NOT_FOUND', 'NOT_FOUND'],
  [404, 'FRAME_INDEX_NOT_FOUND', 'NOT_FOUND'],
  [404, 'CHIP_DATA_NOT_FOUND', 'NOT_FOUND'],
  [404, 'SCHEME_NOT_FOUND', 'NOT_FOUND'],
  [404, 'SCHEME_VALIDATION_REQUIREMENT_NOT_FOUND', 'NOT_FOUND'],
  [409, 'SESSION_EXPIRED', 'SESSION_EXPIRED'],
  [409, 'SESSION_LOCKED', 'CONFLICT'],
  [409, 'RESOURCE_LOCKED', 'CONFLICT'],
  [409, 'REQUIREMENT_LOCKED', 'CONFLICT'],
  [409, 'SESSION_NOT_READY', 'SESSION_NOT_READY'],
  [409, 'INSTRUCTIONS_NOT_COMPLETE', 'CONFLICT'],
  [409, 'INCOMPLETE', 'CONFLICT'],
  [409, 'REPORT_EXISTS', 'CONFLICT'],
  [409, 'NON_REPEATABLE_CHECK', 'CONFLICT'],
  [409, 'REQUIREMENT_CANNOT_BE_MARKED_IMPOSSIBLE', 'CONFLICT'],
  [400, 'UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT', 'CONFLICT'],
  [409, 'UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT', 'CONFLICT'],
  [415, 'UNSUPPORTED_TYPE', 'UNSUPPORTED_MEDIA_TYPE'],
  [422, 'UNPROCESSABLE_MEDIA', 'MEDIA_NOT_PROCESSABLE'],
  [429, 'TOO_MANY_REQUESTS', 'RATE_LIMITED'],
  [500, 'SERVER_ERROR', 'UPSTREAM_UNAVAILABLE'],
  [503, 'TEMPORARILY_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'],
  // The codes of applicants are not public: their status decides.
  [404, 'APPLICANT_NOT_FOUND', 'NOT_FOUND'],
  [404, 'FACE_NOT_FOUND', 'NOT_FOUND'],
];

const statusAlone: Row[] = [
  [400, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [401, undefined, 'UPSTREAM_UNAUTHORIZED'],
  [403, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [404, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [408, undefined, 'UPSTREAM_TIMEOUT'],
  [409, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [410, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [413, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [415, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [422, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [429, undefined, 'RATE_LIMITED'],
  [500, undefined, 'UPSTREAM_UNAVAILABLE'],
  [501, undefined, 'UPSTREAM_UNAVAILABLE'],
  [502, undefined, 'UPSTREAM_UNAVAILABLE'],
  [503, undefined, 'UPSTREAM_UNAVAILABLE'],
  [504, undefined, 'UPSTREAM_TIMEOUT'],
  [599, undefined, 'UPSTREAM_UNAVAILABLE'],
  [301, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [302, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [304, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [402, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [405, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [406, undefined, 'UPSTREAM_INVALID_RESPONSE'],
  [418, undefined, 'UPSTREAM_INVALID_RESPONSE'],
];

const odd: Row[] = [
  [404, 'A_CODE_OF_TOMORROW', 'NOT_FOUND'],
  [403, 'session_expired', 'RESOURCE_FORBIDDEN'],
  [404, 'SESSION_EXPIRED', 'NOT_FOUND'],
  [409, 'constructor', 'CONFLICT'],
  [409, '__proto__', 'CONFLICT'],
  [409, '', 'CONFLICT'],
  [413, 'TOO_LARGE', 'UPSTREAM_INVALID_RESPONSE'],
];

/** Whether the same operation, sent again, can succeed without anything being made twice. */
const alwaysRetryable = new Set(['RATE_LIMITED', 'UPSTREAM_UNAVAILABLE']);
const onceRepeated = new Set(['UPSTREAM_TIMEOUT']);

describe('what a refusal of Yoti becomes', () => {
  it.each([...documented, ...statusAlone, ...odd])('%i %s is %s', (status, yotiCode, code) => {
    const error = yotiCode === undefined ? undefined : { code: yotiCode };

    expect(errorCodeOf(status, error)).toBe(code);
    const refusal = toApiError({ method: 'GET', status, error });
    expect(refusal.extensions).toMatchObject({
      code,
      retryable: alwaysRetryable.has(code) || onceRepeated.has(code),
    });
  });

  it.each([
    ['GET', 429, true],
    ['PUT', 429, true],
    ['DELETE', 429, true],
    ['POST', 429, true],
    ['GET', 503, true],
    ['PUT', 503, true],
    ['DELETE', 503, true],
    ['POST', 503, false],
    ['GET', 500, true],
    ['PUT', 502, true],
    ['GET', 504, true],
    ['PUT', 504, true],
    ['DELETE', 408, true],
    ['POST', 504, false],
    ['POST', 408, false],
    ['POST', 409, false],
    ['GET', 404, false],
    ['GET', 302, false],
  ])('%s answered with %i may be sent again: %p', (method, status, retryable) => {
    expect(toApiError({ method, status }).extensions.retryable).toBe(retryable);
  });

  // Something may have been made before Yoti, or a proxy before it, failed.
  it.each([500, 502])('a POST answered with %i is not to be sent again', (status) => {
    expect(toApiError({ method: 'POST', status }).extensions.retryable).toBe(false);
  });

  it.each(['header.X-Yoti-Auth-Digest', 'header.X-Yoti-Auth-Token', 'query.nonce', 'query.sdkId'])(
    'a complaint about our %s is no fault of the caller',
    (property) => {
      const error = {
        code: 'MALFORMED_REQUEST',
        errors: [{ property, message: 'must not be null or empty' }],
      };

      const { extensions } = toApiError({ method: 'GET', status: 400, error });

      expect(extensions).toEqual({ code: 'UPSTREAM_UNAUTHORIZED', retryable: false });
    },
  );

  it('a complaint about a header counts even among others', () => {
    const errors = [
      { property: 'applicant_id', message: 'must not be null' },
      { property: 'header.X-Yoti-Auth-Digest', message: 'must not be null or empty' },
    ];

    expect(errorCodeOf(400, { code: 'MALFORMED_REQUEST', errors })).toBe('UPSTREAM_UNAUTHORIZED');
  });

  it("a field that only begins like a header is the caller's", () => {
    const errors = [{ property: 'headers', message: 'must not be null' }];

    expect(errorCodeOf(400, { code: 'PAYLOAD_VALIDATION', errors })).toBe('BAD_USER_INPUT');
  });

  it('tells how long to wait', () => {
    expect(toApiError({ method: 'GET', status: 429, retryAfter: 30 }).extensions).toEqual({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfter: 30,
    });
  });

  it('tells to wait for nothing when Yoti does', () => {
    expect(toApiError({ method: 'GET', status: 429, retryAfter: 0 }).extensions.retryAfter).toBe(0);
  });

  it('keeps status and code in the cause, for the log, and none of the words', () => {
    const error = { code: 'SESSION_NOT_FOUND', message: 'No session 4711 of Jane Doe' };

    const refusal = toApiError({ method: 'GET', status: 404, error, terms: contract.terms });

    expect(refusal.cause).toEqual(new YotiError(404, 'SESSION_NOT_FOUND'));
    expect((refusal.cause as Error).message).toBe('Yoti answered 404 SESSION_NOT_FOUND');
    expect(refusal.message).toBe('Not found.');
    expect(JSON.stringify(refusal.extensions)).not.toContain('Jane');
  });

  it('keeps of a code that the contract does not have the words that it has', () => {
    const refusal = toApiError({
      method: 'GET',
      status: 404,
      error: { code: 'SESSION_OF_JANE_NOT_FOUND' },
      terms: contract.terms,
    });

    expect((refusal.cause as Error).message).toBe('Yoti answered 404 SESSION_OF_?_NOT_FOUND');
  });
});

describe('the fields Yoti complains about', () => {
  const fieldErrorsOf = (property: string, message: string, fieldPaths?: Record<string, string>) =>
    toApiError({
      method: 'POST',
      status: 400,
      error: { code: 'PAYLOAD_VALIDATION', errors: [{ property, message }] },
      fieldPaths,
    }).extensions.fieldErrors;

  it.each([
    ['applicant_id', 'applicantId'],
    ['requirement_id', 'requirementId'],
    ['client_session_token_ttl', 'sessionTtl'],
    ['session_deadline', 'sessionDeadline'],
    ['resources_ttl', 'resourcesTtl'],
    ['user_tracking_id', 'userTrackingId'],
    ['requested_checks', 'checks'],
    ['requested_checks[1]', 'checks[1]'],
    ['notifications.auth_token', 'notifications.authToken'],
    ['sdk_config.primary_colour', 'sdkConfig.primaryColour'],
    ['sdk_config.allow_handoff', 'sdkConfig.allowsHandoff'],
    ['sdk_config.attempts_configuration', 'sdkConfig.textExtractionAttempts'],
    ['requested_checks_of_tomorrow', 'requestedChecksOfTomorrow'],
    ['', ''],
  ])('%s is our %s', (property, field) => {
    expect(toFieldPath(property, specificationFieldPaths)).toBe(field);
  });

  it('is the same name in camel case where nothing else is known', () => {
    expect(toFieldPath('resources.applicant_profile.address_line1')).toBe(
      'resources.applicantProfile.addressLine1',
    );
  });

  it('takes the longest name that fits', () => {
    const names = { face: 'image', 'face.source': 'source' };

    expect(toFieldPath('face.source.session_id', names)).toBe('source.sessionId');
    expect(toFieldPath('face', names)).toBe('image');
    expect(toFieldPath('faces', names)).toBe('faces');
  });

  it('are cut off when they go on for ever', () => {
    expect(toFieldPath('a'.repeat(10_000))).toHaveLength(200);
  });

  it.each([
    'must not be empty',
    'must not be null',
    'must not be null or empty',
    'must not be blank',
    'must be greater than or equal to 300',
    'must be an alphanumeric of 7 characters in length',
    'size must be between 0 and 256',
    'length must be between 1 and 36',
    'INVALID_ADDRESS',
  ])('come with the rule "%s" in Yoti\'s words', (message) => {
    expect(fieldErrorsOf('applicant_id', message)).toEqual([{ field: 'applicantId', message }]);
  });

  it.each([
    'Jane Doe is not allowed',
    'must not be Jane Doe',
    'must match "^https://.+$"',
    'must not be jane@doe.example',
    "must be '4711'",
    'The value 4711 is wrong',
    'must not be 12345678901',
    'must\nnot',
    'must <script>alert(1)</script>',
    'https://api.yoti.com/idverify/v1/sessions?nonce=1',
    'INVALID_ADDRESS of Jane',
    'Must be given',
    'musty',
    '',
  ])("come without Yoti's words when these are no plain rule: %p", (message) => {
    expect(fieldErrorsOf('applicant_id', message)).toEqual([
      { field: 'applicantId', message: 'is not accepted by Yoti' },
    ]);
  });

  it('do not hold up the gateway, however long the words are', () => {
    const message = `must${' a'.repeat(200_000)}!`;

    expect(fieldErrorsOf('a', message)).toEqual([{ field: 'a', message: 'is not accepted by Yoti' }]);
  });

  it('are an empty list when Yoti names none', () => {
    const { extensions } = toApiError({ method: 'POST', status: 400, error: { code: 'PAYLOAD_VALIDATION' } });

    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false, fieldErrors: [] });
  });

  it.each([401, 403, 404, 409, 422, 500])(
    'are left out of an answer %i, which has another meaning',
    (status) => {
      const error = { code: 'X', errors: [{ property: 'a', message: 'must not be null' }] };

      expect(toApiError({ method: 'POST', status, error }).extensions).not.toHaveProperty('fieldErrors');
    },
  );
});

describe('a connection without an answer', () => {
  const failing = (code?: string): Error => Object.assign(new Error('connect 10.0.0.1:443'), { code });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'UPSTREAM_TIMEOUT'],
    ['ETIMEDOUT', 'UPSTREAM_TIMEOUT'],
    ['ECONNREFUSED', 'UPSTREAM_UNAVAILABLE'],
    ['ENOTFOUND', 'UPSTREAM_UNAVAILABLE'],
    ['EAI_AGAIN', 'UPSTREAM_UNAVAILABLE'],
    ['ECONNRESET', 'UPSTREAM_UNAVAILABLE'],
    ['UND_ERR_SOCKET', 'UPSTREAM_UNAVAILABLE'],
    ['CERT_HAS_EXPIRED', 'UPSTREAM_UNAVAILABLE'],
    [undefined, 'UPSTREAM_UNAVAILABLE'],
  ])('for %s is %s; a POST may be sent again if nothing of it was sent', (reason, code) => {
    const retryable = (isRepeatable: boolean, wasSent: boolean): boolean | undefined => {
      const { extensions } = connectionError(failing(reason), isRepeatable, { wasSent });
      expect(extensions.code).toBe(code);
      return extensions.retryable;
    };
    expect([retryable(true, true), retryable(false, false), retryable(false, true)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['HPE_INVALID_CONSTANT', {}, 'UPSTREAM_INVALID_RESPONSE'],
    ['UND_ERR_HEADERS_OVERFLOW', {}, 'UPSTREAM_INVALID_RESPONSE'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', {}, 'UPSTREAM_INVALID_RESPONSE'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', { hasBegun: true }, 'UPSTREAM_UNAVAILABLE'],
  ])('that is no HTTP (%s, %j) is %s', (reason, progress, code) => {
    expect(connectionError(failing(reason), true, progress).code).toBe(code);
  });

  it.each([[undefined], [null], ['text'], [{ code: 7 }]])(
    'is unavailable whatever was thrown (%p)',
    (cause) => {
      expect(connectionError(cause, true).code).toBe('UPSTREAM_UNAVAILABLE');
    },
  );

  it('keeps its cause for the log and out of the answer', () => {
    const cause = failing('ECONNREFUSED');

    const error = connectionError(cause, true);

    expect(error.cause).toBe(cause);
    expect(JSON.stringify([error.message, error.extensions])).not.toContain('10.0.0.1');
  });
});
