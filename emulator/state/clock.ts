/** Clock in milliseconds since 1970. */
export type Clock = () => number;

/** Timestamp in Yoti's format: UTC, to the second. */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
