import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { request } from 'undici';
import type { Fault } from '../../emulator/http/fault.js';
import { operation, operationNames } from '../support/fixtures/operations.js';
import { livenessSession, unknownId } from '../support/server/sessions.js';
import { type TestServer, useTestServer } from '../support/server/testServer.js';

const sdl = readFileSync(new URL('../../schema.sandbox.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl, { assumeValidSDL: true });
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Two gateways that differ in COMPILE_AFTER only: never, and from the second use on. */
// A session that stayed cached from one turn would be missing from the calls of the next.
const env = {
  NODE_ENV: 'production',
  LINK_SECRET: 'a secret for the links of this test alone',
  SESSION_CACHE: 'off',
};
const apollo = useTestServer({ env: { ...env, COMPILE_AFTER: '0' } });
const compiling = useTestServer({ env: { ...env, COMPILE_AFTER: '1' } });
const known = new Map<TestServer, string>();
beforeAll(async () => {
  for (const server of [apollo, compiling]) known.set(server, await livenessSession(server));
});

type Filler = (name: string, type: GraphQLInputType) => unknown;

/** The least that fits the type, with `idOf` for ids. */
function fill(name: string, type: GraphQLInputType, idOf: (name: string) => string): unknown {
  const inner: Filler = (of, one) => fill(of, one, idOf);
  // Federation's scalar for the key of an entity is in no published schema.
  if (!type) return { __typename: 'Session', id: idOf('id') };
  if (isNonNullType(type)) return inner(name, type.ofType);
  if (isListType(type)) return [inner(name, type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, inner(field.name, field.type)]));
  }
  if (type.name === 'ID') return idOf(name);
  if (type.name === 'Int' || type.name === 'Float') return 5;
  return type.name === 'Boolean' ? true : 'text';
}

function variablesFor(text: string, idOf: (name: string) => string): Record<string, unknown> {
  const [node] = parse(text).definitions as [OperationDefinitionNode];
  return Object.fromEntries(
    (node.variableDefinitions ?? []).map(({ variable, type }) => {
      const { value: name } = variable.name;
      return [name, fill(name, typeFromAST(schema, type as never) as GraphQLInputType, idOf)];
    }),
  );
}

const documents = operationNames.map((name) => [name, operation(name)] as const);

interface Told {
  status: number;
  headers: object;
  body: unknown;
}

/** Without what is new in every answer. */
async function ask(server: TestServer, body: object, headers: Record<string, string> = {}): Promise<Told> {
  const answer = await request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same', ...headers },
    body: JSON.stringify(body),
  });
  const text = (await answer.body.text())
    .replaceAll(server.url, 'gateway')
    .replaceAll(server.emulator.url, 'yoti')
    .replace(/(media|uploads)\/[\w.-]+/g, 'link')
    .replace(/"content":"[^"]+"/g, '"content":"picture"')
    .replace(UUID, 'id')
    .replace(TIME, 'time');
  const { date, 'content-length': length, ...visibleHeaders } = answer.headers;
  expect([date, length]).toEqual([expect.any(String), expect.any(String)]);
  const moving = /^ratelimit-re/;
  const rest = Object.entries(visibleHeaders).filter(([name]) => !moving.test(name));
  const names = Object.keys(visibleHeaders).sort();
  const { errors, ...told } = JSON.parse(text) as { errors?: { path?: unknown[] }[] };
  const pathOf = ({ path }: { path?: unknown[] }): string => (path ?? []).join('.');
  errors?.sort((a, b) => pathOf(a).localeCompare(pathOf(b)));
  return {
    status: answer.statusCode,
    headers: { ...Object.fromEntries(rest), names },
    body: { errors, ...told },
  };
}

async function compare(
  body: (server: TestServer) => { query: string; variables: object },
  fault?: Fault,
  headers?: Record<string, string>,
): Promise<void> {
  const told: Told[] = [];
  // The first response of the compiling server is Apollo's; the second is of the compiled operation.
  for (const server of [apollo, compiling, compiling]) {
    server.emulator.clearFaults();
    if (fault) server.emulator.failNext(fault);
    told.push(await ask(server, body(server), headers));
    server.emulator.clearFaults();
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
}

describe.each(documents)('%s is answered alike with and without compiling', (operationName, query) => {
  it('for ids that are there, where they are', () =>
    compare((server) => ({
      query,
      variables: variablesFor(query, (name) =>
        /^(id|sessionId)$/.test(name) && operationName !== 'DeleteSession' ? known.get(server)! : unknownId,
      ),
    })));

  it('for unknown ids', () => compare(() => ({ query, variables: variablesFor(query, () => unknownId) })));

  it('for ids that are none', () => compare(() => ({ query, variables: variablesFor(query, () => '../x') })));

  it('when variables are missing', () => compare(() => ({ query, variables: {} })));

  it('when Yoti fails', () =>
    compare(
      (server) => ({ query, variables: variablesFor(query, () => known.get(server)!) }),
      { status: 500, times: 99, headers: { 'retry-after': '10' } },
      { accept: 'application/graphql-response+json' },
    ));
});
