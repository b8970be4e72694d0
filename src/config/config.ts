import type { ActLimits } from '../limits/actLimiter.js';
import { parseProxies } from '../limits/clientAddress.js';
import { parseManifest, type Manifest } from '../limits/trustedDocuments.js';
import { readAuth, type IssuerConfig } from './auth.js';
import { withSecretFiles } from './secretFiles.js';
import { readTextFile } from './textFile.js';
import { findUnknownNames } from './unknownNames.js';
import { checkProduction } from './production.js';
import { isOrigin } from './url.js';
import {
  SANDBOX_ORIGIN,
  variableList,
  variables,
  type VariableTexts,
  type VariableValues,
} from './variables.js';
import { faultOf, trimValue } from './variableText.js';
import { isRealYoti, readYotiAccess, type YotiAccess } from './yoti.js';

/** Configuration of the gateway, inferred from the list of its variables. */
export type Config = ReturnType<typeof toConfig>;

/** Unusable variables; `problems` has one line for each, with its name and the remedy, never with its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n- ${problems.join('\n- ')}`,
    );
  }
}

/** Values that several variables give together. */
interface JoinedValues {
  /** Absent without a key: then the emulator stands in for Yoti. */
  yoti?: YotiAccess;
  /** Absent where authentication is disabled, on an emulator. */
  auth?: IssuerConfig;
  corsOrigins: string[];
  /** Origins that the callback protocol may call. */
  routerCallbackOrigins: string[];
  /** Absent without a file; present even when trust is off, because clients may send hashes of its documents. */
  manifest?: Manifest;
}

/** Room in a request beside its image. */
const MAX_OTHER_REQUEST_BYTES = 1_000_000;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws a ConfigError with every problem at once. An empty variable counts as not set. */
export function loadConfig(env: Environment, nodeVersion = process.versions.node): Config {
  const set = trimValues(env);
  const problems = findUnknownNames(Object.keys(set));
  const texts = toTexts(withSecretFiles(set, problems), problems);
  const parsed = variables.safeParse(texts);
  const faulty = new Set(problems.map(nameIn));
  const wrong = (parsed.error?.issues ?? []).map(toProblem);
  problems.push(...wrong.filter((problem) => !faulty.has(nameIn(problem))));
  const isProduction = texts.runtime.environment === 'production';
  const joined: JoinedValues = {
    yoti: readYotiAccess(texts.yotiAccess, isProduction, problems),
    auth: readAuth(texts.auth, whatRequiresAuth(texts, isProduction), problems),
    corsOrigins: readOrigins(texts.http, isProduction, problems),
    routerCallbackOrigins: readCallbackOrigins(texts, problems),
    manifest: readManifest(texts.trustedDocuments, problems),
  };
  if (isProduction) checkProduction(texts.media.publicUrl, nodeVersion, problems);
  if (parsed.success) checkTogether(parsed.data, problems);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data, joined);
}

function whatRequiresAuth({ yotiAccess }: VariableTexts, isProduction: boolean): string | undefined {
  if (isRealYoti(yotiAccess)) return 'a gateway with a real Yoti key';
  return isProduction ? 'a gateway in production' : undefined;
}

function trimValues(env: Environment): Record<string, string> {
  const trimmed = Object.entries(env).map(([name, text]) => [name, trimValue(text)] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined)) as Record<string, string>;
}

/** Text of each variable; one with a fault that no type of variable allows is a problem, and counts as not set. */
function toTexts(set: Environment, problems: string[]): VariableTexts {
  const texts: Record<string, Record<string, string | undefined>> = {};
  for (const { topic, property, name, defaultValue, isMultiline = false } of variableList) {
    const value = set[name] ?? lowerCase(name, set);
    const fault = value === undefined ? undefined : faultOf(value, isMultiline);
    if (fault !== undefined) problems.push(`${name} ${fault}`);
    (texts[topic] ??= {})[property] = value ?? defaultValue;
  }
  return texts as VariableTexts;
}

/** Other programs take these in small letters too. */
const PROXY_NAMES = new Set(['HTTPS_PROXY', 'NO_PROXY']);

function lowerCase(name: string, set: Environment): string | undefined {
  return PROXY_NAMES.has(name) ? set[name.toLowerCase()] : undefined;
}

/** The variable that a problem begins with. */
const nameIn = (problem: string): string => problem.slice(0, problem.indexOf(' '));

function toProblem({ path: [topic, property], message }: { path: PropertyKey[]; message: string }): string {
  const found = variableList.find((variable) => variable.topic === topic && variable.property === property);
  return `${found!.name} ${message}`;
}

/** Problems of variables that fit one by one. */
function checkTogether(
  { cluster: { drainSeconds, stopTimeoutSeconds } }: VariableValues,
  problems: string[],
): void {
  if (Number(drainSeconds ?? 0) >= stopTimeoutSeconds)
    problems.push('DRAIN_SECONDS must be less than STOP_TIMEOUT_SECONDS: requests need time to end');
}

const DRAIN_SECONDS_IN_PRODUCTION = 5;

function drainSecondsOf(
  { drainSeconds, stopTimeoutSeconds }: VariableValues['cluster'],
  isProduction: boolean,
): number {
  if (drainSeconds !== undefined) return Number(drainSeconds);
  return isProduction ? Math.min(DRAIN_SECONDS_IN_PRODUCTION, stopTimeoutSeconds / 2) : 0;
}

