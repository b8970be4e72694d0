import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { pino } from 'pino';
import { ErrorCode } from '../../src/errors/codes.js';
import { CompleteSessionDocument, CreateSessionDocument } from '../operations/operations.generated.js';
import { allScopes, AuthenticatedServer, scopesWithout } from '../support/server/authenticatedServer.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { unknownId } from '../support/server/sessions.js';
import { UNLIMITED_ACTS } from '../support/server/testServer.js';
import { playCorpus } from './corpus.js';
import { codesWithoutCase, errorCases, type ErrorCase } from './errorCases.js';
import { obsolete, toPage, unexplained, type Row, type Section } from './matrix.js';
import { ROUTER_SECRET, Ways, type ResultOfWay, type Way, type WayName } from './ways.js';

const PAGE = new URL('../../docs/supergraph-matrix.md', import.meta.url);
const BASE: Record<string, string> = {
  ...UNLIMITED_ACTS,
  NODE_ENV: 'production',
  ROUTER_SECRET,
  PUBLIC_URL: 'https://identity.test',
  SESSION_CACHE: 'off',
};
const logger = pino({ level: 'silent' });
const start = (own: Record<string, string> = {}): Promise<AuthenticatedServer> =>
  AuthenticatedServer.start({ env: { ...BASE, ...own }, logger });

/** Customers of the orders, in the order of their sessions. */
const BUYERS = ['ada', 'grace', 'joan'];
const ways = new Ways();
const orderedSessions: string[] = [];
let server: AuthenticatedServer;
before(async () => {
  server = await start();
  const direct = server.as({ 'x-router-secret': ROUTER_SECRET, authorization: business() });
  for (const userTrackingId of BUYERS) {
    const input = { userTrackingId, checks: [{ liveness: {} }] };
    const { createSession } = await direct.executeOrThrow(CreateSessionDocument, { input });
    const sessionId = expectDefined(createSession?.session).id;
    await direct.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    orderedSessions.push(sessionId);
  }
  await ways.start(orderedSessions);
  ways.leadTo(server.url);
});
after(async () => {
  await ways.close();
  await server.stop();
});

const business = (): string => server.authorization(allScopes.join(' '), 'business');

/** Codes of a result in alphabetical order; `no code` for an error without one. */
function codesOf({ errors = [] }: ResultOfWay): string {
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'no code');
  return [...new Set(codes)].sort().join(', ');
}

