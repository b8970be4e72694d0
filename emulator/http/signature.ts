import { type KeyObject, verify } from 'node:crypto';

/** The parts of a request that Yoti signs; `target` is raw path and query after the base URL. */
export interface SignedRequest {
  method: string;
  target: string;
  body: Buffer;
}

/** `METHOD&/path?query`, and `&BASE64(body)` when there is a body (reference 2.1). */
export function stringToSign({ method, target, body }: SignedRequest): string {
  const text = `${method}&${target}`;
  return body.length > 0 ? `${text}&${body.toString('base64')}` : text;
}

/** Whether the digest is the RSASSA-PKCS1-v1_5 SHA-256 signature of the request. */
export function isSignedBy(key: KeyObject, request: SignedRequest, digest: string): boolean {
  try {
    return verify('RSA-SHA256', Buffer.from(stringToSign(request)), key, Buffer.from(digest, 'base64'));
  } catch {
    return false;
  }
}
