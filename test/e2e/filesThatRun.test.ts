import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { operation } from '../support/fixtures/operations.js';
import { post, useTestServer } from '../support/server/testServer.js';
import { enrolledApplicant, startResource } from '../support/server/sessions.js';

/*
 * Files of `src` that run for an operation, by V8's coverage, compared with the lists in `docs/architecture.md`. Cold is a
 * document that is new to a warm process; hot is one that is compiled. With UPDATE_FILES=1 it writes the lists anew.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
let architecture = readFileSync(`${root}docs/architecture.md`, 'utf8');

const server = useTestServer({ env: { COMPILE_AFTER: '1', SESSION_CACHE: 'off' } });
const inspector = new Session();
beforeAll(async () => {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
});
afterAll(() => inspector.disconnect());

/** Files of `src` in which a function ran since the last call. */
async function filesThatRan(): Promise<string[]> {
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes(`${root}src/`))
    .filter(({ functions }) => functions.some(({ ranges: [range] }) => range!.count > 0))
    .map(({ url }) => url.slice(url.indexOf(`${root}src/`) + root.length))
    .sort();
}

async function filesFor(query: string, variables: object): Promise<string[]> {
  await filesThatRan();
  const { data, errors } = await post(`${server.url}/graphql`, { query, variables });
  expect([errors, data]).toEqual([[], expect.any(Object)]);
  return filesThatRan();
}

interface Files {
  cold: string[];
  hot: string[];
}

async function measure(query: string, variables: object): Promise<Files> {
  // A process that has answered an operation of this kind before; a comment makes it another document.
  await filesFor(`# warm\n${query}`, variables);
  const cold = await filesFor(query, variables);
  await filesFor(query, variables);
  return { cold, hot: await filesFor(query, variables) };
}

/** The list between the markers: a path on each line, with `cold` or `hot` behind it where it runs in one of them only. */
function documented(name: string): Files {
  const [, block = ''] = architecture.split(`<!-- files: ${name} -->`);
  const lines = block.split('<!-- /files -->')[0]!.match(/^src\/.*$/gm) ?? [];
  const of = (other: string): string[] =>
    lines
      .filter((line) => !line.endsWith(` ${other}`))
      .map((line) => line.split(' ')[0]!)
      .sort();
  return { cold: of('hot'), hot: of('cold') };
}

function write(name: string, { cold, hot }: Files): void {
  const marks = [`<!-- files: ${name} -->`, '<!-- /files -->'] as const;
  const start = architecture.indexOf(marks[0]) + marks[0].length;
  const lines = [...new Set([...cold, ...hot])].sort().map((file) => {
    if (!hot.includes(file)) return `${file} cold`;
    return cold.includes(file) ? file : `${file} hot`;
  });
  const block = `\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`;
  architecture =
    architecture.slice(0, start) + block + architecture.slice(architecture.indexOf(marks[1], start));
  writeFileSync(`${root}docs/architecture.md`, architecture);
}

/** Runs only for a new document: it is parsed, checked, costed and compiled once, and executed by Apollo Server. */
const ONCE_PER_DOCUMENT = /^src\/(graphql\/(apolloExecutor|documentHash)|limits\/(document|cost)\/.*)\.ts$/;
const COMPILED_ONLY: string[] = ['src/graphql/compileOperation.ts'];

describe.each([
  [
    'session(id)',
    async (): Promise<Files> => {
      const { id } = await startResource(server);
      return measure('query ($id: ID!) { session(id: $id) { id state expiresAt } }', { id });
    },
  ],
  [
    'addApplicantToResource',
    async (): Promise<Files> => {
      const { applicantId } = await enrolledApplicant(server);
      const { id: sessionId, resourceId } = await startResource(server);
      const input = { sessionId, resourceId, applicantId };
      return measure(operation('AddApplicantToResource'), { input });
    },
  ],
] as const)('the files that run for %s', (name, run) => {
  let files: Files;
  beforeAll(async () => {
    files = await run();
    // eslint-disable-next-line no-restricted-properties -- the command's own argument, not configuration of the gateway
    if (process.env.UPDATE_FILES === '1') write(name, files);
  });

  it('are those that docs/architecture.md lists', () => {
    expect(files).toEqual(documented(name));
  });

  it('differ between cold and hot in the executor and in what is done once for a document', () => {
    const onlyCold = files.cold.filter((file) => !files.hot.includes(file));
    expect(onlyCold.filter((file) => !ONCE_PER_DOCUMENT.test(file))).toEqual([]);
    expect(files.hot.filter((file) => !files.cold.includes(file))).toEqual(COMPILED_ONLY);
  });
});
