import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ApiError, docsOf, ErrorCode } from '../errors.js';

/** An error of an operation, as far as the log wants to know it. */
export type Failure = Pick<GraphQLError, 'originalError' | 'path'> & { extensions?: { code?: unknown } };

/** Tells the log what the client is not told. */
export function logFailures(log: FastifyBaseLogger, requestId: string, failures: readonly Failure[]): void {
  for (const { originalError, path, extensions } of failures) {
    const isOurs = originalError instanceof ApiError;
    const facts = { requestId, path: path?.join('.'), code: isOurs ? originalError.code : extensions?.code };
    if (isOurs && originalError.code !== ErrorCode.INTERNAL_SERVER_ERROR)
      log.info({ ...facts, cause: describe(originalError.cause) }, 'refused');
    else if (originalError) log.error({ ...facts, err: traceOf(originalError) }, 'failed');
  }
}

/** Where it came from, without its message: scalars and libraries put the values of people into theirs. */
export function traceOf({ name, message, stack = '' }: Error): { type: string; stack: string[] } {
  const frames = stack.replace(message, '').split('\n').slice(1);
  return { type: name, stack: frames.map((line) => line.trim()) };
}

/** What every error has, wherever it comes from. */
export function finish(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.code as ErrorCode;
  return { ...error, extensions: { ...error.extensions, docs: docsOf(code), requestId } };
}

function describe(cause: unknown): string | undefined {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined;
}
