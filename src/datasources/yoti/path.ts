import { badInput } from '../../errors/apiError.js';

const DIGIT = 1;
const HYPHEN = 2;
/** Kind of each character, by its code. */
const KINDS = new Uint8Array(128);
for (const digit of '0123456789abcdefABCDEF') KINDS[digit.charCodeAt(0)] = DIGIT;
KINDS['-'.charCodeAt(0)] = HYPHEN;
/** Kind that each position of a UUID must have. */
const UUID = Uint8Array.from('dddddddd-dddd-dddd-dddd-dddddddddddd', (kind) =>
  kind === '-' ? HYPHEN : DIGIT,
);

/**
 * The id, if it may become part of a path; BAD_USER_INPUT naming `field` otherwise. All of Yoti's ids are UUIDs, so no
 * value that could climb, split or extend a path passes (`../`, `%2F`, `?`, `#`, CR, LF).
 */
export function checkId(id: string, field: string): string {
  if (!isId(id)) throw badInput({ field, message: NOT_AN_ID });
  return id;
}

/** Message for a value that is no id. */
export const NOT_AN_ID = 'must be an id from Yoti: a UUID';

/**
 * True if the value is a UUID, as all of Yoti's ids are. By a table of characters: a session has dozens of ids, and a
 * regular expression takes more than twice as long (ADR 18).
 */
export function isId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== UUID.length) return false;
  for (let index = 0; index < UUID.length; index += 1)
    if (KINDS[value.charCodeAt(index)] !== UUID[index]) return false;
  return true;
}

/** True if both are one id: UUIDs are case-insensitive. The second may be of any type, as in the key of a router. */
export const isSameId = (id: string, other: unknown): boolean =>
  typeof other === 'string' && id.toLowerCase() === other.toLowerCase();

/** Parts of `/sessions/{sessionId}/media`: texts, and every second one the name of an id. */
const partsOfTemplates = new Map<string, readonly string[]>();

/** Fills a template such as `/sessions/{sessionId}/media`. Ids are checked, and lower-cased so that equal reads are joined. */
export function fillPath(template: string, ids: Readonly<Record<string, string>> = {}): string {
  let parts = partsOfTemplates.get(template);
  // Bounded, because the templates are those of the contract.
  if (!parts) partsOfTemplates.set(template, (parts = template.split(/[{}]/)));
  let path = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    path += index % 2 === 0 ? part : checkId(ids[part] ?? '', part).toLowerCase();
  }
  return path;
}
