import { readFileSync } from 'node:fs';

interface SigningVector {
  name: string;
  method: string;
  url: string;
  content_type: string | null;
  body_utf8?: string;
  body_base64: string | null;
  string_to_sign: string;
  x_yoti_auth_digest: string;
}

interface SigningVectors {
  private_key_pem: string;
  public_key_pem: string;
  vectors: SigningVector[];
}

/** Requests signed with a key of their own, checked with OpenSSL. */
export const signingVectors = JSON.parse(
  readFileSync(new URL('signing-test-vectors.json', import.meta.url), 'utf8'),
) as SigningVectors;
