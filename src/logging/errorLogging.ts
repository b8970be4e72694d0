import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { YotiError } from '../datasources/yoti/errors.js';
import { ApiError, docsOf, ErrorCode, isAboutRequest } from '../errors/errors.js';
import type { Redaction } from './redactor.js';

/** An error of an operation, as far as the log wants to know it. */
export type Failure = Pick<GraphQLError, 'originalError' | 'path'> & { extensions?: { code?: unknown } };

/** Tells the log what the client is not told. Without the operation at hand nothing is said of where it failed. */
export function logFailures(
  log: FastifyBaseLogger,
  requestId: string,
  failures: readonly Failure[],
  operation?: Pick<Redaction, 'path'>,
): void {
  const told = new Set<unknown>();
  for (const { originalError, path, extensions } of failures) {
    const isOurs = originalError instanceof ApiError;
    const code = isOurs ? originalError.code : extensions?.code;
    const facts = { requestId, path: path && operation?.path(path), code };
    if (!isOurs && isAboutRequest(code)) {
      // One document can be wrong in many ways; the client is told each.
      if (!told.has(code)) log.info(facts, 'refused');
      told.add(code);
    } else if (isOurs && code !== ErrorCode.INTERNAL_SERVER_ERROR)
      log.info({ ...facts, cause: causeOf(originalError) }, 'refused');
    else if (originalError) log.error({ ...facts, err: safeStackTrace(originalError) }, 'failed');
  }
}

/** V8's own lines: they end in a place. What a message has put into a stack does not, unless it is made to. */
const FRAME = /^at .*(file:|node:|\/|\\).*:\d+:\d+\)?$/;
const LONGEST_FRAME = 500;
const isFrame = (line: string): boolean => line.length <= LONGEST_FRAME && FRAME.test(line);

/** Where it came from, without its message: scalars and libraries put the values of people into theirs. */
export function safeStackTrace(error: Error): { type: string; stack: string[] } {
  const { name, message, stack = '' } = originOf(error);
  const lines = stack.replace(message, '').split('\n').slice(1);
  return { type: name, stack: lines.map((line) => line.trim()).filter(isFrame) };
}

/** GraphQL's errors take over the stack of the one they wrap, which has another message. */
function originOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** What every error has, wherever it comes from. */
export function withErrorMetadata(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.code as ErrorCode;
  return { ...error, extensions: { ...error.extensions, docs: docsOf(code), requestId } };
}

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

/** What Yoti answered; of what others throw the kind and the code, never the message. */
function causeOf({ cause }: Error): string | undefined {
  if (cause instanceof ApiError) return causeOf(cause);
  if (cause instanceof YotiError) return `${cause.name}: ${cause.message}`;
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? `${cause.name}: ${code}` : cause.name;
}
