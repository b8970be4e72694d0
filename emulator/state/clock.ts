/** Milliseconds since 1970; tests hand in their own. */
export type Clock = () => number;

/** Yoti's time format: UTC, to the second. */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
