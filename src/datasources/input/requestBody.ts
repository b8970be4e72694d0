/** A body before its blanks are left out: our enums for Yoti's, and null wherever a client may say so. */
export type WithNulls<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? WithNulls<Item>[]
    : T extends object
      ? { [Name in keyof T]?: WithNulls<T[Name]> | null }
      : T;

/** Yoti leaves fields out rather than sending null, and so do we, at every depth. */
export function withoutBlanks<T>(body: WithNulls<T>): T {
  return prune(body) as T;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(given.map(([name, inner]) => [name, prune(inner)]));
}
