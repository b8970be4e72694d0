import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, unwatchFile, watchFile } from 'node:fs';
import { withLineBreaks } from './pem.js';
import { readTextFile } from './textFile.js';

/** Paths of the files with the application's keys. */
export interface KeyFiles {
  current?: string;
  next?: string;
}

/** Keys of the application, and the files that they are from. */
export interface ApplicationKeys {
  key: KeyObject;
  nextKey?: KeyObject;
  keyFiles?: KeyFiles;
}

/** Texts of the variables that give keys. */
interface KeyTexts {
  keyFile?: string;
  nextKeyFile?: string;
  keyPem?: string;
}

const MIN_KEY_BITS = 2048;
/** Interval at which a file is looked at. Linux would tell at once, but not for every file system that is mounted. */
const WATCH_MS = 1_000;
/** Time for which files must not change before they are read, so that both are written. */
const SETTLE_MS = 500;

/** Reads the keys; undefined when they are unusable, which adds to `problems`. */
export function readKeys(texts: KeyTexts, problems: string[]): ApplicationKeys | undefined {
  const key = readKey(texts, problems);
  const { keyFile: current, nextKeyFile: next } = texts;
  const countBefore = problems.length;
  const nextKey = readNextKey(next, problems);
  if (!key || problems.length > countBefore) return undefined;
  const hasFile = current !== undefined || next !== undefined;
  return { key, ...(nextKey && { nextKey }), ...(hasFile && { keyFiles: { current, next } }) };
}

/** Reads the files again; the key itself stays where it is from no file. */
export function rereadKeys(
  { key, keyFiles = {} }: ApplicationKeys,
  problems: string[],
): ApplicationKeys | undefined {
  const { current, next } = keyFiles;
  if (current !== undefined) return readKeys({ keyFile: current, nextKeyFile: next }, problems);
  const countBefore = problems.length;
  const nextKey = readNextKey(next, problems);
  return problems.length > countBefore ? undefined : { key, ...(nextKey && { nextKey }), keyFiles };
}

/**
 * Calls `onChange` after the files have changed: their content, or a symbolic link on their path, as when Kubernetes
 * renews a Secret. Returns the function that ends it; it does not keep the process running.
 */
export function watchKeyFiles({ current, next }: KeyFiles, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS).unref();
  };
  const files = [current, next].filter((file) => file !== undefined);
  for (const file of files) watchFile(file, { interval: WATCH_MS, persistent: false }, settle);
  return () => {
    clearTimeout(timer);
    for (const file of files) unwatchFile(file, settle);
  };
}

function readKey({ keyFile, keyPem }: KeyTexts, problems: string[]): KeyObject | undefined {
  if (keyFile !== undefined && keyPem !== undefined)
    problems.push('YOTI_KEY_PEM and YOTI_KEY_FILE_PATH are both set: unset one of them');
  if (keyFile !== undefined) return readKeyFile(keyFile, 'YOTI_KEY_FILE_PATH', problems);
  if (keyPem !== undefined) return parseKey(keyPem, 'YOTI_KEY_PEM', problems);
  problems.push(
    'YOTI_KEY_FILE_PATH is missing: set it, or YOTI_KEY_PEM, to the private key from Yoti Hub, or unset all YOTI_ variables to use the emulator',
  );
  return undefined;
}

/** The file is there during a rotation only. */
function readNextKey(file: string | undefined, problems: string[]): KeyObject | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  return readKeyFile(file, 'YOTI_KEY_FILE_PATH_NEXT', problems);
}

function readKeyFile(file: string, variable: string, problems: string[]): KeyObject | undefined {
  const pem = readTextFile(file, variable, problems);
  return pem === undefined ? undefined : parseKey(pem, variable, problems);
}

function parseKey(pem: string, variable: string, problems: string[]): KeyObject | undefined {
  const key = toPrivateKey(pem);
  const isStrong = (key?.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_KEY_BITS;
  if (key?.asymmetricKeyType === 'rsa' && isStrong) return key;
  problems.push(
    `${variable} does not hold an RSA private key of at least ${MIN_KEY_BITS} bits in PEM form, without a passphrase: use the file from Yoti Hub`,
  );
  return undefined;
}

function toPrivateKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(withLineBreaks(pem));
  } catch {
    return undefined;
  }
}
