import { parseManifest, type Manifest } from '../limits/trustedDocuments.js';
import { readAuth, type AuthConfig } from './auth.js';
import { readTextFile } from './textFile.js';
import { findUnknownNames } from './unknownNames.js';
import { parseUrl } from './url.js';
import {
  SANDBOX_ORIGIN,
  variableList,
  variables,
  type VariableTexts,
  type VariableValues,
} from './variables.js';
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
  auth?: AuthConfig;
  corsOrigins: string[];
  /** Origins that the callback protocol may call. */
  routerCallbackOrigins: string[];
  /** Absent without a file; present even when trust is off, because clients may send hashes of its documents. */
  manifest?: Manifest;
}

/** Room in a request beside its image. */
const MAX_OTHER_REQUEST_BYTES = 1_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws a ConfigError with every problem at once. An empty variable counts as not set. */
export function loadConfig(env: Environment): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()));
  const texts = toTexts(set);
  const parsed = variables.safeParse(texts);
  const problems = [...findUnknownNames(Object.keys(set)), ...(parsed.error?.issues ?? []).map(toProblem)];
  const isProduction = texts.runtime.environment === 'production';
  const joined: JoinedValues = {
    yoti: readYotiAccess(texts.yotiAccess, isProduction, problems),
    auth: readAuth(texts.auth, isRealYoti(texts.yotiAccess), problems),
    corsOrigins: readOrigins(texts.http, isProduction, problems),
    routerCallbackOrigins: readCallbackOrigins(texts, problems),
    manifest: readManifest(texts.trustedDocuments, problems),
  };
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data, joined);
}

function toTexts(set: Environment): VariableTexts {
  const texts: Record<string, Record<string, string | undefined>> = {};
  for (const { topic, property, name, defaultValue } of variableList)
    (texts[topic] ??= {})[property] = set[name] ?? defaultValue;
  return texts as VariableTexts;
}

function toProblem({ path: [topic, property], message }: { path: PropertyKey[]; message: string }): string {
  const found = variableList.find((variable) => variable.topic === topic && variable.property === property);
  return `${found!.name} ${message}`;
}

function toConfig(values: VariableValues, joined: JoinedValues) {
  const { environment, ...runtime } = values.runtime;
  const { mode, notificationSecret, ...sessionCache } = values.cache;
  const { webSocket, maxSubscriptions, maxSubscriptionsPerCaller, maxSubscriptionSeconds } =
    values.subscriptions;
  return {
    ...values.yotiClient,
    ...values.http,
    ...values.media,
    ...values.rateLimits,
    maxSubscriptions,
    maxSubscriptionsPerCaller,
    maxSubscriptionSeconds,
    ...values.cluster,
    ...values.logging,
    ...runtime,
    ...joined,
    isProduction: environment === 'production',
    routerSecret: values.auth.routerSecret,
    limits: values.limits,
    trustedDocuments: values.trustedDocuments.mode,
    notificationSecret,
    hasWebSocket: webSocket === 'on',
    /** Absent when caching is off. */
    sessionCache: mode === 'on' ? sessionCache : undefined,
    /** An image travels as base64 inside JSON, a third longer. */
    maxRequestBytes: Math.ceil((values.media.maxImageBytes * 4) / 3) + MAX_OTHER_REQUEST_BYTES,
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
  return readOriginList('CORS_ORIGINS', corsOrigins, problems);
}

/** Origins of routers; their secret is required, because the URL to call comes with the request. */
function readCallbackOrigins(
  { subscriptions: { routerCallbackOrigins }, auth: { routerSecret } }: VariableTexts,
  problems: string[],
): string[] {
  if (routerCallbackOrigins === undefined) return [];
  if (routerSecret === undefined)
    problems.push('ROUTER_CALLBACK_ORIGINS requires ROUTER_SECRET: set the secret that the router sends');
  return readOriginList('ROUTER_CALLBACK_ORIGINS', routerCallbackOrigins, problems);
}

function readOriginList(name: string, text: string, problems: string[]): string[] {
  const origins = text.split(',').map((origin) => origin.trim());
  if (origins.some((origin) => parseUrl(origin)?.origin !== origin))
    problems.push(`${name} must be a list of origins such as https://shop.example, separated by commas`);
  return origins;
}
