import { badInput } from '../../errors.js';

const LENGTH = 36;
const HYPHEN = '-'.charCodeAt(0);
/** By the code of a character: 1 for a hexadecimal digit. */
const HEX = new Uint8Array(128);
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = 1;

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
 * Whether it is a UUID, such as 0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1. By a table, because a request and the session it
 * reads have dozens, and a regular expression takes half as long again.
 */
export function isId(id: unknown): boolean {
  if (typeof id !== 'string' || id.length !== LENGTH) return false;
  for (let place = 0; place < LENGTH; place += 1) {
    const code = id.charCodeAt(place);
    const isBreak = place === 8 || place === 13 || place === 18 || place === 23;
    if (isBreak ? code !== HYPHEN : HEX[code] !== 1) return false;
  }
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
