import { request } from 'undici';
import type { TestServer } from './testServer.js';

/** Response of the gateway, to the byte, and the calls to Yoti that it took. */
export interface Exchange {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  calls: string[];
}

/** Sends a document as it stands. */
export async function send(server: TestServer, query: string, variables: object = {}): Promise<Exchange> {
  server.emulator.clearRequests();
  const response = await request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, text, calls: server.calls() };
}

/** A response without the parts that differ between any two requests: request id, date, rate limit, and `requestedId`. */
export function comparable({ status, headers, text }: Exchange, requestedId: string): object {
  const { date, 'x-request-id': requestId, ...rest } = headers;
  const others = Object.entries(rest).filter(([name]) => !/^ratelimit-(remaining|reset)$/.test(name));
  const neutral = text.replaceAll(requestedId, '<id>').replaceAll(String(requestId), '<request>');
  return { status, others, text: neutral, hasDate: date !== undefined };
}
