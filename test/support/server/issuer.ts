import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, SignJWT, type JWK, type JWTHeaderParameters, type JWTPayload } from 'jose';

/** Key pair of an issuer. */
export interface IssuerKey {
  alg: string;
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export const ISSUER = 'https://login.test/';
export const AUDIENCE = 'graph.test';

/** Claims of a valid token of Alice at this time (milliseconds); undefined leaves a claim out. */
export function claimsAt(time: number, changes: JWTPayload = {}): JWTPayload {
  const now = Math.floor(time / 1000);
  return { iss: ISSUER, aud: AUDIENCE, sub: 'alice', iat: now, exp: now + 600, ...changes };
}

let keys = 0;

/** New key on an elliptic curve. */
export function newKey(alg: 'ES256' | 'EdDSA' = 'ES256'): IssuerKey {
  keys += 1;
  const pair =
    alg === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return { alg, kid: `key-${keys}`, ...pair };
}

/** New RSA key, as most issuers use. */
export function newRsaKey(alg = 'RS256'): IssuerKey {
  keys += 1;
  return { alg, kid: `key-${keys}`, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

export function signed(
  { alg, kid, privateKey }: IssuerKey,
  claims: JWTPayload,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
}

/** Key set that the issuer publishes. */
export async function jwksOf(...published: IssuerKey[]): Promise<{ keys: JWK[] }> {
  const publish = async ({ publicKey, alg, kid }: IssuerKey): Promise<JWK> => ({
    ...(await exportJWK(publicKey)),
    alg,
    kid,
    use: 'sig',
  });
  return { keys: await Promise.all(published.map(publish)) };
}

export const pemOf = ({ publicKey }: IssuerKey): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Environment of a gateway that trusts this key, and the removal of its file. */
export function trustKey(key: IssuerKey): { env: Record<string, string>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-issuer-'));
  const file = join(folder, 'issuer.pub.pem');
  writeFileSync(file, pemOf(key));
  const env = { AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_PUBLIC_KEY_FILE: file };
  return { env, remove: () => rmSync(folder, { recursive: true }) };
}
