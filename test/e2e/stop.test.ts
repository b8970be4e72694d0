import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { throwAwayPem } from '../support/fixtures/keys.js';
import { startHttp } from '../support/emulator/loopback.js';
import { unknownId } from '../support/server/sessions.js';
import { Program } from '../support/server/program.js';
import { post } from '../support/server/testServer.js';

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;

const running: Program[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});

async function startGateway(yotiUrl: string): Promise<{ program: Program; url: string }> {
  const program = new Program('src/main.js', {
    PORT: '0',
    YOTI_CLIENT_SDK_ID: unknownId,
    YOTI_KEY_PEM: throwAwayPem,
    YOTI_IDV_API_URL: yotiUrl,
    // Longer than a test may take: what ends only at this timeout fails the test.
    STOP_TIMEOUT_SECONDS: '600',
  });
  running.push(program);
  const [, url = ''] = await program.says(LISTENING);
  return { program, url };
}

it('answers requests in flight before it stops', async () => {
  let arrive: (response: ServerResponse) => void;
  const arrived = new Promise<ServerResponse>((resolve) => (arrive = resolve));
  const yoti = await startHttp((_, response) => arrive(response));
  const { program, url } = await startGateway(yoti.url);
  const asked = post(`${url}/graphql`, { query: `{ session(id: "${unknownId}") { id state } }` });
  const exchange = await arrived;

  const end = program.end('SIGTERM');
  exchange
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ session_id: unknownId, state: 'COMPLETED', resources: {}, checks: [] }));

  expect(await asked).toMatchObject({ status: 200, data: { session: { state: 'COMPLETED' } }, errors: [] });
  expect((await end).code).toBe(0);
  await yoti.close();
});

it('stops although a client holds a connection without a request', async () => {
  const { program, url } = await startGateway('http://127.0.0.1:9/idverify/v1');
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  await post(`${url}/graphql`, { query: '{ __typename }' });
  socket.resume();

  const closed = once(socket, 'close');
  const end = program.end('SIGTERM');
  await closed.finally(() => socket.destroy());

  expect((await end).code).toBe(0);
});
