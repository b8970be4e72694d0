import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage, type StageOptions } from './testServer.js';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'gateway';

/** A gateway in production that asks for tokens, and the issuer of the tokens it takes. */
export interface ClosedStage {
  stage: Stage;
  /** The header of somebody with these scopes. */
  authorization(scopes: string, subject?: string): string;
  stop(): Promise<void>;
}

export async function closedStage({ env, ...options }: StageOptions = {}): Promise<ClosedStage> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const folder = mkdtempSync(join(tmpdir(), 'gateway-issuer-'));
  const file = join(folder, 'key.pem');
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
  const auth = { AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_PUBLIC_KEY_FILE: file };
  const stage = await Stage.set({ ...options, env: { NODE_ENV: 'production', ...auth, ...env } });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    stage,
    authorization(scope, sub = 'alice') {
      const exp = Math.floor(Date.now() / 1000) + 3_600;
      const text = `${part({ alg: 'ES256' })}.${part({ iss: ISSUER, aud: AUDIENCE, sub, scope, exp })}`;
      const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `Bearer ${text}.${signature.toString('base64url')}`;
    },
    async stop() {
      await stage.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
