import type { Application } from '../state/application.js';
import type { EmulatorState } from '../state/emulatorState.js';

/** Credentials that an endpoint requires: of an application, of the end user's client, of either, or none. */
export type Access = 'application' | 'client' | 'either' | 'none';

/** Authenticated caller. */
export type Caller =
  | { kind: 'application'; application: Application }
  | { kind: 'client'; token: string }
  | { kind: 'anonymous' };

/** Authenticated and validated request. */
export interface EndpointRequest {
  params: { [name: string]: string | undefined };
  query: URLSearchParams;
  headers: { [name: string]: string | string[] | undefined };
  /** JSON body; undefined if the body is empty or not JSON. */
  body: unknown;
  rawBody: Buffer;
  caller: Caller;
}

/** Response: JSON in `body`, or `bytes` of a content type, or no body. */
export interface EndpointResponse {
  status: number;
  body?: unknown;
  bytes?: Buffer;
  contentType?: string;
  headers?: { [name: string]: string };
}

/** Endpoint; `operation` is its operationId in the contract, absent for endpoints that only the emulator has. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  operation?: string;
  access: Access;
  /** True if the endpoint parses the raw body; else the body is JSON, validated by the contract. */
  takesRawBody?: boolean;
  handle: (emulator: EmulatorState, request: EndpointRequest) => EndpointResponse | Promise<EndpointResponse>;
}

/** User-Agent header. */
export function userAgentOf({ headers }: Pick<EndpointRequest, 'headers'>): string {
  return String(headers['user-agent'] ?? '');
}
