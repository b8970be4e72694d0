import { ApiError, docsOf, type ErrorCode } from '../errors.js';
import { answerStatus, answerType, JSON_TYPE } from './answer.js';
import type { Answer } from './fastLane.js';

/** A refusal in the shape of a GraphQL answer; `status` where HTTP has one of its own for it. */
export function refusalOf(
  refused: ApiError | ErrorCode,
  requestId: string,
  accept: string | undefined,
  status?: number,
): Answer {
  const error = refused instanceof ApiError ? refused : new ApiError(refused);
  const type = answerType(accept) ?? JSON_TYPE;
  const extensions = { ...error.extensions, docs: docsOf(error.code), requestId };
  return {
    status: status ?? answerStatus(error.code, type),
    headers: { 'content-type': type },
    text: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
  };
}
