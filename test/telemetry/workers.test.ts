import { request } from 'undici';
import { Program } from '../support/server/program.js';
import { HoldingYoti, LISTENING, STARTED } from '../support/server/workers.js';
import { contradiction, hasPromtool } from './promtool.js';
import { parseMetrics, type Samples } from './observedGateway.js';

const HEALTH = /Health checks and metrics are at (http:\/\/[\d.]+:\d+)/;
const yoti = new HoldingYoti();
let gateway: Program;
let url: string;
let healthUrl: string;

beforeAll(async () => {
  await yoti.start();
  const env = { PORT: '0', HEALTH_PORT: '0', WEB_CONCURRENCY: '2', ...yoti.env };
  gateway = new Program('src/main.js', env);
  [, healthUrl = ''] = await gateway.says(HEALTH);
  [, url = ''] = await gateway.says(LISTENING);
  await until((samples) => samples.get('yoti_gateway_breakers{class="read",state="closed"}') === 2);
}, 60_000);
afterAll(() => Promise.all([gateway.stop(), yoti.stop()]));

async function get(path: string, base = healthUrl): Promise<{ status: number; text: string }> {
  const { statusCode, body } = await request(base + path);
  return { status: statusCode, text: await body.text() };
}

const scrape = async (): Promise<Samples> => parseMetrics((await get('/metrics')).text);

async function until(holds: (samples: Samples) => boolean): Promise<Samples> {
  for (;;) {
    const samples = await scrape();
    if (holds(samples)) return samples;
  }
}

const refused = 'yoti_gateway_operations_total{type="none",code="GRAPHQL_VALIDATION_FAILED",executor="none"}';

it('serves the sum of all workers on the health port only', async () => {
  for (let count = 0; count < 6; count += 1)
    await request(`${url}/graphql`, {
      method: 'POST',
      // A connection of its own, so that both workers get some.
      reset: true,
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ nonsense }"}',
    }).then(({ body }) => body.dump());
  const samples = await scrape();
  expect(samples.get(refused)).toBe(6);
  expect(samples.get('yoti_gateway_workers')).toBe(2);
  expect(await get('/metrics', url)).toMatchObject({ status: 404 });
  expect(await get('/health/ready')).toEqual({ status: 200, text: '{"status":"ready"}' });
  expect(await get('/health/live')).toMatchObject({ status: 200 });
  expect(JSON.parse((await get('/health')).text)).toMatchObject({
    status: 'ok',
    workers: [{ yoti: { retries: 0 } }, { yoti: { retries: 0 } }],
  });
});

it('keeps what a worker counted when it is killed, and counts its end', async () => {
  const [pid] = await gateway.saysAll(STARTED, 2);
  process.kill(Number(pid), 'SIGKILL');
  const samples = await until((now) => now.get('yoti_gateway_worker_exits_total') === 1);
  expect(samples.get(refused)).toBe(6);
  const before = new Map([...samples, ['yoti_gateway_worker_exits_total', 0] as const]);
  if (hasPromtool) expect(contradiction(before, samples, { WorkersCrash: 'fires' })).toBeUndefined();
}, 30_000);

it('answers another path and another method as such', async () => {
  expect(await get('/graphql')).toMatchObject({ status: 404 });
  const { statusCode, body } = await request(`${healthUrl}/health`, { method: 'POST' });
  await body.dump();
  expect(statusCode).toBe(405);
});
