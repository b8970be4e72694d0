import { isIP } from 'node:net';
import { z } from 'zod';
import { parseProxies } from '../limits/clientAddress.js';
import {
  oneOf,
  optional,
  optionalText,
  optionalWholeNumber,
  secret,
  text,
  url,
  variableFacts,
  wholeNumber,
  type VariableFacts,
} from './variableTypes.js';
import { isPlain, isReachable, parseUrl, toBaseUrl } from './url.js';
import { isTokenEndpoint, PRODUCTION_AUTH_URL, PRODUCTION_URL } from './yoti.js';

const MEGABYTE = 1_000_000;
/** Apollo Sandbox. */
export const SANDBOX_ORIGIN = 'https://studio.apollographql.com';

/** Names of a standard stream, which many write in capitals. */
const STANDARD_STREAM = /^std(out|err)$/i;

/** True for an address that a server can listen on, as far as its form tells. */
function isListenAddress(host: string): boolean {
  return isIP(host) > 0 || (HOST_NAME.test(host) && parseUrl(`http://${host}`) !== undefined);
}
const HOST_NAME = /^[a-z\d_][\w.-]*$/i;

function isPublicUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && /^https?:$/.test(url.protocol) && isPlain(url) && isReachable(url);
}

function isRedisUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && /^rediss?:$/.test(url.protocol) && /^\/?\d*$/.test(url.pathname);
}

/** The project's own page about errors. */
const ERRORS_PAGE = 'https://github.com/yoti-graphql-gateway/yoti-graphql-gateway/blob/main/docs/errors.md';

const topic = <T extends z.ZodRawShape>(title: string, shape: T) => z.object(shape).meta({ title });

/**
 * Environment variables of the gateway by topic. The configuration's type, its checks, `.env.example` and the tables of
 * docs/configuration.md are made from this list: run `npm run codegen` after a change.
 */
