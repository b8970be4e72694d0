import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request } from 'undici';
import { parse } from 'yaml';
import type { AuditLog } from '../../src/logging/audit.js';
import { SignedLinks } from '../../src/auth/signedLinks.js';
import { contradiction, describeWithPromtool, hasPromtool, promtool, rulesFile } from './promtool.js';
import { ObservedGateway, type Samples } from './observedGateway.js';

const ID = '0c0ffee0-0000-4000-8000-0000000000bb';
const SECRET = 'a secret for the links of these tests';
const SESSION = `{ session(id: "${ID}") { id } }`;
/** Enough for each ratio, and too few to open a breaker. */
const TIMES = 2;
const SHORT = { 'x-request-deadline': '300' };

const gateway = new ObservedGateway();
let auditState: AuditLog['state'] = 'writing';

/** Does something `TIMES` times, as the traffic of a minute. */
async function repeat(act: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < TIMES; count += 1) await act();
}

const readSession = (headers?: Record<string, string>): Promise<unknown> => gateway.ask(SESSION, headers);

const read = (fault: string, headers?: Record<string, string>) => async (): Promise<void> => {
  gateway.meet(fault);
  await repeat(() => readSession(headers));
};

async function openLink(): Promise<void> {
  const { capability } = new SignedLinks(SECRET, 600, Date.now).issue({
    kind: 'media',
    sessionId: ID,
    itemId: ID,
  });
  const { body } = await request(`${gateway.url}/media/${capability}`);
  await body.dump().catch(() => undefined);
}

/** Waits until a scrape has it. */
async function until(holds: (samples: Samples) => boolean): Promise<void> {
  while (!holds(await gateway.scrape()));
}

/** Reads that nothing answers, until `isThere`; then their clients leave. */
async function whileSilent(isThere: (samples: Samples) => boolean): Promise<() => Promise<void>> {
  gateway.meet('silent');
  const abort = new AbortController();
  // Of different sessions: equal reads share a connection.
  const reads = ['c1', 'c2', 'c3'].map(async (end) => {
    const body = JSON.stringify({ query: SESSION.replace('bb"', `${end}"`) });
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body } as const;
    await request(`${gateway.url}/graphql`, { ...options, signal: abort.signal }).catch(() => undefined);
  });
  await until(isThere);
  return async () => {
    abort.abort();
    await Promise.all(reads);
  };
}

const valueOf = (samples: Samples, name: string, ...labels: string[]): number =>
  [...samples]
    .filter(([series]) => series.startsWith(name) && labels.every((label) => series.includes(label)))
    .reduce((sum, [, value]) => sum + value, 0);

const waiting = (samples: Samples): number =>
  valueOf(samples, 'yoti_gateway_upstream_connections{', 'pool="calls"', 'state="waiting"');

/** Each alert with what causes it; some cause it with a scrape in the middle. */
const causes: Record<string, () => Promise<void | Samples>> = {
  YotiUnreachable: read('reset'),
  YotiTimesOut: read('drip-body', SHORT),
  YotiServerErrors: read('html-503'),
  YotiRateLimit: read('rate-limit-60'),
  YotiRefusesKey: read('unauthorized'),
  YotiUnreadable: read('not-http'),
  YotiWrongShape: read('null-200'),
  YotiRetries: async () => {
    gateway.emulator.failNext({ method: 'GET', status: 503, times: 1 });
    await gateway.ask('{ supportedDocuments { code } }');
  },
  YotiDeletionUnconfirmed: async () => {
    gateway.meet('html-200', /^DELETE /);
    await repeat(() =>
      gateway.ask(`mutation { deleteApplicant(input: { applicantId: "${ID}" }) { deletedApplicantId } }`),
    );
  },
  YotiStreamsCut: async () => {
    gateway.meet('stall-after-head', /\/content$/);
    await openLink();
  },
  YotiConnectionsExhausted: async () => {
    const leave = await whileSilent((samples) => waiting(samples) > 0);
    const samples = await gateway.scrape();
    await leave();
    return samples;
  },
  ClientsLeave: async () => {
    const leave = await whileSilent((samples) => waiting(samples) > 0);
    await leave();
    await until((samples) => valueOf(samples, 'yoti_gateway_operations_total', 'CLIENT_LEFT') > 0);
  },
  YotiSlow: async () => {
    gateway.emulator.failNext({ method: 'GET', delayMs: 2_600, times: TIMES });
    await Promise.all([gateway.ask(SESSION), gateway.ask(SESSION.replace('bb"', 'aa"'))]);
  },
  ClockOffset: async () => {
    // The proxy sends no dates.
    const direct = new ObservedGateway();
    await direct.start(({ url }) => ({ YOTI_IDV_API_URL: url }), { now: () => Date.now() - 600_000 });
    await direct.ask(SESSION);
    const samples = await direct.scrape();
    await direct.stop();
    return samples;
  },
  ContractDrift: async () => {
    const body = { supported_countries: [], more: true };
    gateway.emulator.failNext({ path: /supported-documents$/, status: 200, body });
    await gateway.ask('{ supportedDocuments { code } }', { 'cache-control': 'no-cache' });
  },
  NotificationsRefused: async () => {
    const { body } = await request(`${gateway.url}/notifications`, { method: 'POST' });
    await body.dump();
  },
  AuditFailing: async () => {
    auditState = 'failing';
  },
  GatewayFaults: async () => {
    auditState = 'throws' as never;
    await gateway.ask(`mutation { deleteApplicant(input: { applicantId: "${ID}" }) { deletedApplicantId } }`);
  },
  BreakerOpen: async () => {
    gateway.meet('reset');
    for (let count = 0; count < 16; count += 1) await readSession();
  },
};

