import { variableList } from './variables.js';

/** Many words come near shorter names, PORT and HOST. */
const MIN_LENGTH = 8;
const MAX_DIFFERING_LETTERS = 2;
const UNIT = /_(MS|SECONDS|MINUTES|BYTES|KB|MB)$/;

/**
 * Problems with names that are a mistake for one of ours: a letter or two off, or with another unit or none. A shared
 * prefix alone proves nothing: a Kubernetes service `yoti-gateway` sets YOTI_GATEWAY_PORT, a Redis image REDIS_VERSION.
 */
export function findUnknownNames(names: readonly string[]): string[] {
  const known = variableList.map(({ name }) => name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, meant: nearest(name, known) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ name, meant }) => `${name} is no variable of this gateway: did you mean ${meant}?`);
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const [meant] = known
    .filter((candidate) => isMistakeFor(candidate, name))
    .sort((a, b) => differingLetters(name, a) - differingLetters(name, b));
  return meant;
}

const isMistakeFor = (known: string, name: string): boolean =>
  isNear(known, name) || (UNIT.test(known) && isNear(known.replace(UNIT, ''), name.replace(UNIT, '')));

const isNear = (known: string, name: string): boolean =>
  known.length >= MIN_LENGTH && differingLetters(known, name) <= MAX_DIFFERING_LETTERS;

/** Length of the stretch in which two names differ. */
function differingLetters(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
