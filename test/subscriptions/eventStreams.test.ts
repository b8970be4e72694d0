import { Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { LiveResult } from '../../src/graphql/subscribe.js';
import { acceptsEventStream, EventStreams } from '../../src/http/eventStreams.js';
import { ResponseBatcher } from '../../src/http/responseBatcher.js';
import { FakeTimers } from './fakeTimers.js';

/** Response whose client reads only when the test says so. */
class StalledResponse extends Writable {
  readonly written: string[] = [];
  #release: (() => void)[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written.push(chunk.toString());
    this.#release.push(done);
  }

  writeHead(): this {
    return this;
  }

  /** Lets the client take what was written. */
  read(): void {
    this.#release.splice(0).forEach((done) => done());
  }
}

/** Results without an end; counts how many were asked for. */
function endless(): AsyncIterableIterator<LiveResult, undefined> & { asked: number; isLeft: boolean } {
  return {
    asked: 0,
    isLeft: false,
    async next() {
      this.asked += 1;
      return { done: false, value: { cursor: `${this.asked}`, body: { data: { number: this.asked } } } };
    },
    async return() {
      this.isLeft = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

function start() {
  const timers = new FakeTimers();
  const streams = new EventStreams({ batcher: new ResponseBatcher({}, () => undefined), timers });
  const raw = new StalledResponse();
  const results = endless();
  const request = { id: 'request-1' };
  const reply = { raw, request, hijack: () => undefined, getHeaders: () => ({}) } as unknown as FastifyReply;
  streams.stream(reply, results);
  return { timers, streams, raw, results };
}

describe('a client that does not read', () => {
  it('has one message waiting, and no heartbeat behind it', async () => {
    const { timers, raw, results } = start();
    await turns();
    expect(results.asked).toBe(1);
    await timers.pass(10 * 60_000);
    await turns();
    expect(results.asked).toBe(1);
    expect(raw.written).toEqual(['retry: 1000\n\n']);
    expect(raw.writableLength).toBeLessThan(200);
  });

  it('is sent the next message once it reads', async () => {
    const { raw, results } = start();
    await turns();
    raw.read();
    await turns(2);
    raw.read();
    await turns(2);
    expect(raw.written[1]).toBe('id: 1\nevent: next\ndata: {"data":{"number":1}}\n\n');
    expect(results.asked).toBe(2);
  });

  it('is disconnected three seconds after the server stops', async () => {
    const { timers, streams, raw, results } = start();
    await turns();
    const closed = streams.close();
    await timers.pass(3_000);
    await closed;
    await turns();
    expect(raw.destroyed).toBe(true);
    expect(results.isLeft).toBe(true);
    expect(timers.pending).toBe(0);
  });
});

describe('acceptsEventStream', () => {
  it.each([
    ['text/event-stream', true],
    ['application/json, text/event-stream', true],
    ['application/json;q=0.5,text/event-stream;q=0.9', true],
    ['TEXT/EVENT-STREAM', true],
    ['text/event-stream;q=0', false],
    ['text/event-stream; q=0.0, application/json', false],
    ['application/json', false],
    ['*/*', false],
    ['text/event-streams', false],
    [undefined, false],
  ])('%s → %s', (accept, expected) => expect(acceptsEventStream(accept)).toBe(expected));
});
