/**
 * Headers of every response: it must not be cached, sniffed, framed or executed, because it holds personal data. The
 * content security policy is absent outside of production, because Apollo Sandbox is a page.
 */
export const responseHeaders = (isProduction: boolean): Record<string, string> => ({
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cache-Control#no-store
  'cache-control': 'no-store',
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
  ...(isProduction && {
    'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  }),
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Resource-Policy
  'cross-origin-resource-policy': 'same-origin',
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Referrer-Policy
  'referrer-policy': 'no-referrer',
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Strict-Transport-Security
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Content-Type-Options
  'x-content-type-options': 'nosniff',
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Frame-Options
  'x-frame-options': 'SAMEORIGIN',
});

/** Headers that a script of another origin may read. */
export const EXPOSED_HEADERS = [
  'x-request-id',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];
