import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { LOOPBACK, readAuth, type AuthConfig } from './auth.js';
import type { DocumentLimits } from '../limits/document/documentLimits.js';
import { parseManifest, type Manifest, type TrustMode } from '../limits/trustedDocuments.js';
import { readText } from './textFile.js';

/** Yoti's production base URL. Reference 1. */
const PRODUCTION_URL = 'https://api.yoti.com/idverify/v1';
const SMALLEST_KEY_BITS = 2048;

/** The application's credentials at Yoti; the key is parsed once, here. */
export interface YotiAccess {
  baseUrl: string;
  sdkId: string;
  key: KeyObject;
}

/** Whether outcomes can be decided there: Yoti's sandbox, or an emulator on this machine. Never production. */
export function isSandboxUrl(baseUrl: string): boolean {
  const { hostname, pathname } = new URL(baseUrl);
  return LOOPBACK.test(hostname) || pathname.startsWith('/sandbox/');
}

/** Whether it is this machine, as with an emulator: only there the gateway may run open. */
export const isLocalUrl = (baseUrl: string): boolean => LOOPBACK.test(new URL(baseUrl).hostname);

/** Yoti's central authentication. Reference 2.3. */
const PRODUCTION_AUTH_URL = 'https://auth.api.yoti.com/v1/oauth/token';
/** INFERRED: Yoti does not publish the names of its scopes. */
const AUTH_SCOPE = 'idv:sessions';

/** Where tokens come from unless it is set: on this machine the emulator's own endpoint, never production's. */
export const authUrlOf = (baseUrl: string): string =>
  isLocalUrl(baseUrl) ? `${new URL(baseUrl).origin}/auth/v1/oauth/token` : PRODUCTION_AUTH_URL;

/** Everything that can be set from outside. */
export interface Config {
  /** Absent when no key is configured: then the emulator stands in. */
  yoti?: YotiAccess;
  /** What calls to Yoti carry: a signature each, or a token of central authentication. */
  yotiAuth: 'signed' | 'bearer';
  /** Where the token comes from; `authUrlOf` the base URL when absent. */
  yotiAuthUrl?: string;
  yotiAuthScope: string;
  /** Whose tokens are taken; absent when the gateway runs open, on an emulator. */
  auth?: AuthConfig;
  /** What a request has to carry when only a router may ask. */
  routerSecret?: string;
  /** stdout, stderr or a file. */
  auditLog: string;
  isProduction: boolean;
  /** Processes that serve; with one there is no other. */
  workers: number;
  /** Most megabytes of each worker's heap, where there are several. */
  workerMemory: number;
  /** Milliseconds that a worker which is to stop has for what it has begun. */
  stopTimeout: number;
  port: number;
  host: string;
  logLevel: string;
  corsOrigins: string[];
  /** Milliseconds. */
  connectTimeout: number;
  headersTimeout: number;
  bodyTimeout: number;
  maxConnections: number;
  /** Most requests that wait for their signature. */
  maxSigningQueue: number;
  /** Threads of libuv's pool, on which signatures are made. */
  threads: number;
  maxResponseBytes: number;
  maxRequestBytes: number;
  /** Milliseconds until a request has come whole. */
  requestTimeout: number;
  maxImageBytes: number;
  maxMediaBytes: number;
  /** Where clients reach the gateway, for links; from each request's own host when absent. */
  publicUrl?: string;
  /** Seconds a link works. */
  linkTtl: number;
  /** Signs links; several machines behind one address need the same. Each makes its own when absent. */
  linkSecret?: string;
  /** What a document may be at most. */
  limits: DocumentLimits;
  /** Most operations in one request; 0 when arrays are not taken at all. */
  maxBatch: number;
  /** What is kept of sessions that are over; absent when nothing is. */
  sessionCache?: { seconds: number; entries: number; bytes: number };
  /** What Yoti shows when it sends a notification; absent when none is taken. */
  notificationSecret?: string;
  /** Most calls to Yoti that the operations of one request may need. */
  maxUpstreamCalls: number;
  /** Times a document runs before it is compiled; 0: none ever is. */
  compileAfter: number;
  /** Billable sessions a caller may create in a minute. */
  sessionsPerMinute: number;
  /** Counts them for several machines together, and carries word of what has changed; in memory when absent. */
  redisUrl?: string;
  trustedDocuments: TrustMode;
  /** The trusted documents; always there unless they are off. */
  manifest?: Manifest;
}

