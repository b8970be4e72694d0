import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { identify } from './access.js';
import { type Contract } from './contract.js';
import { type Answer, type Call, type Endpoint } from './endpoint.js';
import { malformed, refusal, usualBody, YotiError } from './errors.js';
import { type Fault, type Faults } from './fault.js';
import { type Recording } from './recording.js';
import { type Yoti } from '../state/emulatorState.js';

/** What a request passes through on its way to an endpoint and back. */
export interface Pipeline {
  yoti: Yoti;
  contract: Contract;
  faults: Faults;
  recording: Recording;
}

/** Records, authenticates, validates and answers a request; `prefix` is the part of the path that is not signed. */
export async function serve(
  pipeline: Pipeline,
  endpoint: Endpoint,
  prefix: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const target = (request.raw.url ?? '').slice(prefix.length);
  const record = pipeline.recording.add(request.method, target, pipeline.yoti.now());
  const answer = await answerTo(pipeline, endpoint, request, target);
  if (answer === 'BROKEN') {
    reply.hijack();
    request.raw.socket.destroy();
    return;
  }
  record.status = answer.status;
  await send(reply, answer);
}

async function answerTo(
  { yoti, contract, faults }: Pipeline,
  endpoint: Endpoint,
  request: FastifyRequest,
  target: string,
): Promise<Answer | 'BROKEN'> {
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const inject = (isEarly: boolean): Promise<Answer | 'BROKEN' | undefined> =>
    faulty(faults.take(request.method, target.split('?')[0] ?? '', isEarly));
  try {
    const early = await inject(true);
    if (early) {
      return early;
    }
    const { method, headers } = request;
    const caller = identify(yoti, endpoint.access, { method, target, body: rawBody, headers });
    const late = await inject(false);
    if (late) {
      return late;
    }
    const params = request.params as Call['params'];
    const query = new URLSearchParams(target.split('?')[1] ?? '');
    const body = jsonBody(endpoint, rawBody);
    validate(contract, endpoint, body);
    const answer = await endpoint.handle(yoti, { params, query, headers, body, rawBody, caller });
    return checked(yoti, contract, endpoint, answer);
  } catch (error) {
    return checked(yoti, contract, endpoint, refusalOf(yoti, error));
  }
}

/** What a fault makes of a request; undefined when it was only slowed down. */
async function faulty(fault: Fault | undefined): Promise<Answer | 'BROKEN' | undefined> {
  if (fault?.delayMs) {
    await delay(fault.delayMs);
  }
  if (!fault || fault.destroy) {
    return fault && 'BROKEN';
  }
  const { status = 200, body, rawBody, headers = {} } = fault;
  if (rawBody !== undefined) {
    return { status, bytes: Buffer.from(rawBody), contentType: 'application/json', headers };
  }
  if (fault.status === undefined && body === undefined) {
    return undefined;
  }
  return { status, body: body ?? (status >= 400 ? usualBody(status) : undefined), headers };
}

/** Enumerations that Yoti takes in any letter case (reference 3). */
const caseless = ['inclusion', 'allowed_capture_methods', 'capture_method'];

function jsonBody({ takesBytes }: Endpoint, rawBody: Buffer): unknown {
  if (rawBody.length === 0 || takesBytes) {
    return undefined;
  }
  try {
    return JSON.parse(rawBody.toString('utf8'), (key, value: unknown) =>
      caseless.includes(key) && typeof value === 'string' ? value.toUpperCase() : value,
    ) as unknown;
  } catch {
    throw malformed('body', 'is not valid JSON');
  }
}

function validate(contract: Contract, { operation, method, takesBytes }: Endpoint, body: unknown): void {
  if (!operation || takesBytes || method === 'GET' || method === 'DELETE') {
    return;
  }
  const errors = contract.requestErrors(operation, body);
  if (errors.length > 0) {
    throw refusal('PAYLOAD_VALIDATION', errors);
  }
}

function refusalOf(yoti: Yoti, error: unknown): Answer {
  if (error instanceof YotiError) {
    return { status: error.status, body: error.body };
  }
  yoti.warn(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}`);
  return { status: 500, body: usualBody(500) };
}

/** An answer that Yoti would not give must not leave the emulator. */
function checked(yoti: Yoti, contract: Contract, { operation }: Endpoint, answer: Answer): Answer {
  const problem = operation && contract.answerError(operation, answer.status, answer.body);
  if (!problem) {
    return answer;
  }
  yoti.warn(`An answer breaks the contract: ${problem}`);
  return { status: 500, body: usualBody(500) };
}

async function send(
  reply: FastifyReply,
  { status, body, bytes, contentType, headers }: Answer,
): Promise<void> {
  const type = bytes ? (contentType ?? 'application/octet-stream') : body !== undefined && 'application/json';
  void reply
    .code(status)
    .headers({ 'x-request-id': randomUUID(), ...(type && { 'content-type': type }), ...headers });
  await reply.send(bytes ?? (body === undefined ? undefined : JSON.stringify(body)));
}
