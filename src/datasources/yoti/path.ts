import { badInput } from '../../errors/apiError.js';

const DIGIT = 1;
const HYPHEN = 2;
/** By the code of a character. */
const KINDS = new Uint8Array(128);
for (const digit of '0123456789abcdefABCDEF') KINDS[digit.charCodeAt(0)] = DIGIT;
KINDS['-'.charCodeAt(0)] = HYPHEN;
/** By its place. */
const UUID = Uint8Array.from('dddddddd-dddd-dddd-dddd-dddddddddddd', (kind) =>
  kind === '-' ? HYPHEN : DIGIT,
);

/**
 * An id that may become part of a path. All of Yoti's ids are UUIDs, so whatever could climb, split or extend a path
 * (`../`, `%2F`, `?`, `#`, CR, LF, ten kilobytes) is refused with the name of the input field.
 */
export function checkId(id: string, field: string): string {
  if (!isId(id)) throw badInput({ field, message: NO_ID });
  return id;
}

/** What is said of an id that `isId` refuses. */
export const NO_ID = 'must be an id from Yoti: a UUID';

/**
 * Whether it is a UUID, such as 0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1. By tables, because a request and the session it reads
 * have dozens, and a regular expression takes more than twice as long.
 */
export function isId(id: unknown): boolean {
  if (typeof id !== 'string' || id.length !== UUID.length) return false;
  for (let place = 0; place < UUID.length; place += 1)
    if (KINDS[id.charCodeAt(place)] !== UUID[place]) return false;
  return true;
}

/** `/sessions/{sessionId}/media` as `['/sessions/', 'sessionId', '/media']`: every second part is a name. */
const partsOf = new Map<string, readonly string[]>();

/** Fills `/sessions/{sessionId}/…`; each part is checked, by its name, and in the one case that reads are joined by. */
export function fillPath(template: string, ids: Readonly<Record<string, string>> = {}): string {
  let parts = partsOf.get(template);
  // The templates are those of the contract, so there are only so many.
  if (!parts) partsOf.set(template, (parts = template.split(/[{}]/)));
  let path = '';
  for (let n = 0; n < parts.length; n += 1) {
    const part = parts[n]!;
    path += n % 2 === 0 ? part : checkId(ids[part] ?? '', part).toLowerCase();
  }
  return path;
}
