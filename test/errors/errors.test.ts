import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ApiError, badInput } from '../../src/errors/apiError.js';
import { ErrorCode, errorCodes } from '../../src/errors/codes.js';
import { formatError, toGraphqlErrors } from '../../src/errors/format.js';

const DOCS = 'https://docs.example/errors';

const format = (thrown: unknown, path: string[] | undefined = ['session']): GraphQLFormattedError =>
  formatError(
    new GraphQLError(thrown instanceof Error ? thrown.message : '', { path, originalError: thrown as Error }),
    'request-1',
    DOCS,
  );
const own = (code: string): object => ({
  docs: `${DOCS}#${code.toLowerCase()}`,
  requestId: 'request-1',
});
const masked = {
  message: 'Internal server error',
  path: ['session'],
  locations: undefined,
  extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, ...own('INTERNAL_SERVER_ERROR') },
};

describe('what a client sees of an error', () => {
  it.each(Object.values(ErrorCode))('of our own with %s is its message and its extensions', (code) => {
    const error = new ApiError(code, { retryable: true, retryAfter: 3 }, new Error('secret'));

    expect(format(error)).toEqual({
      message: errorCodes[code].message,
      path: ['session'],
      locations: undefined,
      extensions: { code, retryable: true, retryAfter: 3, ...own(code) },
    });
  });

  it('has field errors, the failed step and what exists', () => {
    const details = {
      fieldErrors: [{ field: 'image', message: 'is too big' }],
      failedStep: 'createApplicant',
      existing: { sessionId: '1' },
    };

    expect(format(new ApiError(ErrorCode.CONFLICT, details)).extensions).toEqual({
      code: 'CONFLICT',
      retryable: false,
      ...details,
      ...own('CONFLICT'),
    });
  });

  it.each([
    [
      'an error of Node',
      Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), { code: 'ECONNREFUSED' }),
    ],
    ['a fault of the gateway', new TypeError("Cannot read properties of undefined (reading 'secret')")],
    ['an error without a message', new Error('')],
    [
      'an error that looks like ours',
      Object.assign(new Error('secret'), { name: 'ApiError', code: 'NOT_FOUND' }),
    ],
  ])('that is %s is only that there was one', (_, error) => {
    expect(format(error)).toEqual(masked);
  });

  it.each([undefined, null, 'secret', { message: 'secret' }])('thrown as %j is masked', (thrown) => {
    const [error] = toGraphqlErrors(thrown);

    expect(formatError(error!, 'request-1', DOCS)).toEqual({ ...masked, path: undefined });
  });

  it('that GraphQL makes while it carries out the document is masked', () => {
    const error = new GraphQLError('Cannot return null for non-nullable field Session.secret.', {
      path: ['session'],
    });

    expect(formatError(error, 'request-1', DOCS)).toEqual(masked);
  });

  it.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
  ])("about the document (%s) is GraphQL's own, without a stack", (code) => {
    const error = new GraphQLError('Syntax Error: Unexpected Name "x".', {
      extensions: { code, stacktrace: ['at x'], more: 1 },
    });

    expect(formatError(error, 'request-1', DOCS)).toEqual({
      message: 'Syntax Error: Unexpected Name "x".',
      path: undefined,
      locations: undefined,
      extensions: { code, retryable: false, ...own(code) },
    });
  });

  it('about variables has the fields and never the values', () => {
    const fieldErrors = [{ field: 'image', message: 'does not fit its type in the schema' }];
    const error = new GraphQLError('Variable "$input" got invalid value "secret"', {
      extensions: { code: 'BAD_USER_INPUT', fieldErrors },
    });

    expect(formatError(error, 'request-1', DOCS)).toEqual({
      message: 'The input is not valid.',
      path: undefined,
      locations: undefined,
      extensions: { code: 'BAD_USER_INPUT', fieldErrors, retryable: false, ...own('BAD_USER_INPUT') },
    });
  });

  it('never has a cause or a stack in it', () => {
    const cause = new Error('secret cause');

    const text = JSON.stringify(format(new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, {}, cause)));

    expect(text).not.toContain('secret');
    expect(text).not.toContain('stack');
  });
});

describe('an ApiError', () => {
  it('is not retryable unless it says so', () => {
    expect(new ApiError(ErrorCode.CONFLICT).extensions).toEqual({ code: 'CONFLICT', retryable: false });
  });

  it('keeps what it said when it is to say more, and the first one as cause', () => {
    const first = new ApiError(ErrorCode.RATE_LIMITED, { retryable: true, retryAfter: 3 });

    const second = first.with({ failedStep: 'createSession' });

    expect(second.extensions).toEqual({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfter: 3,
      failedStep: 'createSession',
    });
    expect(second.cause).toBe(first);
    expect(first.extensions).not.toHaveProperty('failedStep');
  });

  it('for refused input names the fields', () => {
    const field = { field: 'checks', message: 'must not be empty' };

    expect(badInput(field).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      fieldErrors: [field],
    });
  });

  it.each(Object.values(ErrorCode))('of %s has a message and a description', (code) => {
    expect(errorCodes[code].message).not.toBe('');
    expect(errorCodes[code].description).not.toBe('');
  });
});