function toConfig(values: VariableValues, joined: JoinedValues) {
  const { environment, ...runtime } = values.runtime;
  const { routerSecret, accessDirectives, tokenType, maxTokenLifetimeSeconds } = values.auth;
  const { mode, notificationSecret, ...sessionCache } = values.cache;
  const { webSocket, maxSubscriptions, maxSubscriptionsPerCaller, maxSubscriptionSeconds } =
    values.subscriptions;
  // An image travels as base64 inside JSON, a third longer.
  const maxRequestBytes = Math.ceil((values.media.maxImageBytes * 4) / 3) + MAX_OTHER_REQUEST_BYTES;
  return {
    ...values.yotiClient,
    ...values.http,
    ...values.media,
    maxUpstreamCalls: values.rateLimits.maxUpstreamCalls,
    maxEntityCalls: values.rateLimits.maxEntityCalls,
    actLimits: toActLimits(values.rateLimits),
    maxSubscriptions,
    maxSubscriptionsPerCaller,
    maxSubscriptionSeconds,
    ...values.cluster,
    ...values.logging,
    ...runtime,
    ...joined,
    auth: joined.auth && { ...joined.auth, tokenType, maxTokenLifetimeSeconds },
    isProduction: environment === 'production',
    trustedProxies:
      values.http.trustedProxies === undefined ? undefined : parseProxies(values.http.trustedProxies),
    healthPort: ownHealthPort(values.http),
    drainSeconds: drainSecondsOf(values.cluster, environment === 'production'),
    routerSecret,
    /** Whether the SDL that `_service` serves has `@authenticated` and `@requiresScopes`. */
    hasAccessDirectives: accessDirectives === 'on',
    limits: values.limits,
    idempotency: values.idempotency,
    trustedDocuments: values.trustedDocuments.mode,
    notificationSecret,
    hasWebSocket: webSocket === 'on',
    /** Absent when caching is off. */
    sessionCache: mode === 'on' ? sessionCache : undefined,
    maxRequestBytes,
    // Each bound lets the largest single request or response through.
    maxJsonBytes: Math.max(values.http.maxJsonBytes, values.limits.documentBytes),
    maxInboundBytes: Math.max(values.http.maxInboundBytes, 3 * maxRequestBytes),
    maxOutboundBytes: Math.max(values.media.maxOutboundBytes, values.media.maxBytesPerResponse),
  };
}

/** Undefined where health checks are on the port of the gateway. */
function ownHealthPort({ port, healthPort }: VariableValues['http']): number | undefined {
  // Two servers take two free ports.
  return healthPort === port && port !== 0 ? undefined : healthPort;
}

function toActLimits(rates: VariableValues['rateLimits']): ActLimits {
  return {
    billable: rates.sessionsPerMinute,
    mail: rates.mailsPerHour,
    enrolment: rates.enrolmentsPerMinute,
    deletion: rates.deletionsPerMinute,
    upload: rates.uploadsPerMinute,
    other: rates.otherMutationsPerMinute,
  };
}

function readManifest(
  { mode, file }: VariableTexts['trustedDocuments'],
  problems: string[],
): Manifest | undefined {
  if (file === undefined) {
    if (mode === 'report' || mode === 'enforce')
      problems.push(
        'TRUSTED_DOCUMENTS_FILE is missing: set it to the manifest that `npm run codegen` writes',
      );
    return undefined;
  }
  const text = readTextFile(file, 'TRUSTED_DOCUMENTS_FILE', problems);
  if (text === undefined) return undefined;
  const manifest = parseManifest(text);
  if (!manifest)
    problems.push(
      'TRUSTED_DOCUMENTS_FILE does not hold a manifest in which each id is the SHA-256 of its document',
    );
  return manifest;
}

/** Origins for CORS; without the variable Apollo Sandbox, so that the graph can be explored, and in production none. */
function readOrigins(
  { corsOrigins }: VariableTexts['http'],
  isProduction: boolean,
  problems: string[],
): string[] {
  if (corsOrigins === undefined) return isProduction ? [] : [SANDBOX_ORIGIN];
  const origins = listOf(corsOrigins);
  if (!origins.every(isOrigin))
    problems.push(
      'CORS_ORIGINS must be a list of origins such as https://shop.example or capacitor://localhost, separated by commas, each as browsers send it: in lower case, without path, default port or wildcard',
    );
  return origins;
}

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Origins of routers; their secret is required, because the URL to call comes with the request. */
function readCallbackOrigins(
  { subscriptions: { routerCallbackOrigins }, auth: { routerSecret } }: VariableTexts,
  problems: string[],
): string[] {
  if (routerCallbackOrigins === undefined) return [];
  if (routerSecret === undefined)
    problems.push('ROUTER_CALLBACK_ORIGINS requires ROUTER_SECRET: set the secret that the router sends');
  const origins = listOf(routerCallbackOrigins);
  if (!origins.every((origin) => /^https?:/.test(origin) && isOrigin(origin)))
    problems.push(
      'ROUTER_CALLBACK_ORIGINS must be a list of origins such as https://router.example, separated by commas, each in lower case, without path or default port',
    );
  return origins;
}
