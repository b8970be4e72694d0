import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file that cannot be used; the message follows the name of the file or of its variable. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/** Bound of a file of the configuration, so that a device that never ends is no hang. */
const MAX_FILE_BYTES = 16_000_000;
const UTF_16: readonly (readonly [mark: string, encoding: string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Text of a file in UTF-8, or in UTF-16 with a byte order mark, as Windows writes it; throws a FileProblem. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  const mark = bytes.toString('hex', 0, 2);
  const encoding = UTF_16.find(([utf16]) => utf16 === mark)?.[1] ?? 'utf-8';
  let text: string;
  try {
    // The decoder removes the byte order mark.
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem('is not a text in UTF-8: save it in this encoding');
  }
  if (text.includes('\0')) throw new FileProblem('has NUL characters: save it as text in UTF-8');
  return text;
}

function readBytes(file: string): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    throw new FileProblem('cannot be read: check the path and its permissions');
  }
  try {
    if (fstatSync(descriptor).isDirectory())
      throw new FileProblem('is a folder: remove it, and put the file in its place');
    return readToEnd(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readToEnd(descriptor: number): Buffer {
  const parts: Buffer[] = [];
  for (let size = 0; ;) {
    const part = Buffer.alloc(65_536);
    const count = readSync(descriptor, part);
    if (count === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, count));
    size += count;
    if (size > MAX_FILE_BYTES) throw new FileProblem(`is larger than ${MAX_FILE_BYTES} bytes`);
  }
}

/** Text of the file that a variable names; undefined, and a problem more, when it cannot be used. */
export function readTextFile(file: string, variable: string, problems: string[]): string | undefined {
  try {
    const text = readText(file);
    if (text.trim() !== '') return text;
    problems.push(`${variable} names a file that is empty`);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    problems.push(`${variable} names a file that ${error.message}`);
  }
  return undefined;
}
