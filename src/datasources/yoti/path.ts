import { badInput } from '../../errors/apiError.js';

/** For example 0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

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

/** True if the value is a UUID, as all of Yoti's ids are. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Fills a template such as `/sessions/{sessionId}/media`. Ids are checked, and lower-cased so that equal reads are joined. */
export function fillPath(template: string, ids: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => checkId(ids[name] ?? '', name).toLowerCase());
}
