import { readFileSync } from 'node:fs';
import { parseMetrics, ObservedGateway } from './observedGateway.js';
import { rulesFile } from './promtool.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const OWN = /yoti_gateway_[a-z_]+/g;
/** Only a primary has them, or only a gateway with Redis. */
const ELSEWHERE = [
  'yoti_gateway_redis_disconnected',
  'yoti_gateway_worker_exits_total',
  'yoti_gateway_workers',
];

const gateway = new ObservedGateway();
const known = new Set(ELSEWHERE);

beforeAll(async () => {
  await gateway.start();
  const text = await gateway.metricsText();
  for (const [, name = '', type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
    suffixes.forEach((suffix) => known.add(name + suffix));
  }
  expect(parseMetrics(text).size).toBeGreaterThan(20);
});
afterAll(() => gateway.stop());

it.each([
  ['alerts', readFileSync(rulesFile, 'utf8')],
  ['dashboard', read('deploy/grafana/yoti-gateway.json')],
])('%s use metrics that there are', (_, text) => {
  const used = new Set(text.match(OWN)!);
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

it('docs/operations.md lists each metric', () => {
  const [, section = ''] = /## Metrics\n([^]*?)\n## /.exec(read('docs/operations.md')) ?? [];
  const names = [...known].map((name) => name.replace(/^yoti_gateway_|_(bucket|sum|count)$/g, ''));
  const own = names.filter((name) => !/^(process|nodejs)_/.test(name));
  expect(own.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});
