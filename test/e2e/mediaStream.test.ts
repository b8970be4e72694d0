import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SignedLinks } from '../../src/auth/signedLinks.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';
import { SELFIE_ID, SESSION_ID } from '../support/fixtures/wire.js';
import { useTestServer } from '../support/server/testServer.js';

const MEGABYTE = 1_000_000;
const SIZE = 50 * MEGABYTE;
const LINK_SECRET = 'the same secret in the gateway and in this test';

/** Node collects buffers only when it must; what is held is seen after it has. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What the process holds: bytes of buffers, and all of it. The second time ends what the first began beside. */
function held(): { buffers: number; all: number } {
  collect();
  collect();
  const { arrayBuffers, rss } = process.memoryUsage();
  return { buffers: arrayBuffers, all: rss };
}

/** One block, sent over and over, so that Yoti itself needs no memory; neighbouring bytes differ. */
const block = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251));

/** Yoti, as far as it has handed out: it writes only as fast as it is read. */
class Sending {
  written = 0;
  isClosed = false;
  readonly closed: Promise<unknown>;

  constructor(readonly response: ServerResponse) {
    this.closed = once(response, 'close').then(() => (this.isClosed = true));
  }

  async run(stopAt = SIZE): Promise<void> {
    this.response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': SIZE });
    while (this.written < stopAt && !this.isClosed) {
      this.written += block.length;
      if (!this.response.write(block)) await Promise.race([once(this.response, 'drain'), this.closed]);
    }
    if (stopAt < SIZE) this.response.destroy();
    else this.response.end();
  }
}

let sending: Sending;
let stopAt: number;
let yoti: Loopback;
let link: string;
beforeAll(async () => {
  yoti = await startHttp((_request, response) => {
    sending = new Sending(response);
    void sending.run(stopAt);
  });
});
const server = useTestServer({ yotiUrl: () => yoti.url, env: { LINK_SECRET } });
beforeAll(() => {
  const grant = { kind: 'media', sessionId: SESSION_ID, itemId: SELFIE_ID } as const;
  link = `${server.url}/media/${new SignedLinks(LINK_SECRET, 300, Date.now).issue(grant).capability}`;
});
beforeEach(() => {
  stopAt = SIZE;
});
afterAll(() => yoti.close());

/** An answer of which nothing is read yet. */
async function open(): Promise<IncomingMessage> {
  const request = get(link, { agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

/** Reads to the end and tells how many bytes there were. */
async function readWhole(response: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const chunk of response) size += chunk.length;
  return size;
}

/** Goes on when nothing has moved for a long time in turns of the event loop, which all sides share. */
async function standstill(): Promise<void> {
  for (let quiet = 0, last = -1; quiet < 5_000; quiet++) {
    if (sending.written !== last) quiet = 0;
    last = sending.written;
    await turn();
  }
}

describe('50 MB of media', () => {
  it('reach a slow reader whole, and at no time does the gateway hold more than a little of them', async () => {
    await readWhole(await open());
    const before = held();
    const most = { buffers: 0, all: 0 };
    let [size, sampled] = [0, 0];

    for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
      const expected = block[size % block.length];
      if (chunk[0] !== expected) throw new Error(`Byte ${size} is ${chunk[0]}, not ${expected}.`);
      size += chunk.length;
      if (size - sampled < 5 * MEGABYTE) continue;
      sampled = size;
      const now = held();
      most.buffers = Math.max(most.buffers, now.buffers - before.buffers);
      most.all = Math.max(most.all, now.all - before.all);
    }

    expect(size).toBe(SIZE);
    expect(most.buffers).toBeLessThan(8 * MEGABYTE);
    expect(most.all).toBeLessThan(10 * MEGABYTE);
  });

  it('are not read from Yoti while the client does not read', async () => {
    const response = await open();
    await standstill();
    // What the buffers of four sockets take, and no more.
    expect(sending.written).toBeLessThan(SIZE / 2);

    expect(await readWhole(response)).toBe(SIZE);
    await sending.closed;
  });

  it('are no longer read from Yoti when the client is gone', async () => {
    const response = await open();
    await once(response, 'readable');
    response.destroy();
    await sending.closed;
    expect(sending.response.writableFinished).toBe(false);
    expect(sending.written).toBeLessThan(SIZE);
  });

  it('that break off at Yoti break off at the client, and never look whole', async () => {
    stopAt = 5 * MEGABYTE;
    const response = await open();
    await expect(readWhole(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(response.complete).toBe(false);
  });
});
