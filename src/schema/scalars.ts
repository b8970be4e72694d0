import { GraphQLError, GraphQLScalarType, Kind, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';

export { GraphQLDate as CalendarDate, GraphQLJSONObject as JSONObject } from 'graphql-scalars';

/** Date and time; serialised without conversion, because Yoti's times are validated against the contract on arrival. */
export const DateTime = new GraphQLScalarType<Date, string | Date>({
  ...(GraphQLDateTime.toConfig() as unknown as GraphQLScalarTypeConfig<Date, string | Date>),
  serialize: (value) => value as string | Date,
});

/** URL; serialised as received, because `new URL` adds a slash to an empty path and throws on an invalid one. */
export const URLScalar = new GraphQLScalarType<URL, string>({
  ...(GraphQLURL.toConfig() as unknown as GraphQLScalarTypeConfig<URL, string>),
  serialize: (value) => value as string,
});

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function fromBase64(value: unknown): Buffer {
  // The message never repeats the value: it is a picture of a person.
  if (typeof value !== 'string' || value.length % 4 !== 0 || !BASE64.test(value)) {
    throw new GraphQLError(
      'Byte takes padded base64 text (RFC 4648), without line breaks and without a data: prefix.',
    );
  }
  return Buffer.from(value, 'base64');
}

/**
 * Bytes as base64. Replaces the scalar of graphql-scalars, which repeats invalid values in its message, mistakes some
 * base64 for hexadecimal and serialises a Buffer as JSON (docs/adr/0004).
 */
export const Byte = new GraphQLScalarType<Buffer, string>({
  name: 'Byte',
  description: 'Bytes as padded base64 text (RFC 4648, section 4), without line breaks.',
  parseValue: fromBase64,
  parseLiteral: (node) => fromBase64(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (value as Buffer).toString('base64'),
});

/** The form that each scalar accepts, with an example where it helps. */
const remedies: Readonly<Record<string, string>> = {
  Int: 'a whole number from -2147483648 to 2147483647, without quotes',
  Float: 'a number, without quotes',
  Boolean: 'true or false, without quotes',
  String: 'text in quotes',
  ID: 'an id, as text in quotes',
  Byte: 'padded base64 text (RFC 4648), without line breaks and without a `data:` prefix',
  DateTime: 'a date and time with its offset, such as "2030-01-31T09:30:00Z"',
  Date: 'a date that exists, such as "1990-12-31"',
  UUID: 'a UUID, such as "7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812"',
  JSONObject: 'a JSON object',
  URL: 'an absolute URL, such as "https://shop.example/done"',
};

/** What a scalar accepts instead of a value that it refused; `text` is that value, which is never repeated. */
export function scalarRemedy(scalar: string, text?: string): string {
  if (scalar === 'Byte' && text?.startsWith('data:'))
    return 'plain base64 text: send only the part of the `data:` URI after `base64,`';
  const form = remedies[scalar];
  return form === undefined ? `a value of type \`${scalar}\`` : `${form} (\`${scalar}\`)`;
}
