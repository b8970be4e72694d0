import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Agent } from 'undici';
import { parse } from 'yaml';
import { ApiError } from '../../../src/errors/apiError.js';
import type { CallOptions } from '../../../src/datasources/yoti/yoti.js';
import { fillPath } from '../../../src/datasources/yoti/path.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';

interface Operations {
  paths: Record<string, Partial<Record<string, object>>>;
}

const contractFile = new URL('../../../contract/openapi.yaml', import.meta.url);
const { paths } = parse(readFileSync(contractFile, 'utf8')) as Operations;
const templates = Object.keys(paths);
const methods = ['get', 'post', 'put', 'delete'] as const;
const operations = templates.flatMap((template) =>
  methods.filter((method) => paths[template]?.[method]).map((method) => ({ method, template })),
);

/** A path that is this template with an id of Yoti's in each place, and nothing before, between or after. */
const toPattern = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split('/')
      .map((part) => (part.startsWith('{') ? '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' : literally(part)))
      .join('/')}$`,
  );
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new Map(templates.map((template) => [template, toPattern(template)]));
const placesOf = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text) && fitsUuid(text);
const fitsUuid = (text: string): boolean =>
  text
    .split('-')
    .map(({ length }) => length)
    .join() === '8,4,4,4,12';

const CASES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[ace]/g, (letter) => letter.toUpperCase()),
];
/** Valid, in either case and mixed. */
const uuid = fc.tuple(fc.bigInt(0n, (1n << 128n) - 1n), fc.constantFrom(...CASES)).map(([number, inCase]) => {
  const digits = number.toString(16).padStart(32, '0');
  return inCase(digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
});

/** What climbs, splits, extends or ends a path, in clear, in percent, and in percent twice. */
const poison = fc.constantFrom(
  ...[
    '../',
    '..\\',
    '/',
    '\\',
    '%2F',
    '%2f',
    '%252F',
    '%2e%2e%2f',
    '..;/',
    '?',
    '%3F',
    '#',
    '%23',
    '&',
    ';a=b',
    '@',
  ],
  ...[
    '\r\n',
    '\r',
    '\n',
    '%0d%0a',
    '\0',
    '%00',
    ' ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u2010',
    '\uff0f',
    '\ud800',
  ],
  ...[
    '\r\n\r\nGET /sessions HTTP/1.1\r\n',
    '{sessionId}',
    '$&',
    '$1',
    "$'",
    'https://evil.example/',
    '0',
    'g',
    '-',
  ],
);

const nearUuid = fc.oneof(
  fc.tuple(uuid, poison).map(([id, text]) => id + text),
  fc.tuple(uuid, poison).map(([id, text]) => text + id),
  fc.tuple(uuid, poison, fc.nat(35)).map(([id, text, at]) => id.slice(0, at) + text + id.slice(at + 1)),
  fc.tuple(uuid, poison, uuid).map((parts) => parts.join('')),
  fc.tuple(uuid, fc.nat(36)).map(([id, at]) => id.slice(0, at)),
  uuid.map((id) => id.replaceAll('-', '')),
  uuid.map((id) => `{${id}}`),
);

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(poison, { maxLength: 8 }).map((parts) => parts.join('')),
  nearUuid,
  fc
    .tuple(poison, fc.constantFrom('a', '0', '../', '%2F'))
    .map(([head, text]) => head + text.repeat(10_240 / text.length)),
);

const anyId = fc.oneof({ weight: 3, arbitrary: uuid }, { weight: 2, arbitrary: hostile });

/** An operation with something for each of its places. */
const asked = fc
  .tuple(fc.constantFrom(...operations), anyId, anyId)
  .map(([operation, ...values]) => ({ operation, ids: toIds(placesOf(operation.template), values) }));

const toIds = (names: string[], values: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, at) => [name, values[at]!]));

const RUNS = 100_000;
const RUNS_ON_THE_WIRE = 1_000;

/** Throws unless the error is the refusal of a place that holds no id. */
function expectRefusal(error: unknown, template: string, ids: Readonly<Record<string, string>>): void {
  const wrong = placesOf(template).find((name) => !isId(ids[name] ?? ''));
  const field = error instanceof ApiError ? error.extensions.fieldErrors?.[0]?.field : undefined;
  if (wrong === undefined || field !== wrong)
    throw new Error(`refused ${field}, expected ${wrong}`, { cause: error });
}

/** Throws unless this path is of this template, of no other, and has just these ids. */
function expectPath(path: string, template: string, ids: Readonly<Record<string, string>>): void {
  const fitting = templates.filter((other) => patterns.get(other)!.test(path));
  if (fitting.join() !== template) throw new Error(`${JSON.stringify(path)} is not ${template}`);
  const parts = path.split('/');
  template.split('/').forEach((part, at) => {
    const expected = part.startsWith('{') ? ids[part.slice(1, -1)]?.toLowerCase() : part;
    if (parts[at] !== expected) throw new Error(`${JSON.stringify(path)} has something else for ${part}`);
  });
  if (parts.length !== template.split('/').length) throw new Error(`${path} has more parts than ${template}`);
}

describe('whatever is given as an id', () => {
  it(`fills its place or is refused by the name of its field, ${RUNS} times`, () => {
    let [filled, refused] = [0, 0];
    fc.assert(
      fc.property(asked, ({ operation: { template }, ids }) => {
        let path: string;
        try {
          path = fillPath(template, ids);
        } catch (error) {
          refused += 1;
          return expectRefusal(error, template, ids);
        }
        filled += 1;
        expectPath(path, template, ids);
      }),
      { numRuns: RUNS },
    );
    // Both ends were reached, often: else the property says nothing.
    expect(filled).toBeGreaterThan(RUNS / 5);
    expect(refused).toBeGreaterThan(RUNS / 5);
  });

  it(`and as a query, reaches the wire as the template or not at all, ${RUNS_ON_THE_WIRE} times`, async () => {
    const seen: { method: string; url: string }[] = [];
    const server = await startHttp((request, response) => {
      seen.push({ method: request.method!, url: request.url! });
      request.resume();
      response.writeHead(404).end();
    });
    const agent = new Agent();
    const yoti = new FakeYoti({ baseUrl: server.url, dispatcher: agent });
    const query = fc.dictionary(
      fc.constantFrom('detectedLocale', 'includeNonLatin', 'sandbox'),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(poison.filter((text) => text !== '\ud800')).map((parts) => parts.join('')),
      ),
    );
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(asked, query, async ({ operation: { method, template }, ids }, parameters) => {
        seen.length = 0;
        const call = yoti.yoti()[method] as (path: string, options: CallOptions) => Promise<unknown>;
        const error: unknown = await call
          .call(yoti.yoti(), template, { ids, query: parameters })
          .then(() => undefined)
          .catch((reason: unknown) => reason);
        if (seen.length === 0) return expectRefusal(error, template, ids);
        sent += 1;
        const [{ method: sentMethod, url }, ...more] = seen as [(typeof seen)[0]];
        if (more.length > 0 || sentMethod !== method.toUpperCase()) throw new Error(JSON.stringify(seen));
        const [target = '', search, ...rest] = url.split('?');
        expectPath(target.replace(/^\/idverify\/v1/, ''), template, ids);
        if (rest.length > 0 || url.includes('#')) throw new Error(`${url} has more than one query`);
        const { sdkId, nonce, timestamp, ...told } = Object.fromEntries(new URLSearchParams(search));
        if (!sdkId || !nonce || !timestamp) throw new Error(`${url} is not signed`);
        expect(told).toEqual({ ...parameters });
      }),
      { numRuns: RUNS_ON_THE_WIRE },
    );
    expect(sent).toBeGreaterThan(RUNS_ON_THE_WIRE / 5);
    await yoti.close();
    await agent.close();
    await server.close();
  });
});
