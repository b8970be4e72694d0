import { request } from 'undici';

/** Event as it stands in a stream. */
export interface StreamEvent {
  id?: string;
  event: string;
  data: unknown;
}

/** Reader of server-sent events that reads to the letter, apart from any client library. */
export class EventReader {
  /** Events that were parsed so far. */
  readonly received: StreamEvent[] = [];
  #text = '';
  #parsed = 0;
  #taken = 0;

  private constructor(
    readonly headers: Record<string, unknown>,
    private readonly chunks: AsyncIterator<Buffer>,
    readonly close: () => void,
  ) {}

  /** Sends an operation, with GET if there is no body. */
  static async open(url: string, body?: object, headers: Record<string, string> = {}): Promise<EventReader> {
    const { body: stream, headers: received } = await request(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'text/event-stream',
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    stream.on('error', () => undefined);
    return new EventReader(received, stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>, () =>
      stream.destroy(),
    );
  }

  /** The next event; rejects at the end of the stream. */
  async next(): Promise<StreamEvent> {
    while (this.#taken >= this.received.length)
      if (!(await this.#read())) throw new Error(`The stream ended: ${this.#text}`);
    this.#taken += 1;
    return this.received[this.#taken - 1]!;
  }

  /** All events that are left, once the stream has ended. */
  async rest(): Promise<StreamEvent[]> {
    while (await this.#read());
    const events = this.received.slice(this.#taken);
    this.#taken = this.received.length;
    return events;
  }

  /** The whole stream as text. */
  async text(): Promise<string> {
    await this.rest();
    return this.#text;
  }

  /** Text so far, once it contains the part. */
  async until(part: string): Promise<string> {
    while (!this.#text.includes(part))
      if (!(await this.#read())) throw new Error(`The stream ended: ${this.#text}`);
    return this.#text;
  }

  async #read(): Promise<boolean> {
    const { done, value } = await this.chunks.next();
    if (done) return false;
    this.#text += value.toString();
    const blocks = this.#text.slice(this.#parsed).split('\n\n');
    this.#parsed = this.#text.length - blocks.pop()!.length;
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line): [string, string] => {
          const [name = '', ...value] = line.split(':');
          return [name, value.join(':').replace(/^ /, '')];
        }),
      );
      const event = fields.get('event');
      const data = fields.get('data');
      if (event)
        this.received.push({ id: fields.get('id'), event, data: data ? JSON.parse(data) : undefined });
    }
    return true;
  }
}
