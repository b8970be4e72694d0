import { GraphQLError, Kind, parseValue, valueFromAST } from 'graphql';
import { Byte } from '../../src/schema/scalars.js';
import { execute } from '../support/server/fakeSources.js';
import { applicant } from '../support/fixtures/domain.js';
import { formatError } from '../../src/errors/format.js';

const picture = Buffer.from('a private picture');
const base64 = picture.toString('base64');

describe('Byte', () => {
  it.each([
    ['no bytes', ''],
    ['one byte', '/w=='],
    ['two bytes', '//8='],
    ['three bytes', '////'],
    ['text that is hexadecimal by chance', 'deadbeef'],
    ['all letters', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'],
  ])('parses %s and serialises it unchanged', (_, text) => {
    const bytes = Byte.parseValue(text);

    expect(bytes).toEqual(Buffer.from(text, 'base64'));
    expect(Byte.serialize(bytes)).toBe(text);
  });

  it('parses a literal in the document', () => {
    expect(valueFromAST(parseValue(`"${base64}"`), Byte)).toEqual(picture);
  });

  const refused: [name: string, value: unknown][] = [
    ['a line break', `${base64.slice(0, 8)}\n${base64.slice(8)}`],
    ['a line break at the end', `${base64}\n`],
    ['a blank', ` ${base64}`],
    ['a data: prefix', `data:image/jpeg;base64,${base64}`],
    ['no padding', 'QQ'],
    ['the alphabet of URLs', '-_-_'],
    ['padding in the middle', 'QQ==QQ=='],
    ['too much padding', 'Q==='],
    ['only padding', '===='],
    ['other letters', 'äöüß'],
    ['a NUL', 'QQQ\0'],
    ['a number', 7],
    ['null', null],
    ['an object', { data: base64 }],
    ['a list', [base64]],
    ['a Buffer', picture],
  ];
  it.each(refused)('rejects %s without repeating it', (_, value) => {
    const refusal = expect.objectContaining({
      message: 'Byte takes padded base64 text (RFC 4648), without line breaks and without a data: prefix.',
    }) as Error;

    expect(() => Byte.parseValue(value)).toThrow(refusal);
    expect(() => Byte.parseValue(value)).toThrow(GraphQLError);
  });

  it.each([
    { kind: Kind.INT, value: '7' } as const,
    { kind: Kind.NULL } as const,
    { kind: Kind.ENUM, value: 'QQQQ' } as const,
    { kind: Kind.LIST, values: [] } as const,
  ])('rejects a literal of kind $kind', (node) => {
    expect(() => Byte.parseLiteral(node)).toThrow(GraphQLError);
  });

  it('rejects a long value with an invalid end without backtracking', () => {
    expect(() => Byte.parseValue(`${'A'.repeat(4_000_000)}!AAA`)).toThrow(GraphQLError);
  });
});

describe('a picture that is not base64', () => {
  const bad = `data:image/jpeg;base64,${base64}`;
  const sources = { applicants: { createOnce: jest.fn().mockResolvedValue(applicant) } };

  it('is not repeated in the error when written into the document', async () => {
    const { errors } = await execute(
      `mutation { createApplicant(input: { image: "${bad}" }) { applicant { id } } }`,
      sources,
    );

    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain(base64);
  });

  // graphql-js puts the whole value before the scalar's message: `Variable "$image" got invalid value "…" at …`.
  it('is not repeated in the error when given as a variable', async () => {
    const { errors } = await execute(
      'mutation ($image: Byte) { createApplicant(input: { image: $image }) { applicant { id } } }',
      sources,
      { image: bad },
    );
    const [error] = errors!;
    const { message, nodes } = error!;
    const coded = new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });

    expect(formatError(coded, 'request-1', 'https://docs.example/errors').message).not.toContain(base64);
  });
});
