import { useEmulator } from '../support/emulator/useEmulator.js';

const { emulator, client } = useEmulator();
beforeEach(() => {
  emulator.clearFaults();
  emulator.clearRequests();
});

const create = () => client.send('POST', '/applicants');

describe('an injected fault', () => {
  it('applies to as many matching requests as it says, with its status and the default body', async () => {
    emulator.failNext({
      method: 'POST',
      path: /^\/applicants$/,
      status: 503,
      times: 2,
      headers: { 'retry-after': '7' },
    });
    expect((await client.send('GET', '/supported-documents')).status).toBe(200);
    const first = await create();
    expect([first.status, first.body.code, first.headers['retry-after']]).toEqual([
      503,
      'TEMPORARILY_UNAVAILABLE',
      '7',
    ]);
    expect((await create()).status).toBe(503);
    expect((await create()).status).toBe(201);
  });

  it('answers with a raw body', async () => {
    emulator.failNext({ status: 502, rawBody: '<html>', headers: { 'content-type': 'text/html' } });
    const { status, bytes, headers } = await create();
    expect([status, bytes.toString(), headers['content-type']]).toEqual([502, '<html>', 'text/html']);
  });

  it('destroys the connection', async () => {
    emulator.failNext({ destroy: true });
    await expect(create()).rejects.toThrow();
    expect((await create()).status).toBe(201);
  });

  it('only delays a request when it has nothing else', async () => {
    emulator.failNext({ delayMs: 1 });
    expect((await create()).status).toBe(201);
  });

  it('applies after the signature is verified unless it says otherwise', async () => {
    emulator.failNext({ status: 429 });
    expect((await client.raw('POST', '/applicants')).status).toBe(400);
    expect((await create()).status).toBe(429);
    emulator.failNext({ status: 429, beforeSignature: true });
    expect((await client.raw('POST', '/applicants')).status).toBe(429);
  });
});

describe('recorded requests', () => {
  it('have method, path and status, in order', async () => {
    emulator.failNext({ destroy: true });
    await create().catch(() => undefined);
    const { body } = await create();
    await client.send('GET', `/applicants/${body.id}`);
    expect(emulator.requests.map(({ method, path, status }) => [method, path.split('?')[0], status])).toEqual(
      [
        ['POST', '/applicants', 0],
        ['POST', '/applicants', 201],
        ['GET', `/applicants/${body.id}`, 200],
      ],
    );
    expect(new Set(emulator.requests.map(({ nonce }) => nonce)).size).toBe(3);
    emulator.clearRequests();
    expect(emulator.requests).toEqual([]);
  });
});
