/*
 * Texts that stand nowhere but where a test has put them, and the search for them in whatever a program has written.
 */

let made = 0;
let short = 0;

/** A text like no other: letters and digits only, so that it is one in a URL, a header and a name of GraphQL as well. */
export function canary(): string {
  made += 1;
  return `canary${String(made).padStart(5, '0')}y`;
}

/** One of seven letters and digits, for places that take no more; after ten thousand they come again. */
export function shortCanary(): string {
  short += 1;
  return `QXZ${String(short % 10_000).padStart(4, '0')}`;
}

/** One that was cut off counts too. */
const CANARY = /canary\d{2,}y?|QXZ\d{4}/gi;

/** The canaries in a text, in whatever form they are there. */
export function canariesIn(text: string): Set<string> {
  const found = readingsOf(text).flatMap((reading) => reading.match(CANARY) ?? []);
  return new Set(found.map((one) => one.toLowerCase()));
}

/** The text as it is, and what comes of it when what looks encoded is decoded. */
function readingsOf(text: string): string[] {
  const runs = (pattern: RegExp, decode: (run: string) => string): string[] =>
    (text.match(pattern) ?? []).map(decode);
  return [
    text,
    // Base64 of a part of a text begins anywhere.
    ...[0, 1, 2, 3].flatMap((skipped) =>
      runs(/[\w+/-]{8,}/g, (run) => Buffer.from(run.slice(skipped), 'base64').toString('latin1')),
    ),
    ...runs(/(?:[0-9a-f]{2}){6,}/gi, (run) => Buffer.from(run, 'hex').toString('latin1')),
    ...runs(/(?:%[0-9a-f]{2}|\w)*%[0-9a-f]{2}(?:%[0-9a-f]{2}|\w)*/gi, (run) =>
      run.replace(/%(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
    ...runs(/(?:\\u[0-9a-f]{4}|\w)*\\u[0-9a-f]{4}(?:\\u[0-9a-f]{4}|\w)*/gi, (run) =>
      run.replace(/\\u(....)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
    ...runs(/\d{1,3}(?:,\d{1,3}){5,}/g, (run) => Buffer.from(run.split(',').map(Number)).toString('latin1')),
  ];
}

/** One of a closed list, or an id, of which the audit log is made. */
const NO_VALUE = /^([A-Z_]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * What tells a value in a log: its canary, itself where it can have none, and what may be there for another reason (a
 * number, a yes, one of a closed list, an id) under the name that the schema has for it.
 */
export function tracesOf(name: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => tracesOf(name, item));
  if (typeof value === 'object') return [`"${name}":{`];
  const canaries = typeof value === 'string' ? [...canariesIn(value)] : [];
  if (canaries.length > 0) return canaries;
  return [typeof value === 'string' && !NO_VALUE.test(value) ? value : `"${name}":${JSON.stringify(value)}`];
}

/** Everything that stands under this name in a tree. */
export function valuesAt(tree: unknown, name: string): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...valuesAt(value, name),
  ]);
}

/** Which of these traces a text has, and any canary that is there beside them. */
export function tracesIn(text: string, traces: Iterable<string>): Set<string> {
  return new Set([...canariesIn(text), ...[...traces].filter((trace) => text.includes(trace))]);
}
