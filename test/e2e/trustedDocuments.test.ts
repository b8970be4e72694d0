import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { pino } from 'pino';
import { ConfigError, loadConfig } from '../../src/config/config.js';
import { documentHash } from '../../src/graphql/documentHash.js';
import { toManifest } from '../../scripts/manifest.js';
import { post, TestServer, type GraphqlResponse, useTestServer } from '../support/server/testServer.js';

const KNOWN = 'query Known { errorCodes }';
const UNKNOWN = 'query Unknown { errorCodes __typename }';
const folder = mkdtempSync(join(tmpdir(), 'gateway-manifest-'));
const file = join(folder, 'manifest.json');
const plain = join(folder, 'plain.json');
writeFileSync(file, toManifest([KNOWN]));
writeFileSync(plain, JSON.stringify({ [documentHash(KNOWN)]: KNOWN }));
afterAll(() => rmSync(folder, { recursive: true }));

const byHash = (text: string): object => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(text) } },
});
const codesOf = ({ errors }: GraphqlResponse<unknown>): string[] =>
  errors.map(({ extensions }) => extensions.code);

describe.each([
  ["Apollo's format", file],
  ['a plain object', plain],
])('where only the documents of a manifest (%s) are run', (_, manifest) => {
  const server = useTestServer({
    env: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: manifest, MAX_BATCH: '5' },
  });
  const send = (body: object): Promise<GraphqlResponse<unknown>> => post(`${server.url}/graphql`, body);

  it('answers them, however often they come', async () => {
    for (let time = 1; time <= 6; time += 1) {
      const { data, errors } = await send({ query: KNOWN });
      expect(errors).toEqual([]);
      expect(data).toMatchObject({ errorCodes: expect.any(Array) });
    }
  });

  it('answers them by their hash alone, without registration', async () => {
    expect(await send(byHash(KNOWN))).toMatchObject({ data: { errorCodes: expect.any(Array) }, errors: [] });
    const parameters = new URLSearchParams({
      extensions: JSON.stringify((byHash(KNOWN) as { extensions: object }).extensions),
    });
    const { body } = await request(`${server.url}/graphql?${parameters.toString()}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await body.json()).toMatchObject({ data: { errorCodes: expect.any(Array) } });
  });

  it.each([
    ['by its text', { query: UNKNOWN }],
    ['with a blank more', { query: `${KNOWN} ` }],
    ['by its hash', byHash(UNKNOWN)],
    ['registering it', { query: UNKNOWN, ...byHash(UNKNOWN) }],
    ['behind the hash of a known one', { query: UNKNOWN, ...byHash(KNOWN) }],
    ['that is no GraphQL', { query: '{' }],
    ['that asks for the schema', { query: '{ __schema { types { name } } }' }],
  ])('refuses another, sent %s', async (__, body) => {
    const answer = await send(body);
    expect(codesOf(answer)).toEqual(['DOCUMENT_NOT_TRUSTED']);
    expect(answer.data).toBeUndefined();
  });

  it('says so with 400 to those who ask for a GraphQL response', async () => {
    const accept = 'application/graphql-response+json';
    const { status, errors } = await post(`${server.url}/graphql`, { query: UNKNOWN }, { accept });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('registers nothing: its hash is as unknown afterwards', async () => {
    await send({ query: UNKNOWN, ...byHash(UNKNOWN) });
    expect(codesOf(await send(byHash(UNKNOWN)))).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });

  it('refuses a batch with one of another', async () => {
    expect(codesOf(await send([{ query: KNOWN }, { query: UNKNOWN }]))).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });

  it.each([
    ['by GET', `query=${encodeURIComponent(UNKNOWN)}`],
    ['by GET with an encoded name', `%71uery=${encodeURIComponent(UNKNOWN)}`],
    ['by GET after a second question mark', `a?=1&query=${encodeURIComponent(UNKNOWN)}`],
  ])('refuses another, sent %s', async (__, search) => {
    const { body } = await request(`${server.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    const { data, errors } = (await body.json()) as GraphqlResponse<unknown>;
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('refuses a GET with two documents', async () => {
    const search = `query=${encodeURIComponent(KNOWN)}&query=${encodeURIComponent(UNKNOWN)}`;
    const { body } = await request(`${server.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    const { data, errors } = (await body.json()) as GraphqlResponse<unknown>;
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('where others are reported', () => {
  it('answers them, and logs each hash the 1st and the 10th time, never the text', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const env = { TRUSTED_DOCUMENTS: 'report', TRUSTED_DOCUMENTS_FILE: file };
    const server = await TestServer.start({ env, logger });
    for (let time = 1; time <= 12; time += 1)
      expect(codesOf(await post(`${server.url}/graphql`, { query: UNKNOWN }))).toEqual([]);
    await post(`${server.url}/graphql`, { query: KNOWN });
    await server.stop();

    const reported = lines.map((line) => JSON.parse(line) as { hash?: string; times?: number });
    expect(reported.map(({ hash, times }) => [hash, times])).toEqual([
      [documentHash(UNKNOWN), 1],
      [documentHash(UNKNOWN), 10],
    ]);
    expect(lines.join()).not.toContain('Unknown');
  });
});

describe('a manifest that cannot be used', () => {
  const write = (text: string): string => {
    writeFileSync(join(folder, 'bad.json'), text);
    return join(folder, 'bad.json');
  };

  it.each([
    ['missing', () => undefined],
    ['not there', () => join(folder, 'nowhere.json')],
    ['no JSON', () => write('{')],
    ['of another shape', () => write('{"operations": 7}')],
    ['with a hash of another document', () => write(JSON.stringify({ [documentHash(UNKNOWN)]: KNOWN }))],
  ])('%s is refused by the name of its variable', (_, fileOf: () => string | undefined) => {
    expect(() => loadConfig({ TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: fileOf() })).toThrow(
      ConfigError,
    );
    expect(() => loadConfig({ TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: fileOf() })).toThrow(
      /TRUSTED_DOCUMENTS_FILE /,
    );
  });
});
