import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { TokenFault } from '../auth/tokenFault.js';
import { YotiError } from '../datasources/yoti/errors.js';
import { ApiError } from '../errors/apiError.js';
import { ClientLeftError } from '../errors/clientLeftError.js';
import { ErrorCode } from '../errors/codes.js';
import { codeOf, isRequestCode } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import { throttleOf } from './logThrottle.js';
import type { Redaction } from './redactor.js';

/** What each line of a request names. */
export interface RequestIds {
  requestId: string;
  /** Absent where the request is not traced. */
  traceId?: string;
}

/**
 * Logs the errors of an operation: refusals at level info with their cause, faults at level error with their stack. The
 * path is logged only with `redaction`, in names of the schema. Of the failures of Yoti, like ones are one line for a while.
 */
export function logErrors(
  log: FastifyBaseLogger,
  ids: RequestIds,
  errors: readonly GraphQLError[],
  redaction?: Pick<Redaction, 'path'>,
): void {
  const logged = new Set<ErrorCode>();
  for (const error of errors) {
    const { originalError, path } = error;
    // Nothing failed, and there is no one to be told.
    if (originalError instanceof ClientLeftError) continue;
    const code = codeOf(error);
    const facts = { ...ids, path: path && redaction?.path(path), code };
    if (originalError instanceof ApiError && code !== ErrorCode.INTERNAL_SERVER_ERROR) {
      const cause = causeOf(originalError);
      const line = isOutage(code) ? throttleOf(log).next(`${code} ${cause}`) : {};
      if (line) log.info({ ...facts, cause, ...line }, 'refused');
    } else if (isRequestCode(code) || originalError instanceof HttpError) {
      // A document can have many errors: the client gets all of them, the log one of each code.
      if (!logged.has(code)) log.info(facts, 'refused');
      logged.add(code);
    } else {
      log.error({ ...facts, err: safeStackTrace(originalError ?? error) }, 'failed');
    }
  }
}

/** True for what all operations meet while Yoti, or this process, cannot serve them. */
const isOutage = (code: ErrorCode): boolean => code.startsWith('UPSTREAM_') || code === ErrorCode.OVERLOADED;

/** Stack frame of V8: it ends with file, line and column, unlike a line of the error's message. */
const FRAME = /^at .*(file:|node:|\/|\\).*:\d+:\d+\)?$/;
const MAX_FRAME_LENGTH = 500;
const isFrame = (line: string): boolean => line.length <= MAX_FRAME_LENGTH && FRAME.test(line);

/** Type and stack frames of an error, without the message, which may hold personal data. */
export function safeStackTrace(error: Error): { type: string; stack: string[] } {
  const { name, message, stack = '' } = rootOf(error);
  const lines = stack.replace(message, '').split('\n').slice(1);
  return { type: name, stack: lines.map((line) => line.trim()).filter(isFrame) };
}

/** Innermost error: a GraphQLError has the stack of the error it wraps, but another message. */
function rootOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

/** Cause for the log: a YotiError or a TokenFault with its message; any other error with type and code alone. */
function causeOf({ cause }: Error): string | undefined {
  if (cause instanceof ApiError) return causeOf(cause);
  if (cause instanceof YotiError || cause instanceof TokenFault) return `${cause.name}: ${cause.message}`;
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? `${cause.name}: ${code}` : cause.name;
}