export const variables = z.object({
  yotiAccess: topic('Yoti application', {
    sdkId: optional(
      'YOTI_CLIENT_SDK_ID',
      { accepts: 'UUID', example: '00000000-0000-0000-0000-000000000000' },
      z.guid({ error: 'must be the UUID that Yoti Hub shows for the application' }),
    ).describe('Client SDK id of the application in Yoti Hub.'),
    keyFile: optionalText('YOTI_KEY_FILE_PATH', {
      accepts: 'path of a file',
      example: './yoti-key.pem',
    }).describe(
      'File with the private key from Yoti Hub (PEM, RSA, at least 2048 bits, no passphrase), read anew when it changes.',
    ),
    nextKeyFile: optionalText('YOTI_KEY_FILE_PATH_NEXT', {
      accepts: 'path of a file, which may be missing',
      fallback: 'one key',
      example: './yoti-key-next.pem',
    }).describe(
      'File with the key that takes over when Yoti refuses the first one, to change keys without a failed call.',
    ),
    keyPem: optionalText('YOTI_KEY_PEM', {
      accepts: 'PEM',
      example: '"-----BEGIN RSA PRIVATE KEY-----\\n...\\n-----END RSA PRIVATE KEY-----"',
      isSecret: true,
      isMultiline: true,
    }).describe('The private key itself, instead of a file; `\\n` may stand for a line break.'),
    baseUrl: optionalText('YOTI_IDV_API_URL', {
      accepts: 'URL; http only outside production or on a loopback address',
      fallback: `\`${PRODUCTION_URL}\``,
      example: PRODUCTION_URL,
    }).describe("Base URL of Yoti's sandbox or of an emulator."),
  }),

  yotiClient: topic('Calls to Yoti', {
    yotiAuth: oneOf('YOTI_AUTH', ['signed', 'bearer'], 'signed').describe(
      "Authentication of calls to Yoti: a signature for each, or a token of Yoti's central authentication.",
    ),
    yotiAuthUrl: optional(
      'YOTI_AUTH_URL',
      {
        accepts: 'URL; http only on a loopback address',
        fallback: `\`${PRODUCTION_AUTH_URL}\`, or the emulator's own`,
        example: PRODUCTION_AUTH_URL,
      },
      z.string().refine(isTokenEndpoint, {
        error: `must be a token endpoint such as ${PRODUCTION_AUTH_URL}: https, or http for a loopback address, without query, fragment or user`,
      }),
    ).describe('Token endpoint for `YOTI_AUTH=bearer`.'),
    // INFERRED: Yoti does not publish the names of its scopes.
    yotiAuthScope: text('YOTI_AUTH_SCOPE', 'idv:sessions', 'text').describe(
      'Scope of the token; Yoti does not publish the names, so ask Yoti for yours.',
    ),
    yotiSelfTest: optional(
      'YOTI_SELF_TEST',
      {
        accepts: '`on`, `off`',
        fallback: '`on`, except for a Yoti on this machine',
        example: 'on',
      },
      z.enum(['on', 'off'], { error: 'must be one of on, off' }),
    ).describe(
      '`on` tests the key with one signed read at the start and after a refusal; `/health/ready` waits for it.',
    ),
    connectTimeoutMs: wholeNumber('YOTI_CONNECT_TIMEOUT_MS', 1, 60_000, 3_000).describe(
      'Time to connect to Yoti.',
    ),
    headersTimeoutMs: wholeNumber('YOTI_HEADERS_TIMEOUT_MS', 1, 300_000, 15_000).describe(
      'Time until a response begins.',
    ),
    bodyTimeoutMs: wholeNumber('YOTI_BODY_TIMEOUT_MS', 1, 300_000, 15_000).describe(
      'Time from the beginning of a response to its end; for a media link, over which its rate is measured.',
    ),
    operationTimeoutMs: wholeNumber('OPERATION_TIMEOUT_MS', 1, 600_000, 30_000).describe(
      'Time for an operation, its calls, retries and waiting included; the header `x-request-deadline` can only shorten it: `UPSTREAM_TIMEOUT`.',
    ),
    maxConnections: wholeNumber('YOTI_MAX_CONNECTIONS', 1, 10_000, 128).describe(
      'Connections to Yoti for calls, in each process.',
    ),
    maxStreams: wholeNumber('YOTI_MAX_STREAMS', 1, 10_000, 64).describe(
      'Connections to Yoti for media links, in each process.',
    ),
    maxWaiting: wholeNumber('YOTI_MAX_WAITING', 0, 100_000, 1_000).describe(
      'Calls, and media links, that wait for a connection; one more is `OVERLOADED`.',
    ),
    waitTimeoutMs: wholeNumber('YOTI_WAIT_TIMEOUT_MS', 1, 60_000, 5_000).describe(
      'Time to wait for a connection: `OVERLOADED`.',
    ),
    httpsProxy: optional(
      'HTTPS_PROXY',
      {
        accepts: 'URL, http or https',
        fallback: 'direct connections',
        example: 'http://proxy.shop.example:3128',
      },
      z.url({
        protocol: /^https?$/,
        error: 'must be the address of a proxy, such as http://proxy.shop.example:3128',
      }),
    ).describe('Proxy for calls to Yoti, except to this machine; also as `https_proxy`.'),
    noProxy: optionalText('NO_PROXY', {
      accepts: 'hosts, separated by commas',
      example: '.shop.example',
    }).describe('Hosts that are reached without the proxy; also as `no_proxy`.'),
    maxSigningQueue: wholeNumber('YOTI_MAX_SIGNING_QUEUE', 0, 100_000, 1_000).describe(
      'Requests that wait for their signature; one more is `OVERLOADED`.',
    ),
    threads: wholeNumber('UV_THREADPOOL_SIZE', 1, 1_024, 4).describe(
      'Threads for signatures, DNS and files; Node reads it before `.env`, so set it in the environment.',
    ),
    maxResponseBytes: wholeNumber('MAX_RESPONSE_BYTES', 1_000, 100 * MEGABYTE, 16 * MEGABYTE).describe(
      'Size of a response; a larger one is `UPSTREAM_INVALID_RESPONSE`.',
    ),
  }),

  auth: topic('Authentication', {
    issuer: optionalText('AUTH_ISSUER', { accepts: 'text', example: 'https://login.shop.example/' }).describe(
      'Issuer (`iss`) of the tokens; required with a real Yoti key.',
    ),
    audience: optionalText('AUTH_AUDIENCE', {
      accepts: 'text',
      example: 'https://graph.shop.example',
    }).describe('Audience (`aud`) that names this gateway; required with a real Yoti key.'),
    jwksUrl: optionalText('AUTH_JWKS_URL', {
      accepts: 'URL; http only on a loopback address',
      example: 'https://login.shop.example/.well-known/jwks.json',
    }).describe("Address of the issuer's keys; this or the next is required with a real Yoti key."),
    publicKeyFile: optionalText('AUTH_PUBLIC_KEY_FILE', {
      accepts: 'path of a file',
      example: './issuer.pub.pem',
    }).describe(
      'File with the public key of the issuer: PEM, RSA from 2048 bits, P-256, P-384, P-521 or Ed25519.',
    ),
    tokenType: optionalText('AUTH_TOKEN_TYPE', {
      accepts: 'text',
      fallback: 'any',
      example: 'at+jwt',
    }).describe('Type (`typ` in the header) of the tokens, so that an ID token is no access token.'),
    maxTokenLifetimeSeconds: optionalWholeNumber('AUTH_MAX_TOKEN_LIFETIME_SECONDS', 1, 31_536_000, {
      fallback: 'any',
      example: '3600',
    }).describe('Longest time from `iat` to `exp` of a token; one without `iat` is refused then.'),
    applicantClaim: text('AUTH_APPLICANT_CLAIM', 'applicant_id', 'text').describe(
      'Claim with the id of the applicant that the caller is.',
    ),
    routerSecret: secret('ROUTER_SECRET', 'openssl rand -base64 32').describe(
      'Required value of the header `x-router-secret`, when only a router may call.',
    ),
    accessDirectives: oneOf('SUBGRAPH_ACCESS_DIRECTIVES', ['on', 'off'], 'on').describe(
      '`off` leaves `@authenticated` and `@requiresScopes` out of the SDL that `_service` serves, for routers that refuse them; the scopes stay required.',
    ),
  }),

  http: topic('HTTP', {
    port: wholeNumber('PORT', 0, 65_535, 4_000).describe('Port to listen on; 0 takes a free one.'),
    healthPort: optionalWholeNumber('HEALTH_PORT', 0, 65_535, {
      fallback: 'that of `PORT`',
      example: '9090',
    }).describe('Port of health checks and `/metrics`, which callers then cannot reach; 0 takes a free one.'),
    host: z
      .string()
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
      .refine(isListenAddress, {
        error: 'must be an address or a host name such as 0.0.0.0, without scheme, port or path',
      })
      .register(variableFacts, { name: 'HOST', accepts: 'address or host name', defaultValue: '127.0.0.1' })
      .describe('Address to listen on.'),
    corsOrigins: optionalText('CORS_ORIGINS', {
      accepts: 'origins, separated by commas',
      fallback: `\`${SANDBOX_ORIGIN}\`; none in production`,
      example: SANDBOX_ORIGIN,
    }).describe(
      'Origins that browsers may call from, besides any page of this machine outside of production.',
    ),
    trustedProxies: optional(
      'TRUSTED_PROXIES',
      {
        accepts: 'addresses and networks, separated by commas',
        fallback: 'none',
        example: '10.0.0.0/8,fd00::/8',
      },
      z.string().refine((text) => parseProxies(text) !== undefined, {
        error: 'must be a list of addresses or networks such as 10.0.0.0/8, separated by commas',
      }),
    ).describe(
      'Proxies in front whose `X-Forwarded-For` names the client, which is then counted instead of the proxy.',
    ),
    requestTimeoutMs: wholeNumber('REQUEST_TIMEOUT_MS', 100, 600_000, 60_000).describe(
      'Time until a request has arrived completely; then 408, so that slow senders hold no connections.',
    ),
    maxJsonBytes: wholeNumber('MAX_JSON_BYTES', 10_000, 10 * MEGABYTE, 100_000).describe(
      'Size of a body without its images, which are values of `Byte` variables; never less than `MAX_DOCUMENT_BYTES`: `REQUEST_TOO_LARGE`.',
    ),
    maxInboundBytes: wholeNumber('MAX_INBOUND_BYTES', MEGABYTE, 10_000 * MEGABYTE, 48 * MEGABYTE).describe(
      'Bytes of bodies and uploads that a process holds at one time, one caller or link half of them: `OVERLOADED`.',
    ),
    maxBatch: wholeNumber('MAX_BATCH', 0, 100, 0).describe(
      'Operations in one request, as an array; 0 refuses arrays: `BATCH_LIMIT_EXCEEDED`.',
    ),
  }),

  media: topic('Images, media and links', {
    maxImageBytes: wholeNumber('MAX_IMAGE_BYTES', 1_000, 50 * MEGABYTE, 10 * MEGABYTE).describe(
      'Size of an uploaded image; a request may have a third and 1 MB more: `REQUEST_TOO_LARGE`.',
    ),
    maxMediaBytes: wholeNumber('MAX_MEDIA_BYTES', 1_000, 100 * MEGABYTE, 20 * MEGABYTE).describe(
      'Size of a media item inside a GraphQL response; links have no such limit.',
    ),
    maxBytesPerResponse: wholeNumber(
      'MAX_RESPONSE_IMAGE_BYTES',
      1_000,
      1_000 * MEGABYTE,
      30 * MEGABYTE,
    ).describe(
      'Base64 of all images in a GraphQL response, each counted wherever it is selected: `RESPONSE_TOO_LARGE`.',
    ),
    maxOutboundBytes: wholeNumber('MAX_OUTBOUND_BYTES', MEGABYTE, 10_000 * MEGABYTE, 60 * MEGABYTE).describe(
      'Base64 in all responses that a process holds until clients have read them: `OVERLOADED`.',
    ),
    publicUrl: optional(
      'PUBLIC_URL',
      {
        accepts: 'URL, http or https, without query',
        fallback: "the request's own host",
        example: 'https://graph.shop.example',
      },
      z
        .string()
        .refine(isPublicUrl, {
          error:
            'must be the address clients reach the gateway at, such as https://graph.shop.example: http or https, without query, fragment or user',
        })
        .transform((url) => toBaseUrl(new URL(url))),
    ).describe(
      'Address of the gateway for its clients, with which links begin; required in production, with https.',
    ),
    streamTimeoutMs: wholeNumber('MEDIA_TIMEOUT_MS', 100, 3_600_000, 120_000).describe(
      'Longest time that a media link streams.',
    ),
    minBytesPerSecond: wholeNumber('MEDIA_MIN_BYTES_PER_SECOND', 1, MEGABYTE, 1_000).describe(
      'Least rate of a media link, at Yoti and at the reader, over each `YOTI_BODY_TIMEOUT_MS`.',
    ),
    maxStreamsPerCaller: wholeNumber('MEDIA_STREAMS_PER_CALLER', 1, 10_000, 32).describe(
      'Media links that one caller reads at the same time: `OVERLOADED`.',
    ),
    maxStreamsPerLink: wholeNumber('MEDIA_STREAMS_PER_LINK', 1, 10_000, 4).describe(
      'Readers of one media link at the same time: `OVERLOADED`.',
    ),
    linkTtlSeconds: wholeNumber('LINK_TTL_SECONDS', 10, 3_600, 300).describe('Lifetime of a link.'),
    linkSecret: secret('LINK_SECRET', 'openssl rand -base64 32', 'made at the start').describe(
      'Signs links; machines behind one address need one in common.',
    ),
  }),

  limits: topic('Query limits', {
    // A larger document takes longer to parse than it is worth.
    documentBytes: wholeNumber('MAX_DOCUMENT_BYTES', 1_000, 250_000, 100_000).describe(
      'Size of a document: `DOCUMENT_TOO_LARGE`.',
    ),
    tokens: wholeNumber('MAX_TOKENS', 100, 100_000, 4_000).describe(
      'Tokens of a document: `TOKEN_LIMIT_EXCEEDED`.',
    ),
    depth: wholeNumber('MAX_DEPTH', 3, 50, 15).describe(
      'Fields within fields, through fragments too: `DEPTH_LIMIT_EXCEEDED`.',
    ),
    aliases: wholeNumber('MAX_ALIASES', 0, 1_000, 30).describe(
      'Aliases, also of `__typename` and in each use of a fragment: `ALIAS_LIMIT_EXCEEDED`.',
    ),
    rootFields: wholeNumber('MAX_ROOT_FIELDS', 1, 1_000, 20).describe(
      'Root fields of an operation: `ROOT_FIELD_LIMIT_EXCEEDED`.',
    ),
    directives: wholeNumber('MAX_DIRECTIVES', 1, 100, 4).describe(
      'Directives on one element: `DIRECTIVE_LIMIT_EXCEEDED`.',
    ),
    fragments: wholeNumber('MAX_FRAGMENTS', 0, 1_000, 50).describe(
      'Fragment definitions of a document: `FRAGMENT_LIMIT_EXCEEDED`.',
    ),
    selections: wholeNumber('MAX_SELECTIONS', 10, 100_000, 3_000).describe(
      'Selections, once every fragment is expanded: `FRAGMENT_LIMIT_EXCEEDED`.',
    ),
    repeatedFields: wholeNumber('MAX_REPEATED_FIELDS', 1, 1_000, 25).describe(
      'Selections of one response field, which validation compares in pairs: `FIELD_REPETITION_LIMIT_EXCEEDED`.',
    ),
    listItems: wholeNumber('MAX_LIST_ITEMS', 1, 10_000, 100).describe(
      'Items of a list in the input; an object may have 1000 fields: `LIST_LIMIT_EXCEEDED`.',
    ),
    entities: wholeNumber('MAX_ENTITIES', 1, 10_000, 500).describe(
      'Entities that a router asks for with one operation, in variables: `LIST_LIMIT_EXCEEDED`.',
    ),
  }),

  rateLimits: topic('Rate limits', {
    maxUpstreamCalls: wholeNumber('MAX_UPSTREAM_CALLS', 1, 10_000, 50).describe(
      'Calls to Yoti that one request may need, without those for entities: `COST_LIMIT_EXCEEDED`.',
    ),
    maxEntityCalls: wholeNumber('MAX_ENTITY_CALLS', 1, 10_000, 100).describe(
      'Calls to Yoti for the entities of one request; each entity beyond is null with `COST_LIMIT_EXCEEDED`.',
    ),
    sessionsPerMinute: wholeNumber('SESSIONS_PER_MINUTE', 1, 100_000, 30).describe(
      'Billable sessions that a caller may create in a minute: `RATE_LIMITED`.',
    ),
    mailsPerHour: wholeNumber('MAILS_PER_HOUR', 1, 100_000, 10).describe(
      'Mails that Yoti sends for a caller in an hour: `RATE_LIMITED`.',
    ),
    enrolmentsPerMinute: wholeNumber('ENROLMENTS_PER_MINUTE', 1, 100_000, 30).describe(
      'Applicants and faces that a caller may enrol in a minute: `RATE_LIMITED`.',
    ),
    deletionsPerMinute: wholeNumber('DELETIONS_PER_MINUTE', 1, 100_000, 60).describe(
      'Sessions, media, applicants, faces and pools that a caller may delete in a minute: `RATE_LIMITED`.',
    ),
    uploadsPerMinute: wholeNumber('UPLOADS_PER_MINUTE', 1, 100_000, 30).describe(
      'Reference images that a caller may upload in a minute, through links too: `RATE_LIMITED`.',
    ),
    otherMutationsPerMinute: wholeNumber('OTHER_MUTATIONS_PER_MINUTE', 1, 10_000_000, 600).describe(
      'All other mutations of a caller in a minute: `RATE_LIMITED`.',
    ),
  }),

  idempotency: topic('Idempotency keys', {
    waitMs: wholeNumber('IDEMPOTENCY_WAIT_MS', 100, 600_000, 15_000).describe(
      'Time that a mutation waits for another with its key to end: `IDEMPOTENCY_IN_PROGRESS`.',
    ),
    entries: wholeNumber('IDEMPOTENCY_ENTRIES', 100, 10_000_000, 100_000).describe(
      'Keys in memory, where there is no Redis; above it the one that was unused longest is forgotten.',
    ),
  }),

  subscriptions: topic('Subscriptions', {
    maxSubscriptions: wholeNumber('MAX_SUBSCRIPTIONS', 1, 1_000_000, 20_000).describe(
      'Open subscriptions, in each process: `SUBSCRIPTION_LIMIT_EXCEEDED`.',
    ),
    maxSubscriptionsPerCaller: wholeNumber('MAX_SUBSCRIPTIONS_PER_CALLER', 1, 1_000_000, 100).describe(
      'Open subscriptions of one subject, in each process: `SUBSCRIPTION_LIMIT_EXCEEDED`.',
    ),
    maxSubscriptionSeconds: wholeNumber('MAX_SUBSCRIPTION_SECONDS', 10, 86_400, 3_600).describe(
      'Longest life of a subscription; it ends with `SUBSCRIPTION_ENDED`, and the client subscribes again.',
    ),
    webSocket: oneOf('WEBSOCKET', ['on', 'off'], 'off').describe(
      '`on` accepts subscriptions over WebSocket at `/graphql`, beside server-sent events.',
    ),
    routerCallbackOrigins: optionalText('ROUTER_CALLBACK_ORIGINS', {
      accepts: 'origins, separated by commas',
      fallback: 'no callback protocol',
      example: 'http://127.0.0.1:4010',
    }).describe('Origins of routers that may be called back with messages; requires `ROUTER_SECRET`.'),
  }),

  trustedDocuments: topic('Trusted documents', {
    mode: oneOf('TRUSTED_DOCUMENTS', ['off', 'report', 'enforce'], 'off').describe(
      'Documents outside the manifest: `report` logs them, `enforce` refuses them: `DOCUMENT_NOT_TRUSTED`.',
    ),
    file: optionalText('TRUSTED_DOCUMENTS_FILE', {
      accepts: 'path of a file',
      example: './trusted-documents.json',
    }).describe('Manifest of trusted documents; required by `report` and `enforce`.'),
  }),

  cache: topic('Cache', {
    mode: oneOf('SESSION_CACHE', ['on', 'off'], 'on').describe(
      '`off` caches neither finished sessions nor supported documents.',
    ),
    seconds: wholeNumber('SESSION_CACHE_SECONDS', 1, 3_600, 60).describe(
      'Lifetime of a cached session, from when Yoti was read.',
    ),
    entries: wholeNumber('SESSION_CACHE_ENTRIES', 1, 100_000, 1_000).describe(
      'Cached sessions, in each process.',
    ),
    bytes: wholeNumber('SESSION_CACHE_BYTES', 1_000, 1_000 * MEGABYTE, 50 * MEGABYTE).describe(
      'Size of their JSON, in each process.',
    ),
    notificationSecret: secret('NOTIFICATION_SECRET', 'openssl rand -hex 32', 'no `/notifications`').describe(
      "The `authToken` of Yoti's notifications, which invalidate cached sessions.",
    ),
  }),

  cluster: topic('Processes and machines', {
    workers: wholeNumber('WEB_CONCURRENCY', 1, 64, 1).describe(
      'Processes that serve; more than there are cores brings nothing.',
    ),
    workerMemoryMb: wholeNumber('WORKER_MEMORY_MB', 128, 65_536, 1_024).describe(
      'Heap of each worker, where there are several; overrides `NODE_OPTIONS`.',
    ),
    stopTimeoutSeconds: wholeNumber('STOP_TIMEOUT_SECONDS', 1, 600, 20).describe(
      'Time from SIGTERM until the gateway has ended; requests still in progress then are cut.',
    ),
    drainSeconds: optional(
      'DRAIN_SECONDS',
      {
        accepts: '0 to 300, less than `STOP_TIMEOUT_SECONDS`',
        fallback: '5 in production, at most half of `STOP_TIMEOUT_SECONDS`; else 0',
        example: '5',
      },
      z.string().refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 300, {
        error: 'must be a whole number from 0 to 300',
      }),
    ).describe('Time after SIGTERM in which readiness fails and new connections are still accepted.'),
    redisUrl: optional(
      'REDIS_URL',
      {
        accepts: 'URL, redis or rediss',
        fallback: 'each machine by itself',
        example: 'redis://127.0.0.1:6379',
        isSecret: true,
      },
      z.string().refine(isRedisUrl, {
        error:
          'must be the address of a Redis, such as redis://127.0.0.1:6379, with at most a number as path',
      }),
    ).describe('Redis through which several machines count acts together and invalidate their caches.'),
  }),

  logging: topic('Logging', {
    logLevel: oneOf(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'info',
    ).describe(
      'Least severity that is logged; `trace` has a line for each operation, sensitive values redacted.',
    ),
    auditLog: z
      .string()
      .transform((target) => (STANDARD_STREAM.test(target) ? target.toLowerCase() : target))
      .register(variableFacts, {
        name: 'AUDIT_LOG',
        accepts: '`stdout`, `stderr` or the path of a file',
        defaultValue: 'stderr',
      })
      .describe('Destination of the audit log.'),
  }),

  runtime: topic('Runtime', {
    environment: oneOf('NODE_ENV', ['production', 'development', 'test'], 'development').describe(
      '`production` requires a Yoti key, `AUTH_…`, an https `PUBLIC_URL` and a safe Node, and disables Sandbox and its CORS entry.',
    ),
    compileAfter: wholeNumber('COMPILE_AFTER', 0, 1_000_000, 3).describe(
      'Uses after which a document is compiled; 0 compiles none.',
    ),
    docsUrl: url('DOCS_URL', ERRORS_PAGE).describe(
      'Page about errors, with a section for each code, to which every error links.',
    ),
  }),
});

/** Text of each variable, defaults filled in, before it is checked. */
export type VariableTexts = z.input<typeof variables>;
/** Value of each variable. */
export type VariableValues = z.output<typeof variables>;

/** A variable with its place in `variables` and its one sentence. */
export interface Variable extends VariableFacts {
  topic: string;
  property: string;
  description: string;
}

/** Every variable, in order. */
export const variableList: readonly Variable[] = Object.entries(variables.shape).flatMap(
  ([topic, { shape }]) =>
    Object.entries(shape).map(([property, schema]) => ({
      topic,
      property,
      description: schema.description ?? '',
      ...variableFacts.get(schema)!,
    })),
);

/** Title of each topic, in order. */
export const topicTitles: readonly (readonly [topic: string, title: string])[] = Object.entries(
  variables.shape,
).map(([topic, schema]) => [topic, schema.meta()?.title ?? topic]);
