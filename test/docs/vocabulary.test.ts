import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Words that this project no longer uses, each with the one to write instead. A list of words is matched as words of
 * prose and as parts of identifiers, in any case (`joined reads`: "joined reads", `joinedReads`, `JOINED_READS`); a
 * list of names as whole identifiers only, because their parts have other uses.
 */
const words: Record<string, string> = {
  crew: 'WorkerSupervisor, workers',
  deaths: 'RestartBackoff, crashes',
  'has died': 'exited unexpectedly',
  mourn: 'onCrash',
  hire: 'fork',
  linger: 'DRAIN_GRACE_MS, drain',
  obstacle: 'startupProblem',
  'handed down': 'sharedEnvironment',
  'leave terminal': 'ignoreTerminalSignals',
  'follow primary': 'stopOnPrimarySignal',
  'tune engine': 'setV8Flags',
  door: 'Authenticator',
  'holder of': 'authenticateLink',
  'open caller': 'unrestrictedCaller',
  'without check': 'unwrapScopes',
  outbox: 'ResponseBatcher',
  'short way': 'one pipeline; tryHandle',
  'fast lane': 'CompiledExecutor',
  'hand on': 'next, release, pass',
  'hands on': 'next, release, pass',
  'is readable by sender': 'isCorsSafeGet',
  'cross site': 'isCorsSafeGet',
  wordless: 'withoutErrorMessages',
  'end idle connections': 'closeIdleConnections',
  'error report': 'errorLogging',
  'operation gate': 'OperationLimits',
  'gate plugin': 'OperationLimits',
  'take sessions': 'consumeSessionQuota',
  'upstream meter': 'CallBudget',
  departure: 'AbortHandle',
  'throw if gone': 'throwIfAborted',
  'joined reads': 'ReadDeduplicator, single flight',
  asker: 'ReadOptions',
  'intended call': 'CallInfo',
  'exchange once': 'sendOnce',
  deafen: 'onDisconnect',
  forgetting: 'InvalidationMessage, Invalidatable',
  'sibling changes': 'ClusterInvalidationBus',
  'redis changes': 'RedisInvalidationBus',
  'relay changes': 'relayInvalidations',
  'redis is away': 'Redis connection lost',
  'byte ring': 'RingBuffer',
  'push out oldest': 'evictOldest',
  'wants fresh': 'bypassCache',
  'made when asked': 'plain object of data sources',
  'to held media': 'toOptionalMedia',
  'set stage': 'TestServer.start',
  wiretap: 'recordTraffic',
  'marked places': 'sensitiveFieldsList',
  'lenient agent': 'webhookAgent',
  'closed mode': 'authentication enabled',
  'open mode': 'authentication disabled',
  'who may ask for what': 'authorization',
  'put on file': 'enrol',
  'there is nothing with this id': 'Not found',
  'its kind.': 'a description that says more than the name',
  'how far it is.': 'a description that says more than the name',
  whoever: 'the caller, the client, anyone who',
  nobody: 'no client, no caller, none',
};

const names: Record<string, string> = {
  standIn: 'startEmulator, emulator',
  '#ear': '#subscriber',
  '#mouth': '#publisher',
  mostCalls: 'maxUpstreamCalls',
  isHeard: 'isConnected',
  WithBlanks: 'WithNulls',
  mayBeShown: 'isOwner',
  COME_AGAIN: 'RETRY_AFTER_SECONDS',
  isLeftOut: 'isSkipped',
  carryOut: 'dispatch',
  STRANGE: 'UNSAFE_JSON',
  plainOf: 'parseRequestBody',
  wantedBy: 'documentReferences',
  refusalOf: 'toErrorResponse',
  traceOf: 'safeStackTrace',
  nameFields: 'addFieldErrors',
  compilable: 'toCompiledSchema',
  admit: 'authenticate, check, authorizeCall, assertAvailable',
  enforcement: 'fieldAuthorization',
  needsOf: 'estimateCost',
  SigningQueue: 'SigningPool',
  atOnce: 'concurrency',
  TOGETHER: 'BATCH_SIZE',
  Collector: 'BufferingHandler',
  beginningOf: 'bucketOf',
  delayAfter: 'nextDelay',
  YOUNG: 'STABLE_AFTER_MS',
  RETIRE: 'DRAIN',
  patience: 'stopTimeoutMs',
  handOver: 'drain',
  SourceSetting: 'SourceDeps',
  SessionSetting: 'SessionDeps',
  problemsOf: 'validate',
  namesOf: 'fieldPaths',
  Stage: 'TestServer',
};

