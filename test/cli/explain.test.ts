import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toManifest } from '../../scripts/manifest.js';
import { runCommand, type End } from './runCommand.js';
import { command } from '../../cli/explain.js';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const OUTCOME = `query Outcome($id: ID!, $deep: Boolean!) {
  session(id: $id) { state faceAuthOutcome ...Deep @include(if: $deep) }
}
fragment Deep on Session { instructions { contactProfile { __typename } } }`;
const CREATE = `mutation Create($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }`;

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const explain = (...args: string[]): Promise<End> => runCommand(command, ...args);

const outcome = fileOf('outcome.graphql', OUTCOME);
const both = fileOf('both.graphql', `${OUTCOME}\n${CREATE}`);

it('shows the calls of each operation by field, and the acts that it counts as', async () => {
  const { code, stdout } = await explain(both);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'query Outcome: 4 calls',
      '  Query.session: 1',
      '  Session.faceAuthOutcome: 1',
      '  Session.instructions: 1',
      '  SessionInstructions.contactProfile: 1',
      'mutation Create: 1 call',
      '  Mutation.createSession: 1',
      '  counts as billable: 1',
      '',
    ].join('\n'),
  );
});

it('takes variables into account', async () => {
  const { stdout } = await explain(outcome, '--variables', '{"deep":false}');
  expect(stdout).toContain('query Outcome: 2 calls');
});

it('ends with 1 over the budget, and with 0 at it', async () => {
  expect((await explain(outcome, '--budget', '4')).code).toBe(0);
  const { code, stdout } = await explain(outcome, '--budget', '3');
  expect(code).toBe(1);
  expect(stdout).toContain('query Outcome: 4 calls, over the budget');
});

it('reads a manifest of trusted documents, and prints JSON', async () => {
  const manifest = fileOf('manifest.json', toManifest([OUTCOME, CREATE]));
  const { code, stdout } = await explain(manifest, '--json', '--budget', '3');
  const { operations } = JSON.parse(stdout) as { operations: Record<string, unknown>[] };
  expect(code).toBe(1);
  expect(operations).toMatchObject([
    { name: 'Create', type: 'mutation', calls: 1, acts: { billable: 1 }, isOverBudget: false },
    { name: 'Outcome', type: 'query', calls: 4, acts: {}, isOverBudget: true },
  ]);
});

it.each([
  ['that is not GraphQL', '{ session(', 'GRAPHQL_PARSE_FAILED'],
  ['with an unknown field', '{ sessions { id } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['over a limit', `{ ${'a: errorCodes { code } '.repeat(40)} }`, 'LIMIT_EXCEEDED'],
])('ends with 1 and the code for a document %s', async (_, text, code) => {
  const end = await explain(fileOf('faulty.graphql', text));
  expect(end.code).toBe(1);
  expect(end.stderr).toContain(code);
});

it.each([
  ['a file that is not there', ['none.graphql'], 1, 'cannot be read'],
  ['a manifest with a wrong hash', [fileOf('wrong.json', '{"abc": "{ __typename }"}')], 1, 'no manifest'],
  [
    'a document of fragments alone',
    [fileOf('part.graphql', 'fragment A on Session { id }')],
    1,
    'no operation',
  ],
  ['no file', [], 2, 'FILE is expected'],
  ['a budget that is no number', [outcome, '--budget', 'few'], 2, '--budget must be a whole number'],
  ['variables that are no object', [outcome, '--variables', '[1]'], 2, 'must be a JSON object'],
])('refuses %s and says what is expected', async (_, args, code, message) => {
  const end = await explain(...args);
  expect(end.code).toBe(code);
  expect(end.stderr).toContain(message);
});
