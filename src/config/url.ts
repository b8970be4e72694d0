/** Host names of this machine. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The URL; undefined for text that is none. */
export const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** True for a URL of this machine. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** True for https, and for http that does not leave this machine. */
export const isConfidential = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

/** True for a URL with a user name or a password. */
export const hasCredentials = ({ username, password }: URL): boolean => username !== '' || password !== '';

/** True for a URL of origin and path alone. */
export const isPlain = (url: URL): boolean => !url.search && !url.hash && !hasCredentials(url);
