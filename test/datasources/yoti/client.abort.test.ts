import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { startHttp } from '../../support/emulator/loopback.js';
import { APPLICANT_ID, wireApplicant } from '../../support/fixtures/wire.js';
import { getSession } from '../../support/emulator/calls.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('a client that disconnects', () => {
  const connect = useLoopbackYoti();

  it('aborts its read of Yoti', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = getSession(yoti, client);
    await yotiServer.arrived(1);
    client.abort();

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await yotiServer.closed(0);
    expect(yotiServer.held).toHaveLength(1);
  });

  it('leaves its write to Yoti to end', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = yoti.yoti(client).post('/applicants');
    await yotiServer.arrived(1);
    client.abort();
    yotiServer.answer(0, wireApplicant(), 201);

    await expect(answer).resolves.toMatchObject({ id: APPLICANT_ID });
  });

  it('costs no call when it disconnected before', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const client = new AbortHandle();
    client.abort();

    await expect(getSession(yoti, client)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(yoti.yoti(client).post('/applicants')).rejects.toMatchObject({
      name: 'AbortError',
    });

    expect(yotiServer.held).toHaveLength(0);
  });

  it('costs no further call when it disconnects during a back-off', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = getSession(yoti, client);
    await yotiServer.arrived(1);
    yotiServer.held[0]!.response.writeHead(503, { 'Retry-After': '2' }).end(() =>
      setImmediate(() => client.abort()),
    );

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(yotiServer.held).toHaveLength(1);
  });
});
