import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SAFE = /^[\w.-]{1,128}$/;

/** Request id of the client where it is safe in logs and headers; else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const requestId = headers['x-request-id'];
  return typeof requestId === 'string' && SAFE.test(requestId) ? requestId : randomUUID();
}
