import { badInput } from '../../errors/errors.js';

/** Such as 0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

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

/** Whether the value is a UUID in its text form, as all of Yoti's ids are. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

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