/** Prefixes of constants. */
const prefixes: Record<string, string> = { LARGEST: 'MAX_', MOST: 'MAX_' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const scanned = [
  'src',
  'emulator',
  'cli',
  'deploy',
  'test',
  'bench',
  'scripts',
  'demo',
  'docs',
  '.ci',
  '.env.example',
];
const isText = (file: string): boolean =>
  /\.(ts|mjs|cjs|js|json|md|graphqls?|example)$|(^|\/)run$/.test(file);
const isExempt = (file: string): boolean =>
  /node_modules|package-lock\.json|\.generated\.ts$|\/wire\.ts$/.test(file) ||
  file.endsWith(basename(__filename));

function textFiles(): string[] {
  const top = readdirSync(root).filter((file) => /\.(md|graphql|cjs)$|^eslint\.config\.js$/.test(file));
  return [...scanned, ...top]
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) => (statSync(join(root, name)).isDirectory() ? filesIn(name) : [name]))
    .filter((file) => isText(file) && !isExempt(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const capitalised = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

/** Between words of prose, also where a comment goes on in the next line. */
const GAP = '[\\s*/#-]+';

function patternOfWords(text: string): string {
  const parts = text.split(' ').map(escaped);
  const [first = '', ...rest] = parts;
  const camel = rest.map(capitalised).join('');
  const end = /[a-z]$/.test(text) ? '(?![a-z])' : '';
  const prose = [`[${first.charAt(0)}${first.charAt(0).toUpperCase()}]${first.slice(1)}`, ...rest].join(GAP);
  return [
    `(?<![A-Za-z])${prose}${end}`,
    `(?<![A-Za-z])${first}${camel}${end}`,
    `${capitalised(first)}${camel}${end}`,
    `(?<![A-Z])${parts.join('_').toUpperCase()}(?![A-Z])`,
  ].join('|');
}

const terms = [
  ...Object.entries(words).map(([old, write]) => ({ old, write, pattern: patternOfWords(old) })),
  ...Object.entries(names).map(([old, write]) => ({ old, write, pattern: `(?<!\\w)${old}(?!\\w)` })),
  ...Object.entries(prefixes).map(([old, write]) => ({ old, write, pattern: `(?<!\\w)${old}_(?=[A-Z])` })),
];
const anyTerm = new RegExp(terms.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** Each old word in a text, as `file:line: "old" → new`; line 0 is the file's name. */
function findings(file: string): string[] {
  return [`${file}\n`, readFileSync(join(root, file), 'utf8')].flatMap((text, part) =>
    [...text.matchAll(anyTerm)].map((match) => {
      const { write } = terms[match.slice(1).findIndex((group) => group !== undefined)]!;
      const line = part === 0 ? 0 : text.slice(0, match.index).split('\n').length;
      return `${file}:${line}: "${match[0].replace(/\s+/g, ' ')}" → ${write}`;
    }),
  );
}

it('finds old words in prose, across lines, and in identifiers', () => {
  const found = (text: string): number => [...text.matchAll(anyTerm)].length;
  for (const text of [
    'the crew',
    'theCrew',
    'crewSize',
    'CREW',
    'joined\n * reads',
    'joinedReads',
    'MOST_FIELDS',
  ])
    expect([text, found(text)]).toEqual([text, 1]);
  for (const text of ['screw', 'outdoors', 'early', 'most fields', 'Collectors', 'nearest'])
    expect([text, found(text)]).toEqual([text, 0]);
});

it('finds no old word in any file', () => {
  const files = textFiles();
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap(findings)).toEqual([]);
});
