import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SignJWT } from 'jose';
import { ExitCode, toJsonText, UsageError, wholeNumber, type Command, type Output } from './command.js';

// Token issuer for a gateway on this machine with authentication enabled. Its key is in a plain file: never for production.
const ISSUER = 'http://localhost/local-issuer';
const AUDIENCE = 'yoti-graphql-gateway';
const PRIVATE = '.local-issuer.pem';
const PUBLIC = '.local-issuer.pub.pem';
const MAX_TTL_SECONDS = 31_536_000;

const help = `Makes a token for a gateway on this machine that has authentication enabled. Its key stands in a plain file of the
working directory, ${PRIVATE}: never for production.

Usage: yoti-graphql-gateway token --sub NAME [options]
       export $(npm run -s token -- --env)
       npm run -s token -- --sub alice --scope "session:create session:read"

  --sub NAME        subject of the token
  --scope "A B"     scopes of the token (default none)
  --applicant UUID  the one applicant that the subject is
  --ttl SECONDS     lifetime of the token (default 3600)
  --env             print the AUTH_ settings of the gateway, to export or to append to .env; with --sub, before the token
  --json            print an object with "environment", "token" and "expiresAt" instead
  --help            print this text
`;

/** Private key of the issuer, created by the first call in a file that git ignores and only the user may read. */
function issuerKey(): KeyObject {
  if (existsSync(PRIVATE)) return createPrivateKey(readFileSync(PRIVATE));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(PRIVATE, pem, { mode: 0o600, flag: 'wx' });
  return privateKey;
}

/** Settings of a gateway that trusts the issuer; writes its public key. */
function environment(key: KeyObject): Record<string, string> {
  writeFileSync(PUBLIC, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return { AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_PUBLIC_KEY_FILE: PUBLIC };
}

interface Claims {
  subject: string;
  scope: string;
  applicant: string | undefined;
  /** Seconds since 1970. */
  expiresAt: number;
}

function sign({ subject, scope, applicant, expiresAt }: Claims, key: KeyObject): Promise<string> {
  return new SignJWT({ scope, ...(applicant && { applicant_id: applicant }) })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key);
}

async function run(args: string[], { print }: Output): Promise<number> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args,
    options: { sub: text, scope: text, applicant: text, ttl: text, env: flag, json: flag },
  });
  const { sub: subject, scope = '', applicant, env } = values;
  if (subject === undefined && !env) throw new UsageError('--sub is missing: the subject of the token');
  const ttl = wholeNumber('--ttl', values.ttl ?? '3600', 1, MAX_TTL_SECONDS);
  const key = issuerKey();
  const settings = env ? environment(key) : undefined;
  const expiresAt = Math.floor(Date.now() / 1000) + ttl;
  const token = subject === undefined ? undefined : await sign({ subject, scope, applicant, expiresAt }, key);
  if (values.json)
    print(
      toJsonText({
        ...(settings && { environment: settings }),
        ...(token !== undefined && { token, expiresAt: new Date(expiresAt * 1000).toISOString() }),
      }),
    );
  else {
    for (const [name, value] of Object.entries(settings ?? {})) print(`${name}=${value}`);
    if (token !== undefined) print(token);
  }
  return ExitCode.OK;
}

export const command: Command = { help, run };
