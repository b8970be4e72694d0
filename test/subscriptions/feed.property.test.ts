import fc from 'fast-check';
import type { ReadSession } from '../../src/cache/sessionCache.js';
import { SessionEventKind } from '../../src/schema/sessionEvent.js';
import type { SessionEventStore, StoredEvent } from '../../src/subscriptions/eventStore.js';
import { MemoryEventStore } from '../../src/subscriptions/memoryEventStore.js';
import { POLL_DELAYS_MS, SessionFeed } from '../../src/subscriptions/sessionFeed.js';
import type { SessionChange, SessionWatcher } from '../../src/subscriptions/sessionWatcher.js';
import type { Timers } from '../../src/subscriptions/timers.js';
import { session } from '../support/fixtures/domain.js';
import { SESSION_ID } from '../support/fixtures/wire.js';
import { FakeTimers, settle } from './fakeTimers.js';

const POLL_MS = POLL_DELAYS_MS.at(-1)! * 1.1;
const FINAL_STEP = 'COMPLETED';

/** One thing that happens, after a pause. */
interface Step {
  pauseMs: number;
  act: 'change' | 'notify' | 'forge' | 'cutConnection' | 'killProcess';
  which: number;
}

interface Plan {
  steps: Step[];
  /** Share of the changes whose notification is lost. */
  lost: number;
  latencyMs: number;
}

const step = fc.record<Step>({
  pauseMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 70_000 })),
  act: fc.constantFrom('change', 'change', 'change', 'notify', 'notify', 'forge'),
  which: fc.nat(100),
});
const cuts = (act: Step['act']): fc.Arbitrary<Step[]> =>
  fc.array(
    step.map((one) => ({ ...one, act })),
    { minLength: 3, maxLength: 3 },
  );
const plan = fc.record<Plan>({
  steps: fc
    .tuple(fc.array(step, { minLength: 5, maxLength: 20 }), cuts('cutConnection'), cuts('killProcess'))
    .chain((parts) => {
      const all = parts.flat();
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    }),
  lost: fc.double({ min: 0.3, max: 1, noNaN: true }),
  latencyMs: fc.integer({ min: 0, max: 4_000 }),
});

/** Yoti with one session, whose reads take time and see the state in the middle of it. */
class FakeYoti {
  version = 0;
  isCompleted = false;
  reads: number[] = [];

  constructor(
    private readonly timers: FakeTimers,
    private readonly latencyMs: number,
  ) {}

  async read(): Promise<ReadSession> {
    const readAt = this.timers.now();
    this.reads.push(readAt);
    await this.#wait();
    const seen = session({
      state: this.isCompleted ? 'COMPLETED' : 'ONGOING',
      biometric_consent: new Date(this.version * 1_000).toISOString(),
    });
    await this.#wait();
    return { session: seen, readAt };
  }

  async #wait(): Promise<void> {
    if (this.latencyMs > 0)
      await new Promise<void>((resolve) => void this.timers.after(this.latencyMs / 2, resolve));
  }
}

/** Gateway process; a killed one neither reads nor answers. */
class Process {
  readonly feed: SessionFeed;
  readonly #timers: ReturnType<FakeTimers['process']>;
  isKilled = false;

  constructor(
    readonly store: SessionEventStore,
    yoti: FakeYoti,
    timers: FakeTimers,
  ) {
    this.#timers = timers.process();
    const alive: Timers = this.#timers;
    this.feed = new SessionFeed({
      store: { ...bound(store, () => this.isKilled) },
      timers: alive,
      random: () => 0.5,
      deserialize: ({ bytes, readAt }) => ({
        session: session(JSON.parse(bytes.toString()) as object),
        readAt,
      }),
      read: async () => {
        const read = await yoti.read();
        return this.isKilled ? new Promise(() => undefined) : read;
      },
    });
  }

  kill(): void {
    this.isKilled = true;
    this.#timers.kill();
  }
}

/** The store as one process sees it: after the process is killed it writes nothing. */
function bound(store: SessionEventStore, isKilled: () => boolean): SessionEventStore {
  const never = new Promise<never>(() => undefined);
  return {
    connection: 'none',
    history: (id) => (isKilled() ? never : store.history(id)),
    append: (...args) => (isKilled() ? never : store.append(...args)),
    ticket: () => (isKilled() ? never : store.ticket()),
    lease: (...args) => (isKilled() ? never : store.lease(...args)),
    follow: (id, follower) =>
      store.follow(id, {
        onEvent: (event) => !isKilled() && follower.onEvent(event),
        onGap: () => !isKilled() && follower.onGap(),
      }),
    share: (...args) => (isKilled() ? never : store.share(...args)),
    shared: (...args) => (isKilled() ? never : store.shared(...args)),
    ready: () => store.ready(),
    close: () => undefined,
  };
}

/** Client that connects again, with its last cursor, whenever its connection is cut. */
class Client {
  readonly received: (SessionChange & { receivedAt: number })[] = [];
  isDone = false;
  process!: Process;
  #watcher: SessionWatcher | undefined;
  #connection = 0;

