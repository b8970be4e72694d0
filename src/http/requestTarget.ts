import type { FastifyRequest } from 'fastify';
import { toUrl } from '../config/url.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';

/** Host name or IP address, with or without a port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Refuses a request whose host or URL cannot be read in one way only: links begin with the host. */
export function checkTarget({ raw: { rawHeaders, headers, httpVersion }, url }: FastifyRequest): void {
  if (countOfHosts(rawHeaders) > 1) throw badRequest('The request must have one Host header.');
  // Health checks by HTTP/1.0 have none.
  if (headers.host === undefined && httpVersion !== '1.0')
    throw badRequest('The request must have a Host header.');
  const host = headers.host || 'gateway';
  if (!HOST.test(host)) throw badRequest('The Host header must be a host name, with or without a port.');
  const base = `http://${host}`;
  // The first is faster, and right where it says yes.
  if (!URL.canParse(url, base) && !toUrl(url, base))
    throw badRequest('The URL of the request, or its host, cannot be read.');
}

/** Node gives the first of several, and a proxy in front may have checked another. */
function countOfHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}

const badRequest = (message: string): HttpError => new HttpError(400, ErrorCode.BAD_REQUEST, message);
