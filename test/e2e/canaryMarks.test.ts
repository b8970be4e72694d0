import { createGraph } from '../../src/schema/build/graph.js';
import { Redactor } from '../../src/logging/redactor.js';
import { openLog } from '../../src/logging/log.js';
import { tracesIn, tracesOf, valuesAt } from '../support/fixtures/canaries.js';
import { CanaryYoti } from '../support/emulator/canaryYoti.js';
import {
  inDocument,
  sensitiveFieldsList,
  requestFactory,
  removeMark,
  type SensitiveField,
  type GraphqlDocument,
} from '../support/fixtures/sensitiveFieldsList.js';
import { post, useTestServer } from '../support/server/testServer.js';

/** Schema of the gateway's redactor; marks are removed here only. */
const { schema } = createGraph({ isSandbox: true });
const yoti = new CanaryYoti();
const ask = requestFactory(schema);
let log = '';
beforeAll(() => yoti.start());
const server = useTestServer({
  yotiUrl: () => yoti.url,
  env: { COMPILE_AFTER: '1', SESSION_CACHE: 'off' },
  logger: openLog('trace', { write: (line) => void (log += line) }),
  redactor: new Redactor(schema),
});
afterAll(() => yoti.stop());

/** Traces of the field in request or response, and all sensitive values that were logged. */
async function send(
  { side, name }: SensitiveField,
  asked: GraphqlDocument,
  { variables }: GraphqlDocument,
): Promise<{ there: Set<string>; logged: Set<string> }> {
  log = '';
  const { data } = await post<object>(`${server.url}/graphql`, asked);
  const values = valuesAt(side === 'field' ? data : variables, name);
  const there = new Set(values.flatMap((value) => tracesOf(name, value)));
  return { there, logged: tracesIn(log, there) };
}

describe('without its mark', () => {
  let putBack: () => void;
  afterEach(() => putBack());

  it.each(sensitiveFieldsList(schema).map((place) => [place.place, place] as const))(
    '%s is in the log, and nothing else that is sensitive: through Apollo, compiled, and as a literal',
    async (_, place) => {
      const asked = ask(place);
      putBack = removeMark(place);
      for (const one of [asked, asked, ...(place.side === 'field' ? [] : [inDocument(asked, schema)])]) {
        const { there, logged } = await send(place, one, asked);
        expect(there.size).toBeGreaterThan(0);
        expect(logged).toEqual(there);
      }
    },
  );
});
