import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import type { AuditState } from '../../src/logging/audit.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { jwksOf, newKey } from '../support/server/issuer.js';
import { TestServer } from '../support/server/testServer.js';

const servers: TestServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.stop()))));

async function start(env: Record<string, string>, audit?: { state: AuditState }): Promise<TestServer> {
  const log = audit && Object.assign(audit, { info: () => undefined });
  const server = await TestServer.start({ env, audit: log });
  servers.push(server);
  return server;
}

async function readiness({ url }: TestServer): Promise<object> {
  const { statusCode, body } = await request(`${url}/health/ready`);
  return { statusCode, ...((await body.json()) as object) };
}

/** The answer once it is this one; a test that waits for another ends at its time limit. */
async function becomes(server: TestServer, expected: object): Promise<void> {
  while (JSON.stringify(await readiness(server)) !== JSON.stringify(expected));
}

const ready = { statusCode: 200, status: 'ready' };

it('needs no call to Yoti where the key is not tested', async () => {
  const server = await start({});
  expect(await readiness(server)).toEqual(ready);
  expect(server.calls()).toEqual([]);
});

it('waits until Yoti has accepted the key, and no operation for it', async () => {
  const server = await start({ YOTI_SELF_TEST: 'on' });
  await becomes(server, ready);
  expect(server.calls()).toEqual(['GET /sessions/:id']);
});

it('waits while the audit log cannot be written', async () => {
  const audit = { state: 'failing' as AuditState };
  const server = await start({}, audit);
  expect(await readiness(server)).toEqual({ statusCode: 503, status: 'not ready', reasons: ['audit'] });
  audit.state = 'writing';
  expect(await readiness(server)).toEqual(ready);
});

it('waits until the issuer has given its keys once', async () => {
  const { keys } = await jwksOf(newKey());
  let isUp = false;
  const issuer = createServer((_, response) =>
    isUp ? response.end(JSON.stringify({ keys })) : response.writeHead(503).end(),
  ).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const { port } = issuer.address() as AddressInfo;
  const server = await start({
    AUTH_ISSUER: 'https://login.test/',
    AUTH_AUDIENCE: 'graph.test',
    AUTH_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
  });
  expect(await readiness(server)).toEqual({ statusCode: 503, status: 'not ready', reasons: ['issuer'] });
  isUp = true;
  await becomes(server, ready);
  issuer.close();
  issuer.closeAllConnections();
  expect(await readiness(server)).toEqual(ready);
}, 60_000);

describeWithRedis('with Redis', () => {
  it('waits until it was reached, and warns when it is lost later', async () => {
    const redis = await RedisServer.start();
    const server = await start({ REDIS_URL: redis.url });
    expect(await readiness(server)).toEqual(ready);
    await redis.stop();
    await becomes(server, { ...ready, warnings: ['redis'] });
    const absent = await start({ REDIS_URL: redis.url });
    expect(await readiness(absent)).toEqual({ statusCode: 503, status: 'not ready', reasons: ['redis'] });
    const again = await RedisServer.start(redis.port);
    await Promise.all([becomes(server, ready), becomes(absent, ready)]);
    await again.stop();
  }, 60_000);
});