/** The variables are not usable; `problems` has one line for each, naming the variable and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n- ${problems.join('\n- ')}`,
    );
  }
}

const wholeNumber = (least: number, most: number, standard: number): z.ZodType<number, string | undefined> =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? standard : Number(text)))
    .refine((number) => Number.isInteger(number) && number >= least && number <= most, {
      message: `must be a whole number from ${least} to ${most}`,
    });

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const environments = ['production', 'development', 'test'] as const;
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` }).default(standard as never);

const MEGABYTE = 1_000_000;

/** Every variable the gateway reads, with bounds and default. Empty means not set. */
const variables = z.object({
  YOTI_CLIENT_SDK_ID: z
    .guid({ error: 'must be the UUID that Yoti Hub shows for the application' })
    .optional(),
  YOTI_KEY_FILE_PATH: z.string().optional(),
  YOTI_KEY_PEM: z.string().optional(),
  YOTI_IDV_API_URL: z.string().optional(),
  YOTI_AUTH: oneOf(['signed', 'bearer'], 'signed'),
  YOTI_AUTH_URL: z
    .string()
    .refine(isAuthUrl, {
      error: `must be a token endpoint such as ${PRODUCTION_AUTH_URL}: https, or http for a loopback address, without query, fragment or user`,
    })
    .optional(),
  YOTI_AUTH_SCOPE: z.string().default(AUTH_SCOPE),
  YOTI_CONNECT_TIMEOUT_MS: wholeNumber(1, 60_000, 3_000),
  YOTI_HEADERS_TIMEOUT_MS: wholeNumber(1, 300_000, 15_000),
  YOTI_BODY_TIMEOUT_MS: wholeNumber(1, 300_000, 15_000),
  YOTI_MAX_CONNECTIONS: wholeNumber(1, 10_000, 128),
  YOTI_MAX_SIGNING_QUEUE: wholeNumber(0, 100_000, 1_000),
  // Read by Node itself; here only to leave a thread free.
  UV_THREADPOOL_SIZE: wholeNumber(1, 1_024, 4),
  MAX_RESPONSE_BYTES: wholeNumber(1_000, 100 * MEGABYTE, 16 * MEGABYTE),
  REQUEST_TIMEOUT_MS: wholeNumber(100, 600_000, 60_000),
  MAX_IMAGE_BYTES: wholeNumber(1_000, 50 * MEGABYTE, 10 * MEGABYTE),
  MAX_MEDIA_BYTES: wholeNumber(1_000, 100 * MEGABYTE, 20 * MEGABYTE),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address clients reach the gateway at, such as https://graph.shop.example',
    })
    .optional(),
  LINK_TTL_SECONDS: wholeNumber(10, 3_600, 300),
  LINK_SECRET: z
    .string()
    .min(32, { error: 'must have at least 32 characters; make one with `openssl rand -base64 32`' })
    .optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_JWKS_URL: z.string().optional(),
  AUTH_PUBLIC_KEY_FILE: z.string().optional(),
  AUTH_APPLICANT_CLAIM: z.string().default('applicant_id'),
  ROUTER_SECRET: z
    .string()
    .min(32, { error: 'must have at least 32 characters; make one with `openssl rand -base64 32`' })
    .optional(),
  AUDIT_LOG: z.string().default('stderr'),
  WEB_CONCURRENCY: wholeNumber(1, 64, 1),
  WORKER_MEMORY_MB: wholeNumber(128, 65_536, 1_024),
  STOP_TIMEOUT_SECONDS: wholeNumber(1, 600, 20),
  PORT: wholeNumber(0, 65_535, 4_000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: oneOf(logLevels, 'info'),
  NODE_ENV: oneOf(environments, 'development'),
  CORS_ORIGINS: z.string().optional(),
  // Reading through more than this takes longer than a document is worth.
  MAX_DOCUMENT_BYTES: wholeNumber(1_000, 250_000, 100_000),
  MAX_TOKENS: wholeNumber(100, 100_000, 4_000),
  MAX_DEPTH: wholeNumber(3, 50, 15),
  MAX_ALIASES: wholeNumber(0, 1_000, 30),
  MAX_ROOT_FIELDS: wholeNumber(1, 1_000, 20),
  MAX_DIRECTIVES: wholeNumber(1, 100, 4),
  MAX_FRAGMENTS: wholeNumber(0, 1_000, 50),
  MAX_SELECTIONS: wholeNumber(10, 100_000, 3_000),
  MAX_REPEATED_FIELDS: wholeNumber(1, 1_000, 25),
  MAX_LIST_ITEMS: wholeNumber(1, 10_000, 100),
  MAX_BATCH: wholeNumber(0, 100, 0),
  MAX_UPSTREAM_CALLS: wholeNumber(1, 10_000, 50),
  COMPILE_AFTER: wholeNumber(0, 1_000_000, 3),
  SESSIONS_PER_MINUTE: wholeNumber(1, 100_000, 30),
  SESSION_CACHE: oneOf(['on', 'off'], 'on'),
  SESSION_CACHE_SECONDS: wholeNumber(1, 3_600, 60),
  SESSION_CACHE_ENTRIES: wholeNumber(1, 100_000, 1_000),
  SESSION_CACHE_BYTES: wholeNumber(1_000, 1_000_000_000, 50_000_000),
  NOTIFICATION_SECRET: z
    .string()
    .min(32, { error: 'must have at least 32 characters; make one with `openssl rand -hex 32`' })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be the address of a Redis, such as redis://127.0.0.1:6379' })
    .optional(),
  TRUSTED_DOCUMENTS: oneOf(['off', 'report', 'enforce'], 'off'),
  TRUSTED_DOCUMENTS_FILE: z.string().optional(),
});
type Variables = z.output<typeof variables>;

