/** Event of a stream of server-sent events. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/** Longest event that is read, in characters: several times the largest session. */
const MAX_EVENT_LENGTH = 4_000_000;

/**
 * Events of a response body, one read at a time, so that a slow consumer holds one chunk. `onChunk` is called for each
 * chunk, comments included. Format: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onChunk: () => void,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onChunk();
      // A line break in two parts stays until its second part is there.
      const blocks = (text + decoder.decode(value, { stream: true })).split(/(?:\r\n|\r(?!\n|$)|\n){2}/);
      text = blocks.pop()!;
      if (text.length > MAX_EVENT_LENGTH) throw new Error('The event is too long.');
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) yield event;
      }
    }
  } finally {
    // Closes the connection if the consumer leaves first.
    await reader.cancel().catch(() => undefined);
  }
}

function parseEvent(block: string): ServerSentEvent | undefined {
  const fields = block.split(/\r\n|\r|\n/).map((line) => /^([^:]+):? ?(.*)$/.exec(line) ?? []);
  const valuesOf = (name: string): string[] =>
    fields.filter(([, field]) => field === name).map(([, , value]) => value!);
  const event = valuesOf('event').at(-1);
  return event === undefined ? undefined : { event, data: valuesOf('data').join('\n') };
}
