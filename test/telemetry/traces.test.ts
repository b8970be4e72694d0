import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { documentHash } from '../../src/graphql/documentHash.js';
import { openLog } from '../../src/logging/log.js';
import { parseTraceparent } from '../../src/telemetry/tracing.js';
import { Agent } from 'undici';
import { ObservedGateway } from './observedGateway.js';

const ID = '0c0ffee0-0000-4000-8000-0000000000bb';
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT_ID = '00f067aa0ba902b7';
const traceparent = `00-${TRACE_ID}-${PARENT_ID}-01`;
/** Of the event loop, until a response is closed. */
const MAX_TURNS = 10_000;
const CANARY = 'Canary7Secret';

const gateway = new ObservedGateway();
/** `traceparent` of each request to Yoti. */
const sent: (string | undefined)[] = [];
const lines: Record<string, unknown>[] = [];
const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(async () => {
  const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
    sent.push((options.headers as Record<string, string>).traceparent);
    return dispatch(options, handler);
  });
  await gateway.start({}, { logger: openLog('info', { write }), dispatcher });
});
afterAll(() => gateway.stop());
beforeEach(() => {
  lines.length = 0;
  exporter.reset();
  gateway.recover();
  sent.length = 0;
});

/** The spans once the server span, which is the last, has ended. */
async function spans(): Promise<ReadableSpan[]> {
  const isDone = (): boolean => exporter.getFinishedSpans().some(({ kind }) => kind === 1);
  for (let turn = 0; turn < MAX_TURNS && !isDone(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  return exporter.getFinishedSpans();
}

describe('without an SDK', () => {
  it("passes a caller's trace on to Yoti, and names it in the log", async () => {
    await gateway.ask(`{ session(id: "${ID}") { id } }`, { traceparent });
    expect(sent).toEqual([traceparent]);
    expect(lines.map(({ msg, traceId }) => [msg, traceId])).toEqual([
      ['refused', TRACE_ID],
      ['Operation', TRACE_ID],
    ]);
  });

  it('sends and logs no trace where there is none', async () => {
    await gateway.ask(`{ session(id: "${ID}") { id } }`);
    expect(sent).toEqual([undefined]);
    expect(lines.every((line) => !('traceId' in line))).toBe(true);
  });
});

describe('with an SDK', () => {
  beforeAll(() => void trace.setGlobalTracerProvider(provider));
  afterAll(() => trace.disable());

  it('records request, operation and each attempt, one in the other', async () => {
    const query = `query ${CANARY} { session(id: "${ID}") { id } }`;
    gateway.emulator.failNext({ method: 'GET', status: 503 });
    await gateway.ask(query, { traceparent });
    const [first, second, operation, server] = (await spans()) as [
      ReadableSpan,
      ReadableSpan,
      ReadableSpan,
      ReadableSpan,
    ];
    expect([first, second, operation, server].map(({ name }) => name)).toEqual([
      'GET /sessions/{sessionId}',
      'GET /sessions/{sessionId}',
      'query',
      'POST /graphql',
    ]);
    expect(server.parentSpanContext).toMatchObject({ traceId: TRACE_ID, spanId: PARENT_ID });
    expect(operation.parentSpanContext?.spanId).toBe(server.spanContext().spanId);
    for (const attempt of [first, second])
      expect(attempt.parentSpanContext?.spanId).toBe(operation.spanContext().spanId);
    expect(sent).toEqual([first, second].map((one) => `00-${TRACE_ID}-${one.spanContext().spanId}-01`));
    expect(first.attributes).toMatchObject({
      'http.request.method': 'GET',
      'url.template': '/sessions/{sessionId}',
      'http.response.status_code': 503,
      'error.type': '503',
    });
    expect(second.attributes).toMatchObject({
      'http.request.resend_count': 1,
      'http.response.status_code': 404,
    });
    expect(operation.attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.document.hash': documentHash(query),
      'graphql.response.code': 'NOT_FOUND',
      'error.type': 'NOT_FOUND',
    });
    expect(server.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
  });

  it('begins a trace where the caller has none', async () => {
    await gateway.ask('{ supportedDocuments { code } }', { traceparent: 'nonsense' });
    const all = await spans();
    expect(new Set(all.map((span) => span.spanContext().traceId)).size).toBe(1);
    expect(lines.at(-1)?.traceId).toBe(all[0]?.spanContext().traceId);
  });

  it('names an attempt without an answer, and the operation by its code', async () => {
    gateway.meet('reset');
    await gateway.ask('mutation { createApplicant(input: {}) { applicant { id } } }');
    const [attempt, operation] = (await spans()) as [ReadableSpan, ReadableSpan];
    expect(attempt.attributes).toMatchObject({ 'error.type': 'unavailable' });
    expect(operation.attributes).toMatchObject({ 'graphql.response.code': 'UPSTREAM_UNAVAILABLE' });
  });

  it('has no canary in spans and metrics, wherever a caller puts one', async () => {
    const headers = {
      'user-agent': CANARY,
      tracestate: `${CANARY.toLowerCase()}=1`,
      baggage: `name=${CANARY}`,
      'x-request-id': CANARY,
    };
    await gateway.ask(`query ${CANARY} { ${CANARY}: session(id: "${CANARY}") { ${CANARY}: id } }`, headers);
    await gateway.ask(`{ ${CANARY} }`, headers);
    await gateway.ask(`{ session(id: "${ID}") { id } ${CANARY}(`, headers);
    await gateway.ask(
      `mutation { createApplicant(input: { profile: { fullName: "${CANARY}" } }) { applicant { id } } }`,
      headers,
    );
    await fetch(`${gateway.url}/${CANARY}?${CANARY}=1`, { headers: { 'user-agent': CANARY } });
    await spans();
    const written = exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status, links }) =>
        JSON.stringify([name, attributes, events, status, links]),
      )
      .join('\n');
    expect(written).toContain('graphql.document.hash');
    expect(written.toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect((await gateway.metricsText()).toLowerCase()).not.toContain(CANARY.toLowerCase());
  });
});

describe('traceparent', () => {
  it.each([
    ['of version 00', traceparent, true],
    ['of a later version with more parts', `01-${TRACE_ID}-${PARENT_ID}-01-more`, true],
    ['without a trace id', `00-${'0'.repeat(32)}-${PARENT_ID}-01`, false],
    ['in capitals', traceparent.toUpperCase(), false],
    ['of version ff', `ff-${TRACE_ID}-${PARENT_ID}-01`, false],
    ['that is too short', `00-${TRACE_ID}-01`, false],
  ])('%s is read or not', (_, text, isValid) => {
    expect(parseTraceparent(text) !== undefined).toBe(isValid);
  });
});
