import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EmulatorState } from '../state/emulatorState.js';
import { authenticate } from './access.js';
import type { Contract } from './contract.js';
import type { Endpoint, EndpointRequest, EndpointResponse } from './endpoint.js';
import { defaultErrorBody, malformedRequest, yotiError, YotiError } from './errors.js';
import type { Fault, Faults } from './fault.js';
import type { Recording } from './recording.js';

/** Services that every request passes through. */
export interface Pipeline {
  emulator: EmulatorState;
  contract: Contract;
  faults: Faults;
  recording: Recording;
}

/** Records, authenticates, validates and handles a request; `basePath` is the part of the path that is not signed. */
export async function handleRequest(
  pipeline: Pipeline,
  endpoint: Endpoint,
  basePath: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  // A base URL that ends with a slash doubles it; the signature has one.
  const target = (request.raw.url ?? '').slice(basePath.length).replace(/^\/{2,}/, '/');
  const record = pipeline.recording.add(request.method, target, pipeline.emulator.now());
  const response = await respond(pipeline, endpoint, request, target);
  if (response === 'DESTROY') {
    reply.hijack();
    request.raw.socket.destroy();
    return;
  }
  record.status = response.status;
  await send(reply, response);
}

async function respond(
  { emulator, contract, faults }: Pipeline,
  endpoint: Endpoint,
  request: FastifyRequest,
  target: string,
): Promise<EndpointResponse | 'DESTROY'> {
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const inject = (isBeforeSignature: boolean): Promise<EndpointResponse | 'DESTROY' | undefined> =>
    applyFault(faults.next(request.method, target.split('?')[0] ?? '', isBeforeSignature));
  try {
    const early = await inject(true);
    if (early) return early;
    const { method, headers } = request;
    const caller = authenticate(emulator, endpoint.access, { method, target, body: rawBody, headers });
    const late = await inject(false);
    if (late) return late;
    const params = request.params as EndpointRequest['params'];
    const query = new URLSearchParams(target.split('?')[1] ?? '');
    const body = parseBody(endpoint, rawBody);
    validateBody(contract, endpoint, body);
    const response = await endpoint.handle(emulator, { params, query, headers, body, rawBody, caller });
    return validateResponse(emulator, contract, endpoint, response);
  } catch (error) {
    return validateResponse(emulator, contract, endpoint, toErrorResponse(emulator, error));
  }
}

/** Response of an injected fault; undefined if the fault only delays the request. */
async function applyFault(fault: Fault | undefined): Promise<EndpointResponse | 'DESTROY' | undefined> {
  if (fault?.delayMs) await delay(fault.delayMs);
  if (!fault || fault.destroy) return fault && 'DESTROY';
  const { status = 200, body, rawBody, headers = {} } = fault;
  if (rawBody !== undefined) {
    return { status, bytes: Buffer.from(rawBody), contentType: 'application/json', headers };
  }
  if (fault.status === undefined && body === undefined) return undefined;
  return { status, body: body ?? (status >= 400 ? defaultErrorBody(status) : undefined), headers };
}

/** Fields whose values Yoti accepts in any letter case (reference 3). */
const CASE_INSENSITIVE_FIELDS = ['inclusion', 'allowed_capture_methods', 'capture_method'];

/** A property that is null counts as absent, so that only a required one is refused. */
function normalise(this: unknown, key: string, value: unknown): unknown {
  if (value === null && key !== '' && !Array.isArray(this)) return undefined;
  return CASE_INSENSITIVE_FIELDS.includes(key) && typeof value === 'string' ? value.toUpperCase() : value;
}

function parseBody({ takesRawBody }: Endpoint, rawBody: Buffer): unknown {
  if (rawBody.length === 0 || takesRawBody) return undefined;
  try {
    return JSON.parse(rawBody.toString('utf8'), normalise) as unknown;
  } catch {
    throw malformedRequest('body', 'is not valid JSON');
  }
}

function validateBody(
  contract: Contract,
  { operation, method, takesRawBody }: Endpoint,
  body: unknown,
): void {
  if (!operation || takesRawBody || method === 'GET' || method === 'DELETE') return;
  const errors = contract.requestErrors(operation, body);
  if (errors.length > 0) throw yotiError('PAYLOAD_VALIDATION', errors);
}

function toErrorResponse(emulator: EmulatorState, error: unknown): EndpointResponse {
  if (error instanceof YotiError) return { status: error.status, body: error.body };
  emulator.warn(`Unexpected error in the emulator: ${error instanceof Error ? error.stack : String(error)}`);
  return { status: 500, body: defaultErrorBody(500) };
}

/** The response if it fits the contract, else a logged 500: the emulator never answers as Yoti would not. */
function validateResponse(
  emulator: EmulatorState,
  contract: Contract,
  { operation }: Endpoint,
  response: EndpointResponse,
): EndpointResponse {
  const problem = operation && contract.responseError(operation, response.status, response.body);
  if (!problem) return response;
  emulator.warn(`A response violates the contract: ${problem}`);
  return { status: 500, body: defaultErrorBody(500) };
}

async function send(
  reply: FastifyReply,
  { status, body, bytes, contentType, headers }: EndpointResponse,
): Promise<void> {
  const type = bytes ? (contentType ?? 'application/octet-stream') : body !== undefined && 'application/json';
  void reply
    .code(status)
    .headers({ 'x-request-id': randomUUID(), ...(type && { 'content-type': type }), ...headers });
  await reply.send(bytes ?? (body === undefined ? undefined : JSON.stringify(body)));
}
