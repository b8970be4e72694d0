import type { Application } from '../state/application.js';
import type { EmulatorState } from '../state/emulatorState.js';

/** Who may call: a signed application, the end user's client, either of them, or anyone. */
export type Access = 'application' | 'client' | 'either' | 'anyone';

/** Who called. */
export type Caller =
  { kind: 'application'; application: Application } | { kind: 'client'; token: string } | { kind: 'anyone' };

/** A request after authentication and validation. */
export interface EndpointRequest {
  params: { [name: string]: string | undefined };
  query: URLSearchParams;
  headers: { [name: string]: string | string[] | undefined };
  /** The JSON body; undefined when empty or not JSON. */
  body: unknown;
  rawBody: Buffer;
  caller: Caller;
}

/** What goes back: JSON in `body`, or `bytes` of a content type, or nothing. */
export interface EndpointResponse {
  status: number;
  body?: unknown;
  bytes?: Buffer;
  contentType?: string;
  headers?: { [name: string]: string };
}

/** One of Yoti's endpoints; `operation` is its name in the contract, absent for the emulator's own. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  operation?: string;
  access: Access;
  /** Looks at the raw body itself; otherwise the body is JSON and judged by the contract. */
  takesRawBody?: boolean;
  handle: (emulator: EmulatorState, request: EndpointRequest) => EndpointResponse | Promise<EndpointResponse>;
}

/** What the caller's browser calls itself. */
export function userAgentOf({ headers }: Pick<EndpointRequest, 'headers'>): string {
  return String(headers['user-agent'] ?? '');
}