  constructor(
    private readonly timers: FakeTimers,
    private readonly yoti: FakeYoti,
  ) {}

  async connect(process: Process): Promise<void> {
    this.#connection += 1;
    const connection = this.#connection;
    this.process = process;
    const after = this.received.at(-1)?.id;
    const ticket = await process.store.ticket();
    const read = after === undefined ? { read: await this.yoti.read(), ticket } : undefined;
    if (connection !== this.#connection) return;
    const watcher = await process.feed.watch(SESSION_ID, after, read);
    if (connection !== this.#connection) return void watcher.return();
    this.#watcher = watcher;
    for (;;) {
      const { done, value } = await watcher.next();
      if (connection !== this.#connection) return;
      if (done) break;
      this.received.push({ ...value, receivedAt: this.timers.now() });
    }
    this.isDone = true;
  }

  cut(): void {
    this.#connection += 1;
    void this.#watcher?.return();
    this.#watcher = undefined;
  }
}

interface Outcome {
  clients: Client[];
  completedAt: number;
  history: StoredEvent[];
  reads: number;
  /** Reads that the design allows at most. */
  maxReads: number;
  changes: number;
}

/** Polls of one process in this time without an event. */
function pollsIn(durationMs: number): number {
  let polls = 0;
  for (let at = 0; ; polls += 1) {
    at += POLL_DELAYS_MS[Math.min(polls, POLL_DELAYS_MS.length - 1)]!;
    if (at > durationMs) return polls;
  }
}

async function run({ steps, lost, latencyMs }: Plan): Promise<Outcome> {
  const timers = new FakeTimers();
  const yoti = new FakeYoti(timers, latencyMs);
  const store = new MemoryEventStore(timers);
  const processes = [0, 1].map(() => new Process(store, yoti, timers));
  const clients = [0, 1, 2].map(() => new Client(timers, yoti));
  const processOf = (which: number): Process => processes[which % processes.length]!;
  clients.forEach((client, index) => void client.connect(processOf(index)));
  await timers.pass(latencyMs + 1);
  let changes = 0;
  let hints = 0;
  let connections = clients.length;
  const hint = (which: number): void => {
    hints += 1;
    processOf(which).feed.hint(SESSION_ID);
  };
  const reconnect = (client: Client, which: number): void => {
    client.cut();
    if (client.isDone) return;
    connections += 1;
    void client.connect(processOf(which + 1));
  };
  const acts: Record<Step['act'], (which: number) => void> = {
    change: (which) => {
      yoti.version += 1;
      changes += 1;
      if ((which % 100) / 100 >= lost) hint(which);
    },
    // Late or repeated, at both gateways.
    notify: (which) => [which, which + 1].forEach(hint),
    forge: hint,
    cutConnection: (which) => reconnect(clients[which % clients.length]!, which),
    killProcess: (which) => {
      const killed = processOf(which);
      killed.kill();
      processes[which % processes.length] = new Process(store, yoti, timers);
      for (const client of clients.filter(({ process }) => process === killed)) reconnect(client, which);
    },
  };
  const startedAt = timers.now();
  for (const { pauseMs, act, which } of steps) {
    await timers.pass(pauseMs);
    acts[act](which);
    await settle();
  }
  yoti.version += 1;
  yoti.isCompleted = true;
  const completedAt = timers.now();
  await timers.pass(2 * POLL_MS + 4 * latencyMs);
  await settle();
  const history = await store.history(SESSION_ID);
  const times = [startedAt, ...history.map(({ at }) => at), timers.now()];
  const polls = times.slice(1).map((at, index) => pollsIn(at - times[index]!));
  return {
    clients,
    completedAt,
    history,
    reads: yoti.reads.length,
    // For each event the read that saw it, and one of the other process that sends it; a new process polls sooner.
    maxReads: 2 * history.length + 2 * hints + polls.reduce((sum, count) => sum + count, 0) + 6 * connections,
    changes,
  };
}

describe('two gateways on one store, with lost and forged notifications, cut connections and killed processes', () => {
  it('sends each client a rising sequence without gaps that ends in the final state', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const { clients, completedAt, history, reads, maxReads, changes } = await run(given);
        // Forged and repeated notifications give no event.
        expect(history.length).toBeLessThanOrEqual(changes + 2);
        expect(reads).toBeLessThanOrEqual(maxReads);
        const all = history.map(({ id }) => id);
        for (const { received, isDone } of clients) {
          const ids = received.map(({ id }) => id);
          // The first message is a snapshot; the history from there on is complete, and nothing comes twice.
          expect(ids).toEqual(all.slice(all.indexOf(ids[0]!)));
          expect(
            received.filter(({ kind }) => kind === SessionEventKind.SNAPSHOT).length,
          ).toBeLessThanOrEqual(1);
          expect(received.at(-1)!.read!.session.state).toBe(FINAL_STEP);
          expect(received.at(-1)!.receivedAt - completedAt).toBeLessThanOrEqual(
            2 * POLL_MS + 4 * given.latencyMs,
          );
          expect(isDone).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
