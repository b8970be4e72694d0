/** Host names of this machine. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** Host that can be connected to: URL accepts more, such as `*.shop.example`. */
const HOST = /^[a-z\d_][\w.-]*$|^\[[\da-f:.]+\]$/i;
/** Addresses to listen on, which nothing can be sent to from elsewhere. */
const UNSPECIFIED = /^(0\.0\.0\.0|\[::\])$/;

/** The URL; undefined for text that is none, and for a host that does not exist. */
export function parseUrl(text: string): URL | undefined {
  const url = toUrl(text);
  return url && HOST.test(url.hostname) ? url : undefined;
}

/** The URL. Not by `URL.canParse`, which in Node 20 denies names with umlauts once V8 has optimised its caller. */
export function toUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** True for a URL of this machine. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** True for an address that clients on other machines can use. */
export const isReachable = ({ hostname }: URL): boolean => !UNSPECIFIED.test(hostname);

/** True for https, and for http that does not leave this machine. */
export const isConfidential = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

/** True for a URL with a user name or a password. */
export const hasCredentials = ({ username, password }: URL): boolean => username !== '' || password !== '';

/** True for a URL of origin and path alone. */
export const isPlain = (url: URL): boolean => !url.search && !url.hash && !hasCredentials(url);

/** A plain URL as the beginning of others. */
export const toBaseUrl = ({ origin, pathname }: URL): string => (origin + pathname).replace(/\/+$/, '');

/** Schemes whose documents have no origin that a browser could send. */
const WITHOUT_ORIGIN = /^(about|blob|data|file|filesystem|ftp|javascript|mailto|wss?):/;
const APP_ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[a-z\d_][\w.-]*(:\d{1,5})?$/;

/** True for an origin exactly as browsers send it: of the web, or of an app such as `capacitor://localhost`. */
export function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  if (!url || WITHOUT_ORIGIN.test(url.protocol)) return false;
  return /^https?:$/.test(url.protocol) ? url.origin === text : APP_ORIGIN.test(text);
}