/** Caused in a process of their own, below. */
const elsewhere = ['RedisDisconnected', 'WorkersCrash'];
const scrapes = new Map<string, { before: Samples; after: Samples }>();

beforeAll(async () => {
  const audit: AuditLog = {
    info: () => {
      if ((auditState as string) === 'throws') throw new Error('a fault of the gateway');
    },
    get state() {
      return auditState;
    },
  };
  await gateway.start(
    {
      LINK_SECRET: SECRET,
      NOTIFICATION_SECRET: 'a secret for the notifications of Yoti',
      YOTI_MAX_CONNECTIONS: '2',
      YOTI_BODY_TIMEOUT_MS: '1000',
    },
    { audit },
  );
  for (const [alert, cause] of Object.entries({ none: () => repeat(() => readSession()), ...causes })) {
    const before = await gateway.scrape();
    const after = (await cause()) ?? (await gateway.scrape());
    scrapes.set(alert, { before, after });
    gateway.recover();
    auditState = 'writing';
    await readSession();
  }
}, 120_000);
afterAll(() => gateway.stop());

it('every alert has a cause here', () => {
  const { groups } = parse(readFileSync(rulesFile, 'utf8')) as { groups: { rules: { alert: string }[] }[] };
  const alerts = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
  expect([...Object.keys(causes), ...elsewhere].sort()).toEqual(alerts.sort());
});

/** Series that each cause moves, whether promtool is there or not. */
const moved: [string, string, ...string[]][] = [
  ['YotiUnreachable', 'upstream_attempts_total', 'status="unavailable"'],
  ['YotiTimesOut', 'upstream_attempts_total', 'status="timeout"'],
  ['YotiServerErrors', 'upstream_attempts_total', 'status="5xx"'],
  ['YotiRateLimit', 'upstream_attempts_total', 'status="429"'],
  ['YotiRefusesKey', 'upstream_attempts_total', 'status="401"'],
  ['YotiUnreadable', 'upstream_attempts_total', 'status="invalid"'],
  ['YotiWrongShape', 'upstream_invalid_responses_total', 'GET /sessions/{sessionId}'],
  ['YotiRetries', 'retries_total'],
  ['YotiDeletionUnconfirmed', 'upstream_invalid_responses_total', 'DELETE /applicants'],
  ['YotiStreamsCut', 'upstream_streams_cut_total'],
  ['YotiConnectionsExhausted', 'upstream_connections{', 'state="waiting"'],
  ['ClientsLeave', 'operations_total', 'code="CLIENT_LEFT"'],
  ['YotiSlow', 'upstream_attempt_duration_seconds_sum'],
  ['ClockOffset', 'clock_offset_seconds'],
  ['ContractDrift', 'contract_drift_total', 'kind="unknown field"'],
  ['NotificationsRefused', 'notifications_total', 'result="unauthenticated"'],
  ['AuditFailing', 'audit_failing'],
  ['GatewayFaults', 'operations_total', 'code="INTERNAL_SERVER_ERROR"'],
  ['BreakerOpen', 'breakers{', 'class="read"', 'state="open"'],
];

it.each(moved)('what %s is about moves %s', (alert, name, ...labels) => {
  const { before, after } = scrapes.get(alert)!;
  const [was, is] = [before, after].map((samples) => valueOf(samples, `yoti_gateway_${name}`, ...labels));
  expect(is).toBeGreaterThan(was!);
});

describeWithPromtool('promtool', () => {
  it('accepts metrics and rules', async () => {
    expect(promtool(['check', 'metrics'], await gateway.metricsText())).toEqual({ code: 0, output: '' });
    expect(promtool(['check', 'rules', rulesFile])).toMatchObject({ code: 0 });
  });

  it.each(Object.keys(causes))('sees %s fire when its cause goes on', (alert) => {
    const { before, after } = scrapes.get(alert)!;
    expect(contradiction(before, after, { [alert]: 'fires' })).toBeUndefined();
  });

  it('sees none fire while all is well', () => {
    const { before, after } = scrapes.get('none')!;
    // On a busy machine, the emulator is slow.
    const alerts = [...Object.keys(causes), ...elsewhere].filter((alert) => alert !== 'YotiSlow');
    const silent = Object.fromEntries(alerts.map((alert) => [alert, 'is silent'] as const));
    expect(contradiction(before, after, silent)).toBeUndefined();
  });
});

it('says that Redis does not answer, and fires', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const alone = new ObservedGateway();
  await alone.start({ REDIS_URL: `redis://127.0.0.1:${port}` });
  const samples = await alone.scrape();
  await alone.stop();
  expect(samples.get('yoti_gateway_redis_disconnected')).toBe(1);
  if (hasPromtool) expect(contradiction(samples, samples, { RedisDisconnected: 'fires' })).toBeUndefined();
});
