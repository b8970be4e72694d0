import { EntitiesDocument } from '../operations/operations.generated.js';
import { enrolledApplicant, startSession, unknownId } from '../support/server/sessions.js';
import { post, type TestServer, useTestServer } from '../support/server/testServer.js';

// Caching of finished sessions is the subject of test/e2e/sessionCache.test.ts.
const env = { SESSION_CACHE: 'off' };
const server = useTestServer({ env });

const key = (id: string) => ({ __typename: 'Session', id });
const OUTCOMES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Session { id state faceAuthOutcome } } }';

interface Told {
  path: [string, number];
  code: string;
}

async function ask(url: string, query: string, representations: object[]) {
  const { status, data, errors } = await post(`${url}/graphql`, { query, variables: { representations } });
  const told = errors.map(({ path, extensions: { code } }) => ({ path, code }) as unknown as Told);
  return { status, data: data as Record<string, ({ state: string } | null)[]> | undefined, told };
}

const begin = async (own: TestServer, count: number): Promise<string[]> => {
  const sessions = [];
  for (let index = 0; index < count; index += 1) sessions.push((await startSession(own)).id);
  return sessions;
};

/** A page of this many orders, whose sessions come again and again. */
const page = (ids: readonly string[], length: number): object[] =>
  Array.from({ length }, (_, index) => key(ids[index % ids.length]!));

describe('a page of entities', () => {
  it('is answered whole while its distinct sessions are within the budget', async () => {
    const ids = await begin(server, 3);
    const before = server.calls().length;
    const { data, told } = await ask(server.url, OUTCOMES, page(ids, 200));
    expect(told).toEqual([]);
    expect(data!._entities).toHaveLength(200);
    expect(data!._entities!.every((entity) => entity?.state === 'ONGOING')).toBe(true);
    expect(server.calls().length - before).toBe(6);
  });

  it('is answered up to the budget, with an error of its own for each further entity', async () => {
    const ids = await begin(server, 60);
    const before = server.calls().length;
    const { status, data, told } = await ask(server.url, OUTCOMES, page(ids, 200));
    const entities = data!._entities!;
    const refused = entities.flatMap((entity, index) => (entity ? [] : [index]));
    expect(status).toBe(200);
    expect(entities).toHaveLength(200);
    // MAX_ENTITY_CALLS is 100, and each session makes two.
    expect(refused).toEqual(entities.flatMap((_, index) => (index % 60 < 50 ? [] : [index])));
    expect(told.map(({ path }) => path[1]).sort((a, b) => a - b)).toEqual(refused);
    expect(new Set(told.map(({ path, code }) => `${path[0]} ${code}`))).toEqual(
      new Set(['_entities COST_LIMIT_EXCEEDED']),
    );
    expect(server.calls().length - before).toBe(100);
  });

  it('is refused whole with more keys than MAX_ENTITIES, over all aliases', async () => {
    const twice = `query ($representations: [_Any!]!) {
      a: _entities(representations: $representations) { ... on Session { id } }
      b: _entities(representations: $representations) { ... on Session { id } }
    }`;
    const [fits, over] = [
      await ask(server.url, twice, page([unknownId], 250)),
      await ask(server.url, twice, page([unknownId], 251)),
    ];
    expect(fits.told).toHaveLength(500);
    expect(over).toMatchObject({ data: undefined, told: [{ code: 'LIST_LIMIT_EXCEEDED' }] });
  });
});

describe('the budget of entities', () => {
  const small = useTestServer({ env: { ...env, MAX_ENTITY_CALLS: '3', MAX_UPSTREAM_CALLS: '3' } });

  it('counts sessions and applicants in the order of the keys, and once over all aliases', async () => {
    const [first, second, third] = await begin(small, 3);
    const { applicantId } = await enrolledApplicant(small);
    const before = small.calls().length;
    const twice = `query ($representations: [_Any!]!) {
      a: _entities(representations: $representations) { ... on Session { state } }
      b: _entities(representations: $representations) { ... on Session { state } ... on Applicant { face { id } } }
    }`;
    const keys = [
      key(first!),
      { __typename: 'Applicant', id: applicantId },
      key(second!),
      key(third!),
      key(first!),
    ];
    const { data, told } = await ask(small.url, twice, keys);
    for (const alias of ['a', 'b']) {
      expect(data![alias]!.map((entity) => entity !== null)).toEqual([true, true, true, false, true]);
      expect(told).toContainEqual({ path: [alias, 3], code: 'COST_LIMIT_EXCEEDED' });
    }
    expect(told).toHaveLength(2);
    expect(small.calls().length - before).toBe(3);
  });

  it('stands beside that of other fields, which refuses the operation', async () => {
    const [id] = await begin(small, 1);
    const beside = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Session { state } } session(id: "${id}") { state } }`;
    expect(await ask(small.url, beside, [key(id!)])).toMatchObject({
      data: { _entities: [{ state: 'ONGOING' }], session: { state: 'ONGOING' } },
      told: [],
    });
    const others = Array.from({ length: 3 }, (_, index) => `o${index}: applicant(id: "x") { id }`).join(' ');
    const { data, told } = await ask(small.url, beside.replace(/ }\s*$/, ` ${others} }`), [key(id!)]);
    expect([data, told]).toEqual([undefined, [{ path: undefined, code: 'COST_LIMIT_EXCEEDED' }]]);
  });

  it('keeps an error of Yoti at its index, beside those that are refused', async () => {
    const [first] = await begin(small, 1);
    const keys = [key(unknownId), key(first!), key('00000000-0000-4000-8000-00000000000a')];
    const { data, errors } = await small.execute(EntitiesDocument, { representations: keys });
    expect(data?._entities).toEqual([null, null, null]);
    expect(errors.map(({ path, extensions: { code } }) => [path?.[1], code]).sort()).toEqual([
      [0, 'NOT_FOUND'],
      [1, 'COST_LIMIT_EXCEEDED'],
      [2, 'COST_LIMIT_EXCEEDED'],
    ]);
  });
});