/** Reads the configuration; throws a ConfigError with every problem at once. No message holds a value. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const raw = (parsed.success ? parsed.data : given) as Variables;
  const isProduction = raw.NODE_ENV === 'production';
  const yoti = readAccess(raw, isProduction, problems);
  const auth = readAuth(raw, isRealYoti(raw), problems);
  const corsOrigins = readOrigins(raw, isProduction, problems);
  const manifest = readManifest(raw, problems);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = parsed;
  return {
    yoti,
    yotiAuth: data.YOTI_AUTH,
    yotiAuthUrl: data.YOTI_AUTH_URL,
    yotiAuthScope: data.YOTI_AUTH_SCOPE,
    auth,
    routerSecret: data.ROUTER_SECRET,
    auditLog: data.AUDIT_LOG,
    isProduction,
    workers: data.WEB_CONCURRENCY,
    workerMemory: data.WORKER_MEMORY_MB,
    stopTimeout: data.STOP_TIMEOUT_SECONDS * 1_000,
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    corsOrigins,
    connectTimeout: data.YOTI_CONNECT_TIMEOUT_MS,
    headersTimeout: data.YOTI_HEADERS_TIMEOUT_MS,
    bodyTimeout: data.YOTI_BODY_TIMEOUT_MS,
    maxConnections: data.YOTI_MAX_CONNECTIONS,
    maxSigningQueue: data.YOTI_MAX_SIGNING_QUEUE,
    threads: data.UV_THREADPOOL_SIZE,
    maxResponseBytes: data.MAX_RESPONSE_BYTES,
    // An image travels as base64 inside JSON, a third longer than it is.
    maxRequestBytes: Math.ceil((data.MAX_IMAGE_BYTES * 4) / 3) + MEGABYTE,
    requestTimeout: data.REQUEST_TIMEOUT_MS,
    maxImageBytes: data.MAX_IMAGE_BYTES,
    maxMediaBytes: data.MAX_MEDIA_BYTES,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    linkTtl: data.LINK_TTL_SECONDS,
    linkSecret: data.LINK_SECRET,
    limits: toLimits(data),
    maxBatch: data.MAX_BATCH,
    maxUpstreamCalls: data.MAX_UPSTREAM_CALLS,
    compileAfter: data.COMPILE_AFTER,
    sessionsPerMinute: data.SESSIONS_PER_MINUTE,
    sessionCache: toSessionCache(data),
    notificationSecret: data.NOTIFICATION_SECRET,
    redisUrl: data.REDIS_URL,
    trustedDocuments: data.TRUSTED_DOCUMENTS,
    manifest,
  };
}

const toLimits = (data: Variables): DocumentLimits => ({
  documentBytes: data.MAX_DOCUMENT_BYTES,
  tokens: data.MAX_TOKENS,
  depth: data.MAX_DEPTH,
  aliases: data.MAX_ALIASES,
  rootFields: data.MAX_ROOT_FIELDS,
  directives: data.MAX_DIRECTIVES,
  fragments: data.MAX_FRAGMENTS,
  selections: data.MAX_SELECTIONS,
  repeatedFields: data.MAX_REPEATED_FIELDS,
  listItems: data.MAX_LIST_ITEMS,
});

const toSessionCache = (data: Variables): Config['sessionCache'] =>
  data.SESSION_CACHE === 'on'
    ? {
        seconds: data.SESSION_CACHE_SECONDS,
        entries: data.SESSION_CACHE_ENTRIES,
        bytes: data.SESSION_CACHE_BYTES,
      }
    : undefined;

/** Any key counts, even half a configuration of one, unless it is for an emulator on this machine. */
function isRealYoti(raw: Variables): boolean {
  const { YOTI_CLIENT_SDK_ID, YOTI_KEY_FILE_PATH, YOTI_KEY_PEM, YOTI_IDV_API_URL: url } = raw;
  const isGiven = [YOTI_CLIENT_SDK_ID, YOTI_KEY_FILE_PATH, YOTI_KEY_PEM, url].some(
    (value) => value !== undefined,
  );
  return isGiven && !LOOPBACK.test(parseUrl(url ?? PRODUCTION_URL)?.hostname ?? '');
}