const UNIQUE =
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)|https?:\/\/[^"\s]+|ey[\w-]+\.[\w-]+(\.[\w-]+)?/g;

/** Images of the emulator, each with bytes of its own; that bytes arrive whole is seen with an uploaded image. */
const BYTES = /"[A-Za-z\d+/]{60,}={0,2}"/g;

/** A result with ids, times, links and tokens replaced, in order of appearance in the whole transcript. */
class Normalizer {
  readonly #seen = new Map<string, string>();

  data({ data }: ResultOfWay): string {
    return JSON.stringify(data ?? null)
      .replace(BYTES, '"bytes"')
      .replace(UNIQUE, (text) => {
        if (/^\d{4}-|^http|^ey/.test(text)) return '?';
        if (!this.#seen.has(text)) this.#seen.set(text, `id ${this.#seen.size + 1}`);
        return this.#seen.get(text)!;
      });
  }
}

type Outcome = { name: string; codes: string; data: string };

async function playBy({ execute }: Way): Promise<Outcome[]> {
  const normalizer = new Normalizer();
  const outcomes: Outcome[] = [];
  const authorization = business();
  await playCorpus(async (name, query, variables) => {
    const result = await execute(query, variables, { authorization });
    outcomes.push({ name, codes: codesOf(result), data: normalizer.data(result) });
    return result;
  });
  return outcomes;
}

/** Rows of outcomes by way; the data stands as `data` where it equals that of the direct way. */
function toRows(byWay: Map<WayName, Outcome[]>): Row[] {
  const direct = byWay.get('direct')!;
  return direct.map(({ name, data }, index) => {
    const outcomes = [...byWay].map(([way, all]) => {
      const own = all[index]!;
      const told = own.codes || 'data';
      return [way, own.data === data ? told : `${told}, other data`] as const;
    });
    return { name, outcomes: Object.fromEntries(outcomes) as Row['outcomes'] };
  });
}

const sections: Section[] = [];

describe('the corpus of operations', () => {
  it('has at least 75 operations, with equal data by each way or a known reason', async () => {
    const byWay = new Map<WayName, Outcome[]>();
    for (const way of ways.all) byWay.set(way.name, await playBy(way));
    const rows = toRows(byWay);
    sections.push({
      title: 'Data',
      introduction: 'Documents of [test/operations](../test/operations), and other forms of documents.',
      rows,
    });
    assert.ok(rows.length >= 75, `${rows.length} operations`);
    assert.ok(rows.filter(({ outcomes }) => outcomes.direct === 'data').length >= 60);
  });

  it('reaches both subgraphs in one operation, with equal data by each gateway', async () => {
    const query =
      '{ orders(first: 3) { id total session { state userTrackingId buyer { id } order { id } resources { __typename id } } } }';
    const results = [];
    for (const { execute } of ways.all.slice(1))
      results.push(await execute(query, {}, { authorization: business() }));
    for (const result of results) assert.deepEqual(result, results[0]);
    const { orders } = results[0]!.data as {
      orders: { id: string; session: { state: string; buyer: object } }[];
    };
    assert.deepEqual(
      orders.map(({ id, session }) => [id, session.state, session.buyer]),
      [
        ['3', 'COMPLETED', { id: 'joan' }],
        ['2', 'COMPLETED', { id: 'grace' }],
        ['1', 'COMPLETED', { id: 'ada' }],
      ],
    );
  });
});

async function outcomesOf(
  { query, variables, prepare, fault, scopes }: ErrorCase,
  target: AuthenticatedServer,
): Promise<[WayName, ResultOfWay][]> {
  const results: [WayName, ResultOfWay][] = [];
  const authorization =
    scopes === null ? undefined : target.authorization(scopes ?? allScopes.join(' '), 'business');
  const prepared = await prepare?.(
    target.as({ 'x-router-secret': ROUTER_SECRET, authorization: target.authorization(allScopes.join(' ')) }),
  );
  for (const { name, execute } of ways.all) {
    target.emulator.clearFaults();
    if (fault) target.emulator.failNext(fault);
    const values = typeof variables === 'function' ? (variables as () => object)() : (prepared ?? variables);
    results.push([name, await execute(query, values, authorization ? { authorization } : {})]);
  }
  target.emulator.clearFaults();
  return results;
}

describe('error codes', () => {
  it('have a case for each code that an operation can meet', () => {
    const covered = new Set<string>([
      ...errorCases.map(({ code }) => code),
      ...Object.keys(codesWithoutCase),
    ]);
    assert.deepEqual(
      Object.values(ErrorCode).filter((code) => !covered.has(code)),
      [],
    );
  });

  it('arrive through each gateway, or the reason is known', async () => {
    const rows: Row[] = [];
    for (const one of errorCases) {
      // Faults of one case would open the circuit breaker for the next.
      const own = (one.env ?? one.fault) && (await start(one.env));
      const target = own ?? server;
      ways.leadTo(target.url);
      const results = await outcomesOf(one, target);
      const count = rows.filter(({ name }) => name.startsWith(one.code)).length;
      const outcomes = results.map(([way, result]) => [way, codesOf(result) || 'data'] as const);
      rows.push({
        name: count === 0 ? one.code : `${one.code} (${count + 1})`,
        outcomes: Object.fromEntries(outcomes) as Row['outcomes'],
      });
      await own?.stop();
    }
    ways.leadTo(server.url);
    sections.push({
      title: 'Error codes',
      introduction: `Codes of operations that fail. Not here: ${Object.entries(codesWithoutCase)
        .map(([code, reason]) => `\`${code}\` – ${reason}`)
        .join(' ')}`,
      rows,
    });
    assert.deepEqual(
      rows.filter(
        ({ name, outcomes }) => !outcomes.direct.split(', ').includes(name.replace(/ \(\d\)$/, '')),
      ),
      [],
    );
  });

  it('keep fieldErrors and retryAfter, whatever a gateway names its variables', async () => {
    const wrong = errorCases.filter(({ code }) => code === ErrorCode.BAD_USER_INPUT);
    const fields = [];
    for (const one of wrong)
      for (const [, { errors }] of await outcomesOf(one, server))
        fields.push(errors?.[0]?.extensions?.fieldErrors?.map(({ field }) => field).join());
    assert.deepEqual(fields, [...Array<string>(4).fill('id'), ...Array<string>(4).fill('image')]);

    const limited = await start({ SESSIONS_PER_MINUTE: '1' });
    ways.leadTo(limited.url);
    const query = 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }';
    const authorization = limited.authorization('session:create');
    await ways.all[0]!.execute(query, {}, { authorization });
    for (const { name, execute } of ways.all) {
      const { errors } = await execute(query, {}, { authorization });
      const { code, retryAfter } = errors?.[0]?.extensions ?? {};
      assert.deepEqual([name, code, typeof retryAfter], [name, 'RATE_LIMITED', 'number']);
    }
    ways.leadTo(server.url);
    await limited.stop();
  });
});

describe('callers', () => {
  it('have one outcome by each way', async () => {
    const [owner, id] = [BUYERS.at(-1)!, orderedSessions.at(-1)!];
    const bearer = (subject: string, ...held: string[]): string =>
      server.authorization(held.join(' '), subject);
    const callers: [name: string, authorization: string | undefined][] = [
      ['the owner, all scopes', bearer(owner, ...allScopes)],
      ['the owner, `session:read`', bearer(owner, 'session:read')],
      ['the owner, all but `session:read`', bearer(owner, ...scopesWithout('session:read'))],
      ['the owner, no scope', bearer(owner)],
      ['a stranger, all but `session:any`', bearer('mallory', ...scopesWithout('session:any'))],
      ['a service with `session:any`', bearer('service', 'session:read', 'session:any')],
      ['the owner, `media:read` alone', bearer(owner, 'media:read')],
      ['a token that is not valid', 'Bearer a.b.c'],
      ['no token', undefined],
    ];
    const operations: [name: string, query: string, variables: object][] = [
      ['reads a session', 'query ($id: ID!) { session(id: $id) { id state } }', { id }],
      [
        'reads media',
        'query ($id: ID!) { session(id: $id) { resources { ... on LivenessResource { image { content } } } } }',
        { id },
      ],
      ['reads an unknown session', 'query ($id: ID!) { session(id: $id) { id state } }', { id: unknownId }],
      [
        'creates a session',
        'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id state } } }',
        {},
      ],
      ['creates a pool', 'mutation { createPool(input: { label: "Members" }) { pool { label } } }', {}],
      ['reads error codes', '{ errorCodes }', {}],
    ];
    const rows: Row[] = [];
    for (const [caller, authorization] of callers)
      for (const [does, query, variables] of operations) {
        const outcomes: [WayName, string][] = [];
        for (const { name, execute } of ways.all)
          outcomes.push([
            name,
            codesOf(await execute(query, variables, authorization ? { authorization } : {})) || 'data',
          ]);
        rows.push({ name: `${caller}, ${does}`, outcomes: Object.fromEntries(outcomes) as Row['outcomes'] });
      }
    sections.push({ title: 'Callers', introduction: 'Kinds of callers, each by each way.', rows });
    assert.ok(rows.some(({ outcomes }) => outcomes.direct === 'FORBIDDEN'));
    assert.ok(rows.some(({ outcomes }) => outcomes.direct === 'NOT_FOUND'));
  });
});

describe('the matrix', () => {
  it('has no difference without a reason, and no reason without a difference', () => {
    assert.deepEqual(unexplained(sections), []);
    assert.deepEqual(obsolete(sections), []);
  });

  it('is committed as it was found: run with UPDATE_MATRIX=1 after a change', async () => {
    const page = await format(toPage(sections), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
    if (env.UPDATE_MATRIX) writeFileSync(PAGE, page);
    assert.equal(readFileSync(PAGE, 'utf8'), page);
  });
});
