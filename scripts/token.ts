import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SignJWT } from 'jose';

// Token issuer for a gateway on this machine with authentication enabled. Its key is in a plain file: never for production.
const ISSUER = 'http://localhost/local-issuer';
const AUDIENCE = 'yoti-graphql-gateway';
const PRIVATE = '.local-issuer.pem';
const PUBLIC = '.local-issuer.pub.pem';

const help = `Makes a token for a gateway on this machine that has authentication enabled.

Usage: export $(npm run -s token -- --env)
       npm run -s token -- --sub alice --scope "session:create session:read"

  --sub NAME        subject of the token
  --scope "A B"     scopes of the token (default none)
  --applicant UUID  the one applicant that the subject is
  --ttl SECONDS     lifetime of the token (default 3600)
  --env             print the AUTH_ settings of the gateway, to export or to append to .env; with --sub, before the token
`;

/** Private key of the issuer, created by the first call in a file that git ignores and only the user may read. */
function issuerKey(): KeyObject {
  if (existsSync(PRIVATE)) return createPrivateKey(readFileSync(PRIVATE));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(PRIVATE, pem, { mode: 0o600, flag: 'wx' });
  return privateKey;
}

function environment(key: KeyObject): string {
  writeFileSync(PUBLIC, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return `AUTH_ISSUER=${ISSUER}\nAUTH_AUDIENCE=${AUDIENCE}\nAUTH_PUBLIC_KEY_FILE=${PUBLIC}\n`;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { sub: text, scope: text, applicant: text, ttl: text, env: flag, help: flag },
  });
  const ttl = Number(values.ttl ?? 3600);
  const isUsable = (values.sub !== undefined || values.env) && Number.isInteger(ttl) && ttl > 0;
  if (values.help || !isUsable) {
    (values.help ? process.stdout : process.stderr).write(help);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const key = issuerKey();
  if (values.env) process.stdout.write(environment(key));
  if (values.sub === undefined) return;
  const claims = { scope: values.scope ?? '', ...(values.applicant && { applicant_id: values.applicant }) };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(values.sub)
    .setIssuedAt()
    .setExpirationTime(`${ttl} seconds`)
    .sign(key);
  process.stdout.write(`${token}\n`);
}

await main();