function readAccess(raw: Variables, isProduction: boolean, problems: string[]): YotiAccess | undefined {
  const {
    YOTI_CLIENT_SDK_ID: sdkId,
    YOTI_KEY_FILE_PATH: file,
    YOTI_KEY_PEM: pem,
    YOTI_IDV_API_URL: url,
  } = raw;
  const hasKey = file !== undefined || pem !== undefined;
  if (!hasKey && sdkId === undefined && url === undefined) {
    if (isProduction) {
      problems.push(
        'YOTI_CLIENT_SDK_ID and YOTI_KEY_FILE_PATH (or YOTI_KEY_PEM) must be set in production: there is no emulator there',
      );
    }
    return undefined;
  }
  if (sdkId === undefined)
    problems.push(
      'YOTI_CLIENT_SDK_ID is missing: set it to the client SDK id from Yoti Hub, or unset all YOTI_ variables to use the emulator',
    );
  if (!hasKey)
    problems.push(
      'YOTI_KEY_FILE_PATH is missing: set it, or YOTI_KEY_PEM, to the private key from Yoti Hub, or unset all YOTI_ variables to use the emulator',
    );
  if (file !== undefined && pem !== undefined)
    problems.push('YOTI_KEY_PEM and YOTI_KEY_FILE_PATH are both set: unset one of them');
  const key = hasKey ? readKey(file, pem, problems) : undefined;
  const baseUrl = readBaseUrl(url ?? PRODUCTION_URL, isProduction, problems);
  return sdkId && key && baseUrl ? { baseUrl, sdkId, key } : undefined;
}

function readKey(
  file: string | undefined,
  pem: string | undefined,
  problems: string[],
): KeyObject | undefined {
  const variable = file === undefined ? 'YOTI_KEY_PEM' : 'YOTI_KEY_FILE_PATH';
  const text = file === undefined ? pem?.replaceAll('\\n', '\n') : readText(file);
  if (text === undefined) {
    problems.push(`${variable} names a file that cannot be read: check the path and its permissions`);
    return undefined;
  }
  const key = parseKey(text);
  if (key) return key;
  problems.push(
    `${variable} does not hold an RSA private key of at least ${SMALLEST_KEY_BITS} bits in PEM form, without a passphrase: use the file from Yoti Hub`,
  );
  return undefined;
}

/** Also read when trust is off: clients may send hashes of its documents then, too. */
function readManifest(
  { TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: file }: Variables,
  problems: string[],
): Manifest | undefined {
  if (file === undefined) {
    if (mode === 'report' || mode === 'enforce')
      problems.push(
        'TRUSTED_DOCUMENTS_FILE is missing: set it to the manifest that `npm run codegen` writes',
      );
    return undefined;
  }
  const text = readText(file);
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (!manifest)
    problems.push(
      text === undefined
        ? 'TRUSTED_DOCUMENTS_FILE names a file that cannot be read: check the path and its permissions'
        : 'TRUSTED_DOCUMENTS_FILE does not hold a manifest in which each id is the SHA-256 of its document',
    );
  return manifest;
}

function parseKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    const isStrong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_KEY_BITS;
    return key.asymmetricKeyType === 'rsa' && isStrong ? key : undefined;
  } catch {
    return undefined;
  }
}

function readBaseUrl(text: string, isProduction: boolean, problems: string[]): string | undefined {
  const url = parseUrl(text);
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && (!isProduction || LOOPBACK.test(url.hostname)));
  if (url && isSafe && !url.search && !url.hash && !url.username && !url.password)
    return (url.origin + url.pathname).replace(/\/+$/, '');
  problems.push(
    `YOTI_IDV_API_URL must be a base URL such as ${PRODUCTION_URL}: https, without query, fragment or user; http only outside production or for a loopback address`,
  );
  return undefined;
}

function isAuthUrl(text: string): boolean {
  const url = parseUrl(text);
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Outside production Apollo Sandbox is let in, so that the graph can be explored. */
function readOrigins({ CORS_ORIGINS: list }: Variables, isProduction: boolean, problems: string[]): string[] {
  if (list === undefined) return isProduction ? [] : ['https://studio.apollographql.com'];
  const origins = list.split(',').map((origin) => origin.trim());
  if (origins.some((origin) => parseUrl(origin)?.origin !== origin)) {
    problems.push('CORS_ORIGINS must be a list of origins such as https://shop.example, separated by commas');
  }
  return origins;
}
