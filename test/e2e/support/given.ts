/** A value that has to be there for a test to go on. */
export function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('What the next step needs is missing.');
  return value;
}
