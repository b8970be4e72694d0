import { print } from 'graphql';
import { request } from 'undici';
import WebSocket from 'ws';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import {
  SessionEventsDocument,
  SessionUpdatedDocument,
  type SessionUpdatedSubscription,
} from '../operations/operations.generated.js';
import { EventReader, type StreamEvent } from '../subscriptions/eventReader.js';
import { NOTIFICATION_SECRET, notify, startSession } from '../subscriptions/scenario.js';
import { Program } from '../support/server/program.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { TestServer } from '../support/server/testServer.js';

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
const STREAMS = 1_000;
const BATCH = 50;
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
  const statesOf = (events: StreamEvent[]): string =>
    events
      .map(({ data }) => (data as { data: SessionUpdatedSubscription }).data.sessionUpdated?.session?.state)
      .join();
  /** Times of the events, which begin their cursors. */
  const positionsOf = (events: StreamEvent[]): string[] => events.map(({ id }) => id!.split('.')[0]!);
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
    for (let first = 0; first < STREAMS; first += BATCH) await goOn(staying.server, id, seen, first);
    const { session } = await staying.server.executeOrThrow(SessionEventsDocument, { id, first: 64 });

    expect(session!.events!.edges).toHaveLength(3);
    expect(new Set(seen.map(statesOf))).toEqual(new Set(['ONGOING,ONGOING,COMPLETED']));
    for (const events of seen) expect(positionsOf(events)).toEqual([...positionsOf(events)].sort());
  });

  /** Opens a batch of the streams again, as clients do that wait for a random time, and adds what they bring. */
  async function goOn(server: TestServer, id: string, seen: StreamEvent[][], first: number): Promise<void> {
    const open = async (events: StreamEvent[]): Promise<void> => {
      const { id: after } = events.at(-1)!;
      const reader = await EventReader.open(`${server.url}/graphql`, { query, variables: { id, after } });
      events.push(...messagesOf(await reader.rest()));
    };
    await Promise.all(seen.slice(first, first + BATCH).map(open));
  }

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
