import { print } from 'graphql';
import { request } from 'undici';
import WebSocket from 'ws';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { SessionEventsDocument, SessionUpdatedDocument } from '../operations/operations.generated.js';
import { EventReader, type StreamEvent } from '../subscriptions/eventReader.js';
import { NOTIFICATION_SECRET, notify, startSession } from '../subscriptions/scenario.js';
import { Program } from '../support/server/program.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { TestServer } from '../support/server/testServer.js';

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
const STREAMS = 1_000;
const query = print(SessionUpdatedDocument);

describeWithRedis('SIGTERM to one of two processes on one Redis', () => {
  const emulator = new YotiEmulator();
  const programs: Program[] = [];
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
    await emulator.start();
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await emulator.stop();
    await redis.stop();
  });

  async function start(): Promise<{ program: Program; server: TestServer }> {
    const program = new Program('src/main.js', {
      PORT: '0',
      YOTI_CLIENT_SDK_ID: emulator.sdkId,
      YOTI_KEY_PEM: emulator.privateKeyPem!,
      YOTI_IDV_API_URL: emulator.url,
      REDIS_URL: redis.url,
      LINK_SECRET: 'a secret that both processes have in common',
      NOTIFICATION_SECRET,
      DRAIN_SECONDS: '3',
      WEBSOCKET: 'on',
      STOP_TIMEOUT_SECONDS: '600',
    });
    programs.push(program);
    const [, url = ''] = await program.says(LISTENING);
    return { program, server: new TestServer(emulator, url) };
  }

  const open = ({ url }: TestServer, variables: object): Promise<EventReader> =>
    EventReader.open(`${url}/graphql`, { query, variables });
  const endOf = (events: StreamEvent[]): string =>
    events
      .slice(-2)
      .map(({ event, data }) => `${event} ${JSON.stringify(data)?.match(/SUBSCRIPTION_ENDED/)?.[0] ?? ''}`)
      .join();
  const messagesOf = (events: StreamEvent[]): StreamEvent[] => events.filter(({ id }) => id !== undefined);

  it(`ends each of ${STREAMS} streams with a hint, takes no new one, and each goes on at the other process`, async () => {
    const [leaving, staying] = [await start(), await start()];
    const { id, userView } = await startSession(staying.server);
    const readers = await Promise.all(Array.from({ length: STREAMS }, () => open(leaving.server, { id })));
    const snapshots = await Promise.all(readers.map((reader) => reader.next()));

    const ended = leaving.program.end('SIGTERM');
    while ((await request(`${leaving.server.url}/health/ready`).then(dumped)) === 200);
    expect(endOf(await (await open(leaving.server, { id })).rest())).toBe(
      'next SUBSCRIPTION_ENDED,complete ',
    );
    expect(await statusOfSocket(leaving.server.url)).toBe(503);
    // A change while the streams are still served.
    await staying.server.actAsUser(userView, { liveness: 'FAIL' });
    await notify(staying.server, { session_id: id, topic: 'check_completion' });
    const before = await Promise.all(readers.map((reader) => reader.rest()));
    expect(new Set(before.map(endOf))).toEqual(new Set(['next SUBSCRIPTION_ENDED,complete ']));
    expect((await ended).code).toBe(0);

    const seen = before.map((events, index) => [snapshots[index]!, ...messagesOf(events)]);
    // A change while no stream is open.
    await staying.server.actAsUser(userView, { liveness: 'PASS' });
    await notify(staying.server, { session_id: id, topic: 'session_completion' });
    const again = await Promise.all(
      seen.map((events) => open(staying.server, { id, after: events.at(-1)!.id })),
    );
    const after = await Promise.all(again.map((reader) => reader.rest()));
    const { session } = await staying.server.executeOrThrow(SessionEventsDocument, { id, first: 64 });
    const history = session!.events!.edges.map(({ cursor }) => cursor);
    const sequences = seen.map((events, index) =>
      [...events, ...messagesOf(after[index]!)].map((event) => event.id).join(),
    );

    expect(history.length).toBeGreaterThan(2);
    expect(new Set(sequences)).toEqual(new Set([history.join()]));
  });

  const dumped = async ({ statusCode, body }: Awaited<ReturnType<typeof request>>): Promise<number> => {
    await body.dump();
    return statusCode;
  };
});

/** Status with which an upgrade is refused; 101 where it is not. */
function statusOfSocket(url: string): Promise<number | undefined> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
  });
}
