import { ErrorCode } from '../../errors/codes.js';
import { errorCodeOf } from './errors.js';
import { isSuccess, parseJson, toWireError, type YotiResponse } from './response.js';

/** Codes that 401 has for a session or its token, not for the signature. Reference 10.1. */
const NOT_OF_THE_KEY = new Set(['BAD_SDK_ID', 'BAD_TOKEN']);
/** Statuses below 500 that Yoti may answer with before it verifies a signature. */
const BEFORE_THE_SIGNATURE = new Set([400, 401, 408, 413, 415, 429]);

/** True if Yoti refused the signature or the token of a request, so that another key may be accepted. */
export function isRefusalOfKey({ status, bytes }: Pick<YotiResponse, 'status' | 'bytes'>): boolean {
  return status === 401 && !NOT_OF_THE_KEY.has(toWireError(parseJson(bytes.toString()))?.code ?? '');
}

/** True if the response shows that Yoti accepted the key: a success, or an error that comes after the signature. */
export function provesKey({ status, bytes }: Pick<YotiResponse, 'status' | 'bytes'>): boolean {
  if (isSuccess(status)) return true;
  if (status >= 500 || BEFORE_THE_SIGNATURE.has(status)) return false;
  const error = toWireError(parseJson(bytes.toString()));
  return error !== undefined && errorCodeOf(status, error) !== ErrorCode.UPSTREAM_UNAUTHORIZED;
}
