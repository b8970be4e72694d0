import fc from 'fast-check';
import { ErrorCode } from '../../src/errors/codes.js';
import { scanJson } from '../../src/http/scanJson.js';
import { codeOfError } from '../support/fixtures/failure.js';

const MAX = 100_000;
const scan = (text: string): number => scanJson(Buffer.from(text), MAX);
const codeOf = (text: string): ErrorCode | undefined => codeOfError(() => scan(text));
const image = 'A+/0'.repeat(500_000);

it('counts all bytes but those of long texts', () => {
  const rest = '{"query":"{ __typename }","variables":{"image":""}}';
  const body = `{"query":"{ __typename }","variables":{"image":"${image}"}}`;
  const padded = `{"a":"${'\\"'.repeat(4_000)}"}`;

  expect(scan(body)).toBe(rest.length);
  expect(scan(padded)).toBe(padded.length);
});

it.each<[string, string, ErrorCode]>([
  ['brackets', '['.repeat(5_000), ErrorCode.DEPTH_LIMIT_EXCEEDED],
  ['fourteen megabytes of brackets', '['.repeat(14_000_000), ErrorCode.DEPTH_LIMIT_EXCEEDED],
  ['objects in objects', '{"a":'.repeat(1_000), ErrorCode.DEPTH_LIMIT_EXCEEDED],
  ['values', `[${'1,'.repeat(30_000)}1]`, ErrorCode.LIST_LIMIT_EXCEEDED],
  ['names', `{${'"a":1,'.repeat(12_000)}"a":1}`, ErrorCode.LIST_LIMIT_EXCEEDED],
  ['blanks', ' '.repeat(MAX + 1), ErrorCode.REQUEST_TOO_LARGE],
  ['texts', `[${`"${'x'.repeat(9_000)}",`.repeat(12)}1]`, ErrorCode.REQUEST_TOO_LARGE],
  ['a long text with quotes in it', `["${'x'.repeat(MAX)}\\""]`, ErrorCode.REQUEST_TOO_LARGE],
])('refuses too many of %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

it('lets a text with what looks like structure pass, and one that never ends', () => {
  expect(codeOf(`["${'[{,'.repeat(30_000)}"]`)).toBeUndefined();
  expect(codeOf(`["${'['.repeat(200_000)}`)).toBeUndefined();
  expect(codeOf(`["${'\\\\'.repeat(5_000)}", 1]`)).toBeUndefined();
});

it('accepts every JSON of a usual shape, and counts it whole', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      const text = json.padEnd(5_000);
      expect(scan(text)).toBe(Buffer.byteLength(text));
    }),
    { numRuns: 200 },
  );
});
