import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { ObservedGateway } from './observedGateway.js';

/** Of names, ids and paths together. */
const COUNT = 10_000;
const IN_ONE_REQUEST = 50;

const gateway = new ObservedGateway();
beforeAll(() =>
  gateway.start({ MAX_BATCH: String(IN_ONE_REQUEST), MAX_UPSTREAM_CALLS: '1000', SESSION_CACHE: 'off' }),
);
afterAll(() => gateway.stop());

async function batch(queries: string[]): Promise<void> {
  const { body } = await request(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(queries.map((query) => ({ query }))),
  });
  await body.dump();
}

async function path(): Promise<void> {
  for (const start of ['/', '/media/', '/graphql/']) {
    const { body } = await request(`${gateway.url}${start}${randomUUID()}?${randomUUID()}=1`);
    await body.dump();
  }
}

const made = <T>(count: number, make: (name: string) => T): T[] =>
  Array.from({ length: count }, () => make(randomUUID()));
const toName = (id: string): string => `n${id.replaceAll('-', '')}`;

/** Names of operations mostly, which cost the least; each round has every kind. */
async function round(count: number): Promise<void> {
  for (let done = 0; done < count; done += 11 * IN_ONE_REQUEST) {
    for (let names = 0; names < 9; names += 1)
      await batch(made(IN_ONE_REQUEST, (id) => `query ${toName(id)} { __typename }`));
    await batch(made(IN_ONE_REQUEST, (id) => `{ ${toName(id)} }`));
    await batch(made(IN_ONE_REQUEST, (id) => `{ session(id: "${id}") { id } }`));
    await path();
  }
}

const seriesOf = (samples: ReadonlyMap<string, number>): string[] => [...samples.keys()].sort();

it('has as many series after 10 000 made-up names, ids and paths as after the first', async () => {
  await round(1);
  const before = await gateway.scrape();
  await round(COUNT);
  const after = await gateway.scrape();
  expect(seriesOf(after)).toEqual(seriesOf(before));
  const operations = [...after].filter(([series]) => series.startsWith('yoti_gateway_operations_total'));
  expect(operations.reduce((sum, [, value]) => sum + value, 0)).toBeGreaterThanOrEqual(COUNT);
}, 120_000);
