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

/** Fills a template such as `/sessions/{sessionId}/media`. Ids are checked, and lower-cased so that equal reads are joined. */
export function fillPath(template: string, ids: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => checkId(ids[name] ?? '', name).toLowerCase());
}
