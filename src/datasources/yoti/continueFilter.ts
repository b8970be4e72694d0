import type { Socket } from 'node:net';

const INTERIM = /^HTTP\/1\.[01] 100[ \r]/;
/** Length of the longest text that decides, `HTTP/1.1 100 `. */
const DECISIVE_LENGTH = 13;
const PREFIXES = ['HTTP/1.1 100', 'HTTP/1.0 100'];
const END = '\r\n\r\n';
const MAX_INTERIM_BYTES = 16_384;

/**
 * Removes `100 Continue` before a response: undici takes one that it did not ask for as a broken connection, while a
 * client must understand any 1xx (RFC 9110 15.2). A response begins with the first bytes after a request was written,
 * because each connection carries one request at a time. ADR 19.
 */
export function filterContinue(socket: Socket): Socket {
  const read = socket.read.bind(socket) as () => Buffer | null;
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  let isAtStart = true;
  /** Bytes of a status line, or of an interim response, that is not complete. */
  let held: Buffer | undefined;

  socket.write = ((...args: unknown[]): boolean => {
    isAtStart = true;
    return write(...args);
  }) as Socket['write'];
  socket.read = (() => {
    const chunk = read();
    if (!isAtStart || chunk === null) return chunk;
    const bytes = held ? Buffer.concat([held, chunk]) : chunk;
    held = undefined;
    const rest = withoutInterim(bytes);
    if (!isUndecided(rest)) {
      isAtStart = false;
      return rest;
    }
    held = rest;
    return null;
  }) as Socket['read'];
  return socket;
}

function withoutInterim(bytes: Buffer): Buffer {
  let rest = bytes;
  while (INTERIM.test(rest.toString('latin1', 0, DECISIVE_LENGTH))) {
    const end = rest.indexOf(END);
    if (end < 0) break;
    rest = rest.subarray(end + END.length);
  }
  return rest;
}

/** True while the bytes may still become an interim response. */
function isUndecided(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, DECISIVE_LENGTH);
  if (INTERIM.test(start)) return bytes.length <= MAX_INTERIM_BYTES;
  return PREFIXES.some((prefix) => prefix.startsWith(start));
}
