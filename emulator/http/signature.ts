import { type KeyObject, verify } from 'node:crypto';

/** Signed parts of a request; `target` is the raw path and query after the base URL. */
export interface SignedRequest {
  method: string;
  target: string;
  body: Buffer;
}

/** String to sign: `METHOD&/path?query`, with `&BASE64(body)` if there is a body (reference 2.1). */
export function stringToSign({ method, target, body }: SignedRequest): string {
  const text = `${method}&${target}`;
  return body.length > 0 ? `${text}&${body.toString('base64')}` : text;
}

/** True if the digest is the request's RSASSA-PKCS1-v1_5 SHA-256 signature. */
export function isSignedBy(key: KeyObject, request: SignedRequest, digest: string): boolean {
  try {
    return verify('RSA-SHA256', Buffer.from(stringToSign(request)), key, Buffer.from(digest, 'base64'));
  } catch {
    return false;
  }
}
