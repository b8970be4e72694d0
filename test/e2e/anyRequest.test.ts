import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { createGraph } from '../../src/schema/build/graph.js';
import { OperationGenerator } from '../support/server/operationGenerator.js';
import { RequestGenerator } from '../support/server/requestGenerator.js';
import { enrolledApplicant, livenessSession, startResource } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

/** `REQUESTS=100000 npx jest test/e2e/anyRequest` sends more, with another seed each time. */
// eslint-disable-next-line no-restricted-properties -- the command's own argument, not configuration of the gateway
const REQUESTS = Number(process.env.REQUESTS ?? 2_000);
const IS_LONG = REQUESTS > 2_000;
const SEED = IS_LONG ? Date.now() % 1_000_000 : 13;

const lines: string[] = [];
const server = useTestServer({
  // A request that is never complete is answered with 408.
  env: { MAX_BATCH: '3', NOTIFICATION_SECRET: 'n'.repeat(32), REQUEST_TIMEOUT_MS: '300' },
  logger: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
});
const { schema } = createGraph({ isSandbox: true });

/** Answer to these bytes; the server closes the connection. */
async function answerTo(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  socket.on('error', () => undefined);
  // Without an end: Node takes a client that ends its side for one that has left.
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

it(
  `no request is a fault of the gateway (${REQUESTS} of seed ${SEED})`,
  async () => {
    const sessionId = [await livenessSession(server)];
    const { applicantId } = await enrolledApplicant(server);
    const resource = await startResource(server);
    const ids = {
      sessionId: [...sessionId, resource.id],
      applicantId: [applicantId],
      resourceId: [resource.resourceId],
      livenessId: [resource.resourceId],
    };
    const statuses = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const generator = new RequestGenerator(g, () => new OperationGenerator(schema, ids, g));
        const { text } = generator.request();
        const answer = await answerTo(text);
        const [, status = 'none'] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? [];
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const isFault = answer.includes('"code":"INTERNAL_SERVER_ERROR"') || status === '500';
        if (isFault) expect(lines.some((line) => line.includes('INTERNAL_SERVER_ERROR'))).toBe(true);
        expect({ isFault, request: isFault && text }).toEqual({ isFault: false, request: false });
        if (/^HTTP\/1\.1 4/.test(answer) && !/^(HEAD|OPTIONS)/.test(text) && status !== '417')
          expect(answer).toMatch(/"errors":\[\{/);
      }),
      { numRuns: REQUESTS, seed: SEED, endOnFailure: !IS_LONG },
    );

    expect(lines).toEqual([]);
    // All kinds of answers were among them.
    for (const status of ['200', '400', '404', '405', '415'])
      expect(statuses.get(status)).toBeGreaterThan(10);
  },
  IS_LONG ? 3_600_000 : 120_000,
);
