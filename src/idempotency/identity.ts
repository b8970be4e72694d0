import { createHash, createHmac } from 'node:crypto';

/** Names of a call in the store. */
export interface CallIdentity {
  /** Hash of subject and key. */
  record: string;
  /** Hash of mutation and input, keyed with subject and key: without them it tells nothing about a short input. */
  input: string;
}

/** Identity of a mutation with a key; the key itself is no part of the input. */
export function identityOf(
  subject: string | null,
  key: string,
  mutation: string,
  input: object,
): CallIdentity {
  const owner = JSON.stringify([subject, key]);
  const text = JSON.stringify([mutation, toComparable({ ...input, idempotencyKey: undefined })]);
  return {
    record: createHash('sha256').update(owner).digest('hex'),
    input: createHmac('sha256', owner).update(text).digest('hex'),
  };
}

/** Value with names in order, without those that are not given, and with a hash instead of bytes. */
function toComparable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Buffer.isBuffer(value)) return { sha256: createHash('sha256').update(value).digest('hex') };
  if (value instanceof Date) return value.toJSON();
  if (Array.isArray(value)) return value.map(toComparable);
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, toComparable(inner)]);
}
