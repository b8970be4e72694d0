/** RFC 3339; the calendar is not checked. */
export const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** ISO 8601 as Java and JavaScript write it: seconds, the colon of the offset or the zone may be missing. */
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** The time in RFC 3339; undefined if it cannot be read. A time without a zone is UTC, as all of Yoti's are. */
export function toTime(text: string): string | undefined {
  if (DATE_TIME.test(text)) return text;
  const [, date, time, seconds = ':00', zone = 'Z'] = ISO_TIME.exec(text.trim()) ?? [];
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
  const written = `${date}T${time}${seconds}${offset}`;
  return DATE_TIME.test(written) ? written : undefined;
}
