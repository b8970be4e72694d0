import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a GET without a header that forces a preflight can all the same be no blind request of another site's page.
 * A browser says `Sec-Fetch-Mode: cors` only of `fetch` and `XMLHttpRequest`, never of links, forms and images, and no
 * page can say it in its place; and to another site such a request always carries its `Origin`.
 */
export function isReadableBySender(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const { origin, 'sec-fetch-mode': mode } = headers;
  return mode === 'cors' && (origin === undefined || origins.includes(origin));
}
