import type { FieldError } from '../../errors/apiError.js';
import { validate } from './rules.js';

/** Schemes that run code, show local data or lead nowhere; URL removes blanks and line breaks and lowers the letters. */
const UNSAFE_SCHEMES = new Set(
  (
    'about blob chrome data feed file filesystem ftp intent jar javascript livescript mailto mhtml mocha ms-its res ' +
    'resource vbscript view-source ws wss'
  ).split(' '),
);
/** Hosts that no certificate is issued for: of this machine, of a local network, and names for tests. */
const LOCAL_HOST =
  /^(localhost|\[::1\]|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|[\w-]+|.+\.(localhost|local|internal|test))$/;

/** Checks a page that Yoti's user view leads to: https, http on a local host, or the scheme of an app. */
export function validatePageUrl(url: URL | null | undefined, field: string): FieldError[] {
  return validate([
    url instanceof URL && !isPage(url),
    field,
    'must begin with https://, http:// of a local host, or the scheme of an app, such as shop://',
  ]);
}

function isPage({ protocol, hostname }: URL): boolean {
  if (protocol === 'http:') return LOCAL_HOST.test(hostname);
  return !UNSAFE_SCHEMES.has(protocol.slice(0, -1));
}
