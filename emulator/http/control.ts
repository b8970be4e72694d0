import type { FastifyInstance } from 'fastify';
import { NOTIFICATION_FAULTS, type NotificationFault } from './notificationFault.js';

/** Path of the endpoints that control the emulator itself; they need no signature. */
export const CONTROL_PATH = '/emulator';

const MAX_TIMES = 10_000;
const MAX_DELAY_MS = 3_600_000;
/** Ten years. */
const MAX_ADVANCE_SECONDS = 315_360_000;

/** Acts of the emulator that the control endpoints call. */
export interface Controls {
  failNextNotification(fault: NotificationFault): void;
  clearNotificationFaults(): void;
  advanceTime(seconds: number): void;
  now(): number;
}

/** `POST` and `DELETE /emulator/notification-faults`, `GET` and `POST /emulator/clock`. */
export function mountControlEndpoints(server: FastifyInstance, controls: Controls): void {
  const faults = `${CONTROL_PATH}/notification-faults`;
  const clock = `${CONTROL_PATH}/clock`;
  const time = (): object => ({ now: new Date(controls.now()).toISOString() });
  server.post(faults, async (request, reply) => {
    const fault = readJson(request.body, toFault);
    if (typeof fault === 'string') return reply.code(400).send({ message: fault });
    controls.failNextNotification(fault);
    return reply.code(204).send();
  });
  server.delete(faults, async (_request, reply) => {
    controls.clearNotificationFaults();
    return reply.code(204).send();
  });
  server.get(clock, async () => time());
  server.post(clock, async (request, reply) => {
    const seconds = readJson(request.body, toSeconds);
    if (typeof seconds === 'string') return reply.code(400).send({ message: seconds });
    controls.advanceTime(seconds);
    return time();
  });
}

type Json = Record<string, unknown>;

/** The converted JSON object, or a message that says why the body is none. */
function readJson<T>(body: unknown, convert: (json: Json) => T | string): T | string {
  try {
    const json: unknown = JSON.parse(Buffer.isBuffer(body) ? body.toString() : '');
    if (typeof json === 'object' && json !== null) return convert(json as Json);
  } catch {
    // Told below.
  }
  return 'The body must be a JSON object';
}

/** Checked here, because faults come from outside; a message names the property and the values it takes. */
function toFault({
  how,
  session_id: sessionId,
  topic,
  times,
  delay_ms: delayMs,
}: Json): NotificationFault | string {
  const kind = NOTIFICATION_FAULTS.find((name) => name === how);
  if (!kind) return `how must be one of ${NOTIFICATION_FAULTS.join(', ')}`;
  if (!isText(sessionId)) return 'session_id must be the id of a session';
  if (!isText(topic)) return 'topic must be a topic, for example session_completion';
  if (!isWhole(times, 1, MAX_TIMES)) return `times must be a whole number from 1 to ${MAX_TIMES}`;
  if (!isWhole(delayMs, 0, MAX_DELAY_MS)) return `delay_ms must be a whole number from 0 to ${MAX_DELAY_MS}`;
  return { how: kind, ...withoutAbsent({ sessionId, topic, times, delayMs }) };
}

function toSeconds({ advance_seconds: seconds }: Json): number | string {
  return seconds !== undefined && isWhole(seconds, 0, MAX_ADVANCE_SECONDS)
    ? (seconds as number)
    : `advance_seconds must be a whole number from 0 to ${MAX_ADVANCE_SECONDS}`;
}

const isText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const isWhole = (value: unknown, min: number, max: number): value is number | undefined =>
  value === undefined || (Number.isInteger(value) && (value as number) >= min && (value as number) <= max);

const withoutAbsent = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
