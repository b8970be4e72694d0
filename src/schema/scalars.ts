import { GraphQLError, GraphQLScalarType, Kind, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';

export { GraphQLDate as CalendarDate } from 'graphql-scalars';

/** Times of Yoti's are text that the contract has checked already, so they go out as they came; JSON has Dates as text. */
export const DateTime = new GraphQLScalarType<Date, string | Date>({
  ...(GraphQLDateTime.toConfig() as unknown as GraphQLScalarTypeConfig<Date, string | Date>),
  serialize: (value) => value as string | Date,
});

/** Addresses go out as they came: one without a path would get a slash, and one that is none would fail its field. */
export const URLScalar = new GraphQLScalarType<URL, string>({
  ...(GraphQLURL.toConfig() as unknown as GraphQLScalarTypeConfig<URL, string>),
  serialize: (value) => value as string,
});

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function fromBase64(value: unknown): Buffer {
  // The value is somebody's picture: it never becomes part of the message.
  if (typeof value !== 'string' || value.length % 4 !== 0 || !BASE64.test(value)) {
    throw new GraphQLError(
      'Byte takes padded base64 text (RFC 4648), without line breaks and without a data: prefix.',
    );
  }
  return Buffer.from(value, 'base64');
}

/**
 * Bytes as base64. Not the one of graphql-scalars: that one repeats a bad value in its message, takes text that is
 * hexadecimal by chance for hexadecimal, and answers with Node's own JSON form of a Buffer. See docs/adr/0004.
 */
export const Byte = new GraphQLScalarType<Buffer, string>({
  name: 'Byte',
  description: 'Bytes as padded base64 text (RFC 4648, section 4), without line breaks.',
  parseValue: fromBase64,
  parseLiteral: (node) => fromBase64(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (value as Buffer).toString('base64'),
});
