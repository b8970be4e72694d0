import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { request } from 'undici';
import type { Config } from '../../src/config/config.js';
import { connectionProblem, ok, problem, skipped, TIMEOUT_MS, type Finding } from './finding.js';

/** Oldest Redis with the commands that event histories use. */
const MIN_REDIS = [6, 2] as const;
const KEY_TYPES = new Set(['RSA', 'EC', 'OKP']);

/** Fetches the keys of the issuer, as the gateway does for the first token. */
export async function checkIssuerKeys({ auth }: Config): Promise<Finding> {
  if (!auth) return skipped('issuer-keys', 'authentication is disabled');
  if (!(auth.keys instanceof URL)) return ok('issuer-keys', 'AUTH_PUBLIC_KEY_FILE has a public key');
  const times = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
  try {
    const { statusCode, body } = await request(auth.keys, times);
    const text = await body.text();
    if (statusCode === 200) return keysIn(text);
    return problem(
      'issuer-keys',
      `the address of AUTH_JWKS_URL answers ${statusCode}`,
      "take the address from `jwks_uri` of the issuer's openid-configuration",
    );
  } catch (error) {
    return problem('issuer-keys', ...connectionProblem(error, 'AUTH_JWKS_URL'));
  }
}

function keysIn(text: string): Finding {
  let keys: unknown;
  try {
    ({ keys } = JSON.parse(text) as { keys?: unknown });
  } catch {
    keys = undefined;
  }
  const usable = Array.isArray(keys)
    ? (keys as { kty?: unknown }[]).filter(({ kty }) => KEY_TYPES.has(String(kty))).length
    : 0;
  if (usable > 0) return ok('issuer-keys', `the issuer publishes ${usable} ${usable === 1 ? 'key' : 'keys'}`);
  return problem(
    'issuer-keys',
    'what the address of AUTH_JWKS_URL answers is no key set with a public key (RSA, EC or OKP)',
    "take the address from `jwks_uri` of the issuer's openid-configuration",
  );
}

/** Connects to Redis, and reads its version. */
export async function checkRedis({ redisUrl }: Config): Promise<Finding> {
  if (redisUrl === undefined) return skipped('redis', 'REDIS_URL is not set: machines share nothing');
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let failure: Error | undefined;
  redis.on('error', (error: Error) => (failure = error));
  try {
    await redis.connect();
    return versionIn(await redis.info('server'));
  } catch (error) {
    return redisProblem(failure ?? error);
  } finally {
    redis.disconnect();
  }
}

function versionIn(info: string): Finding {
  const [, major = '0', minor = '0'] = /redis_version:(\d+)\.(\d+)/.exec(info) ?? [];
  const [leastMajor, leastMinor] = MIN_REDIS;
  const isRecent =
    Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
  if (isRecent) return ok('redis', `Redis ${major}.${minor} answers`);
  return problem('redis', `Redis ${major}.${minor} is too old`, `use ${MIN_REDIS.join('.')} or newer`);
}

const REFUSED = /^(NOAUTH|WRONGPASS|NOPERM|ERR (Client sent )?AUTH)/;

function redisProblem(error: unknown): Finding {
  // Of the message only whether it is one of these, because it may repeat a user name.
  if (REFUSED.test((error as Error).message))
    return problem('redis', 'Redis refuses user or password', 'check both in REDIS_URL, encoded as in a URL');
  return problem('redis', ...connectionProblem(error, 'REDIS_URL'));
}

/** Whether the audit log can be appended to; nothing is written. */
export function checkAuditLog({ auditLog }: Config): Finding {
  if (auditLog === 'stdout' || auditLog === 'stderr') return ok('audit-log', `is written to ${auditLog}`);
  try {
    const isThere = existsSync(auditLog);
    if (isThere && statSync(auditLog).isDirectory()) throw new Error('a folder');
    accessSync(isThere ? auditLog : dirname(resolve(auditLog)), constants.W_OK);
    return ok('audit-log', 'the file of AUDIT_LOG can be written');
  } catch {
    return problem(
      'audit-log',
      'AUDIT_LOG names a file that cannot be written: mutations would be refused',
      "create its folder, give the gateway's user the permission, or set AUDIT_LOG=stdout",
    );
  }
}
