import { secretFileName, secretNames } from './secretFiles.js';
import { variableList } from './variables.js';

/** Many words come near shorter names, PORT and HOST. */
const MIN_LENGTH = 8;
const MAX_DIFFERING_LETTERS = 2;
const UNIT = /_(MS|SECONDS|MINUTES|BYTES|KB|MB)$/;
const OWN_PREFIX = 'YOTI_';
/** Of other programs, which also take them in small letters. */
const PROXIES: ReadonlySet<string> = new Set(['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY']);
/** What Kubernetes sets for a service, for example YOTI_GATEWAY_PORT_4000_TCP_ADDR for `yoti-gateway`. */
const KUBERNETES_SERVICE = /_(SERVICE_HOST|(SERVICE_)?PORT(_.+)?)$/;

/**
 * Problems with names that are a mistake for one of ours: below our prefix, a letter or two off, or with another unit or
 * none. Prefixes that others use as well prove nothing: a Redis image sets REDIS_VERSION.
 */
export function findUnknownNames(names: readonly string[]): string[] {
  const known = variableList.map(({ name }) => name);
  const ours = new Set([...known, ...secretNames.map(secretFileName)]);
  return names
    .filter((name) => !ours.has(name) && !PROXIES.has(name.toUpperCase()) && !KUBERNETES_SERVICE.test(name))
    .map((name) => ({ name, meant: nearest(name, known) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ name, meant }) => `${name} is no variable of this gateway: did you mean ${meant}?`);
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const candidates = name.startsWith(OWN_PREFIX)
    ? known.filter((candidate) => candidate.startsWith(OWN_PREFIX))
    : known.filter((candidate) => isMistakeFor(candidate, name));
  return candidates.sort(
    (a, b) =>
      sharedWords(name, b) - sharedWords(name, a) || differingLetters(name, a) - differingLetters(name, b),
  )[0];
}

const isMistakeFor = (known: string, name: string): boolean =>
  isNear(known, name) || (UNIT.test(known) && isNear(known.replace(UNIT, ''), name.replace(UNIT, '')));

const isNear = (known: string, name: string): boolean =>
  known.length >= MIN_LENGTH &&
  (differingLetters(known, name) <= MAX_DIFFERING_LETTERS || known === name.toUpperCase());

function sharedWords(a: string, b: string): number {
  const words = b.split('_');
  return a.split('_').filter((word) => words.includes(word)).length;
}

/** Length of the stretch in which two names differ. */
function differingLetters(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
