import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { YotiError } from '../datasources/yoti/errors.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { codeOf, isRequestCode } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import type { Redaction } from './redactor.js';

/**
 * Logs the errors of an operation with what the client is not told: refusals at level info, faults with their place at
 * level error. The path is logged in the schema's names, and only where `redaction` is at hand.
 */
export function logErrors(
  log: FastifyBaseLogger,
  requestId: string,
  errors: readonly GraphQLError[],
  redaction?: Pick<Redaction, 'path'>,
): void {
  const logged = new Set<ErrorCode>();
  for (const error of errors) {
    const { originalError, path } = error;
    const code = codeOf(error);
    const facts = { requestId, path: path && redaction?.path(path), code };
    if (originalError instanceof ApiError && code !== ErrorCode.INTERNAL_SERVER_ERROR) {
      log.info({ ...facts, cause: causeOf(originalError) }, 'refused');
    } else if (isRequestCode(code) || originalError instanceof HttpError) {
      // One document can be wrong in many ways; the client is told each, the log one of a code.
      if (!logged.has(code)) log.info(facts, 'refused');
      logged.add(code);
    } else {
      log.error({ ...facts, err: safeStackTrace(originalError ?? error) }, 'failed');
    }
  }
}

/** A line of V8's own: it ends in a place. A message within a stack does not, unless it is made to. */
const FRAME = /^at .*(file:|node:|\/|\\).*:\d+:\d+\)?$/;
const MAX_FRAME_LENGTH = 500;
const isFrame = (line: string): boolean => line.length <= MAX_FRAME_LENGTH && FRAME.test(line);

/** Type and stack frames of an error without its message: scalars and libraries put personal data into theirs. */
export function safeStackTrace(error: Error): { type: string; stack: string[] } {
  const { name, message, stack = '' } = rootOf(error);
  const lines = stack.replace(message, '').split('\n').slice(1);
  return { type: name, stack: lines.map((line) => line.trim()).filter(isFrame) };
}

/** A GraphQLError takes over the stack of the error it wraps, which has another message. */
function rootOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

/** Yoti's refusal as it is; of other errors the type and the code, never the message. */
function causeOf({ cause }: Error): string | undefined {
  if (cause instanceof ApiError) return causeOf(cause);
  if (cause instanceof YotiError) return `${cause.name}: ${cause.message}`;
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? `${cause.name}: ${code}` : cause.name;
}
