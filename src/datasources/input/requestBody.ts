/** A request body that may still contain null, and our enums for Yoti's. */
export type WithNulls<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? WithNulls<Item>[]
    : T extends object
      ? { [Name in keyof T]?: WithNulls<T[Name]> | null }
      : T;

/** Removes null fields at every depth: Yoti's API omits fields instead of sending null. */
export function withoutNulls<T>(body: WithNulls<T>): T {
  return prune(body) as T;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(given.map(([name, inner]) => [name, prune(inner)]));
}
