import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { YotiError } from '../../src/datasources/yoti/errors.js';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { logErrors, safeStackTrace } from '../../src/logging/errorLogging.js';
import { openLog } from '../../src/logging/log.js';

const NAME = 'Jane Doe';

describe('the trace of an error that is not ours', () => {
  it('says of what type it is and where it came from', () => {
    const { type, stack } = safeStackTrace(new TypeError('no'));
    expect(type).toBe('TypeError');
    expect(stack[0]).toContain('errorLogging.test');
  });

  it('has no message, which may hold a value', () => {
    expect(JSON.stringify(safeStackTrace(new Error(`Value is not a date: ${NAME}`)))).not.toContain(NAME);
  });

  it.each([
    ['looks like a place', (at: string) => new Error(`no date:\n    at ${at}`)],
    ['looks like a place with a number', (at: string) => new Error(`no date:\n    at ${at} (/x.js:1:1)`)],
    [
      'belongs to the error that GraphQL wraps',
      (at: string) =>
        new GraphQLError('no date', { originalError: new Error(`no:\n    at ${at} (/x.js:1:1)`) }),
    ],
    [
      'was the message once',
      (at: string) => {
        const error = new Error(`no:\n    ${at}`);
        // Written when it is read for the first time.
        expect(error.stack).toContain(at);
        return Object.assign(error, { message: 'another' });
      },
    ],
  ])('has no line of a message that %s', (_, make) => {
    const { stack } = safeStackTrace(make(NAME));
    expect(JSON.stringify(stack)).not.toContain(NAME);
    expect(stack.join()).toContain('errorLogging.test');
  });

  it('is empty for what has no stack', () => {
    const error = new Error('no');
    delete error.stack;
    expect(safeStackTrace(error).stack).toEqual([]);
  });
});

interface Line {
  level: string;
  path?: string;
  code?: string;
  cause?: string;
  err?: object;
}

/** Log lines for these errors, at the most verbose level. */
function logged(errors: GraphQLError[], operation?: Parameters<typeof logErrors>[3]): Line[] {
  const lines: Line[] = [];
  const log = openLog('trace', { write: (line) => void lines.push(JSON.parse(line) as Line) });
  logErrors(log as FastifyBaseLogger, { requestId: 'request-1' }, errors, operation);
  return lines;
}

const [INFO, ERROR] = ['info', 'error'];
const failed = (code: ErrorCode, cause: unknown): GraphQLError =>
  new GraphQLError('', { path: ['jane'], originalError: new ApiError(code, {}, cause) });

describe('what failed', () => {
  it.each([
    [
      'Yoti refused',
      new YotiError(404, 'SESSION_NOT_FOUND'),
      'YotiError: Yoti answered 404 SESSION_NOT_FOUND',
    ],
    [
      'a library threw',
      Object.assign(new TypeError(NAME), { code: 'ECONNREFUSED' }),
      'TypeError: ECONNREFUSED',
    ],
    ['a library threw with a code that is none', Object.assign(new Error(NAME), { code: NAME }), 'Error'],
    [
      'it was told twice',
      new ApiError(ErrorCode.NOT_FOUND, {}, new YotiError(404)),
      'YotiError: Yoti answered 404 without a code',
    ],
    ['something else was thrown', NAME, undefined],
  ])('has its cause, without words of others, when %s', (_, cause, told) => {
    const [line] = logged([failed(ErrorCode.NOT_FOUND, cause)]);
    expect(line).toMatchObject({ level: INFO, code: 'NOT_FOUND' });
    expect(line?.cause).toBe(told);
    expect(JSON.stringify(line)).not.toContain(NAME);
  });

  it('says where in names of the schema, and without the operation nothing', () => {
    expect(logged([failed(ErrorCode.NOT_FOUND, undefined)])[0]?.path).toBeUndefined();
    const [line] = logged([failed(ErrorCode.NOT_FOUND, undefined)], { path: () => 'session.checks' });
    expect(line?.path).toBe('session.checks');
  });

  it('is an error when it is ours, and a warning or less when the request is wrong; it is logged once', () => {
    const originalError = new TypeError(NAME);
    const wrong = new GraphQLError('', { originalError, extensions: { code: ErrorCode.BAD_USER_INPUT } });
    const ours = new GraphQLError('', { originalError });
    const lines = logged([wrong, wrong, ours]);
    expect(lines.map(({ level, code }) => [level, code])).toEqual([
      [INFO, 'BAD_USER_INPUT'],
      [ERROR, 'INTERNAL_SERVER_ERROR'],
    ]);
    expect(lines[0]?.err).toBeUndefined();
    expect(lines[1]?.err).toMatchObject({ type: 'TypeError', stack: expect.any(Array) });
  });
});
