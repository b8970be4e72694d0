import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

/** Trace that calls belong to. */
export interface TraceScope {
  /** W3C trace id, for the log. */
  readonly traceId: string;
}

/** Outcome of an attempt: the class of the HTTP status, 401 and 429 apart, or why there is none. A closed set. */
export type AttemptStatus =
  '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | '401' | '429' | 'timeout' | 'unavailable' | 'invalid' | 'aborted';

/** One attempt before it is sent. */
export interface Attempt {
  method: string;
  /** Path of the contract. */
  template: string;
  /** 1 for the first. */
  number: number;
  trace?: TraceScope;
  /** Headers beside those of the signature, to which the observer may add. */
  headers: Record<string, string>;
}

/** How an attempt ended. */
export interface AttemptEnd {
  status: AttemptStatus;
  /** Absent without a response. */
  httpStatus?: number;
  /** The `Date` header of the response. */
  date?: string;
}

/** Is told of each attempt, for metrics and traces. */
export interface CallObserver {
  /** Gives the function that is called once with the end of the attempt. */
  startAttempt(attempt: Attempt): (end: AttemptEnd) => void;
  /** A success whose body cannot be read. */
  invalidResponse(operation: string): void;
  /** Yoti broke a stream that had begun. */
  streamCut(): void;
}

/** Observer that is told in vain. */
export const noObserver: CallObserver = {
  startAttempt: () => () => undefined,
  invalidResponse: () => undefined,
  streamCut: () => undefined,
};

/** Class of an HTTP status. */
export function statusClass(status: number): AttemptStatus {
  if (status === 401 || status === 429) return `${status}`;
  const hundreds = Math.floor(status / 100) as 1 | 2 | 3 | 4 | 5;
  return hundreds >= 1 && hundreds <= 5 ? `${hundreds}xx` : 'invalid';
}

/** Class of an attempt without a response. */
export function failureClass(error: unknown): AttemptStatus {
  if (!(error instanceof ApiError)) return 'aborted';
  if (error.code === ErrorCode.UPSTREAM_TIMEOUT) return 'timeout';
  return error.code === ErrorCode.UPSTREAM_INVALID_RESPONSE ? 'invalid' : 'unavailable';
}
