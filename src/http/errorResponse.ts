import { docsOf, type ApiError } from '../errors/errors.js';
import { answerStatus, answerType, JSON_TYPE } from './contentNegotiation.js';
import type { Answer } from '../graphql/compiledExecutor.js';

/** A refusal in the shape of a GraphQL answer; `status` where HTTP has one of its own for it. */
export function refusalOf(
  error: ApiError,
  requestId: string,
  accept: string | undefined,
  status?: number,
): Answer {
  const type = answerType(accept) ?? JSON_TYPE;
  const extensions = { ...error.extensions, docs: docsOf(error.code), requestId };
  return {
    status: status ?? answerStatus(error.code, type),
    headers: { 'content-type': type },
    text: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
  };
}
