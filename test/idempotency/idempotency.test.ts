import { AbortHandle } from '../../src/datasources/yoti/abortHandle.js';
import { ApiError, type ErrorDetails } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { Idempotency, type CallScope, type RequestIdempotency } from '../../src/idempotency/idempotency.js';
import { identityOf } from '../../src/idempotency/identity.js';
import { MemoryIdempotencyStore } from '../../src/idempotency/memoryStore.js';
import type { Step, Steps } from '../../src/idempotency/steps.js';
import type { IdempotencyStore } from '../../src/idempotency/store.js';

interface Pool {
  id: string;
}

/** Yoti that makes pools; each attempt fails as the next entry of `failures` says. */
class Yoti {
  readonly failures: (Error | undefined)[] = [];
  made = 0;
  attempts = 0;

  step(more: Partial<Step<Pool>> = {}): Step<Pool> {
    return {
      create: async () => {
        this.attempts += 1;
        const failure = this.failures.shift();
        if (failure) throw failure;
        return { id: `pool ${(this.made += 1)}` };
      },
      idsOf: ({ id }) => ({ poolId: id }),
      restore: ({ poolId }) => ({ id: poolId! }),
      ...more,
    };
  }
}

const counted: string[] = [];
const scopeOf = (more: Partial<CallScope> = {}): CallScope => ({
  subject: 'alice',
  countAct: (mutation) => Promise.resolve(void counted.push(mutation)),
  onRestored: () => undefined,
  ...more,
});

let store: IdempotencyStore;
let service: Idempotency;
let yoti: Yoti;
beforeEach(() => {
  store = new MemoryIdempotencyStore(100);
  service = new Idempotency({ store, waitMs: 10_000 });
  yoti = new Yoti();
  counted.length = 0;
});

const request = (scope: Partial<CallScope> = {}, by = service): RequestIdempotency =>
  by.forRequest(scopeOf(scope));
const create = (
  by: RequestIdempotency,
  input: object = { label: 'a', idempotencyKey: 'k' },
  more: Partial<Step<Pool>> = {},
): Promise<Pool> => by.run('createPool', input, (steps) => steps.run('createPool', yoti.step(more)));
const codeOf = (outcome: Promise<unknown>): Promise<string> =>
  outcome.then(
    () => 'OK',
    (error: ApiError) => error.code ?? (error as Error).name,
  );

const lost = (): ApiError => new ApiError(ErrorCode.UPSTREAM_TIMEOUT);
const refused = (code: ErrorCode, details?: ErrorDetails): ApiError => new ApiError(code, details);

it('carries out equal calls once, at once and later, and counts one act', async () => {
  const together = await Promise.all(Array.from({ length: 100 }, () => create(request())));
  const later = await create(request());

  expect(new Set([...together, later].map(({ id }) => id))).toEqual(new Set(['pool 1']));
  expect([yoti.attempts, counted]).toEqual([1, ['createPool']]);
});

it('carries out equal calls of two processes with one store once', async () => {
  const other = new Idempotency({ store, waitMs: 10_000 });
  const pools = await Promise.all(
    Array.from({ length: 20 }, (_, index) => create(request({}, index % 2 ? service : other))),
  );

  expect(new Set(pools.map(({ id }) => id))).toEqual(new Set(['pool 1']));
  expect(yoti.attempts).toBe(1);
});

it('carries out every call without a key, and neither counts nor stores anything', async () => {
  const claim = jest.spyOn(store, 'claim');
  const pools = [
    await create(request(), { label: 'a' }),
    await create(request(), { label: 'a', idempotencyKey: null }),
  ];

  expect(pools).toEqual([{ id: 'pool 1' }, { id: 'pool 2' }]);
  expect([claim.mock.calls, counted]).toEqual([[], []]);
});

it.each([
  ['another input', { label: 'b', idempotencyKey: 'k' }],
  ['another value that is given', { label: 'a', more: 1, idempotencyKey: 'k' }],
])('gives IDEMPOTENCY_KEY_REUSED for %s, also while the first is carried out', async (_, input) => {
  const first = create(request());
  expect(await codeOf(create(request(), input))).toBe('IDEMPOTENCY_KEY_REUSED');
  await first;
  expect(await codeOf(create(request(), input))).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(yoti.attempts).toBe(1);
});

it('keeps the keys of subjects apart', async () => {
  const [alice, bob, none] = [request(), request({ subject: 'bob' }), request({ subject: null })];
  const pools = [await create(alice), await create(bob), await create(none)];

  expect(new Set(pools.map(({ id }) => id)).size).toBe(3);
});

it.each([
  ['the key of the header', 'h', { label: 'a' }, 'OK'],
  ['one key in both places', 'k', { label: 'a', idempotencyKey: 'k' }, 'OK'],
  ['two different keys', 'h', { label: 'a', idempotencyKey: 'k' }, 'BAD_USER_INPUT'],
  ['a blank key', undefined, { idempotencyKey: ' ' }, 'BAD_USER_INPUT'],
  ['a key of 256 characters', undefined, { idempotencyKey: 'x'.repeat(256) }, 'BAD_USER_INPUT'],
  ['a key of 255 characters', undefined, { idempotencyKey: 'x'.repeat(255) }, 'OK'],
  ['an empty header', '', { label: 'a' }, 'BAD_USER_INPUT'],
])('takes or refuses %s', async (_, headerKey, input, expected) => {
  const outcome = (): Promise<string> => codeOf((async () => create(request({ headerKey }), input))());
  expect([await outcome(), await outcome()]).toEqual([expected, expected]);
  expect(yoti.attempts).toBe(expected === 'OK' ? 1 : 0);
});

it.each([
  ['refused input', refused(ErrorCode.BAD_USER_INPUT)],
  ['a refusal of Yoti', refused(ErrorCode.CONFLICT)],
  ['a failure before anything was sent', refused(ErrorCode.UPSTREAM_UNAVAILABLE, { retryable: true })],
])('does not burn the key after %s', async (_, failure) => {
  yoti.failures.push(failure);
  expect(await codeOf(create(request()))).toBe(failure.code);
  expect(await create(request(), { label: 'corrected', idempotencyKey: 'k' })).toEqual({ id: 'pool 1' });
});

it('gives all equal calls the error of the one that is carried out', async () => {
  yoti.failures.push(refused(ErrorCode.CONFLICT));
  const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(create(request()))));

  expect([codes, yoti.attempts]).toEqual([Array(5).fill('CONFLICT'), 1]);
});

it.each([
  ['a time-out', lost()],
  ['an answer that cannot be read', refused(ErrorCode.UPSTREAM_INVALID_RESPONSE)],
  ['any other failure', new Error('x') as ApiError],
])('never sends a step again whose outcome is unknown, after %s', async (_, failure) => {
  yoti.failures.push(failure);
  await codeOf(create(request()));

  expect(await codeOf(create(request()))).toBe('IDEMPOTENCY_OUTCOME_UNKNOWN');
  expect(await codeOf(create(request()))).toBe('IDEMPOTENCY_OUTCOME_UNKNOWN');
  expect(yoti.attempts).toBe(1);
});

it('looks for the object of such a step where Yoti can tell, and sends it again only if there is none', async () => {
  yoti.failures.push(lost());
  await codeOf(create(request()));
  const unreadable = (): Promise<never> =>
    Promise.reject(refused(ErrorCode.UPSTREAM_UNAVAILABLE, { retryable: true }));
  expect(await codeOf(create(request(), undefined, { find: unreadable }))).toBe('UPSTREAM_UNAVAILABLE');
  expect(yoti.attempts).toBe(1);

  const found = { id: 'found' };
  expect(await create(request(), undefined, { find: () => Promise.resolve(found) })).toEqual(found);
  expect(await create(request())).toEqual(found);
  expect(yoti.attempts).toBe(1);
});

it('continues after the last step that is done, and counts no second act', async () => {
  const two = (steps: Steps): Promise<[Pool, Pool]> =>
    steps
      .run('first', yoti.step())
      .then(async (first) => [first, await steps.run('second', yoti.step())] as [Pool, Pool]);
  const start = (): Promise<unknown> => request().run('startApplicantFaceAuth', { idempotencyKey: 'k' }, two);
  yoti.failures.push(undefined, refused(ErrorCode.CONFLICT));

  expect(await codeOf(start())).toBe('CONFLICT');
  expect(await start()).toEqual([{ id: 'pool 1' }, { id: 'pool 2' }]);
  expect(await start()).toEqual([{ id: 'pool 1' }, { id: 'pool 2' }]);
  expect([yoti.attempts, counted]).toEqual([3, ['startApplicantFaceAuth']]);
});

it('goes on for the others when the client of the call that is carried out leaves', async () => {
  const abortHandle = new AbortHandle();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const leaves: Partial<Step<Pool>> = {
    create: async () => {
      await held;
      throw refused(ErrorCode.CONFLICT);
    },
  };
  const first = codeOf(create(request({ abortHandle }), undefined, leaves));
  const second = create(request());
  abortHandle.abort();
  release();

  expect(await first).toBe('CONFLICT');
  expect(await second).toEqual({ id: 'pool 1' });
});

it('waits no longer than it may, and not after its own client has left', async () => {
  const impatient = new Idempotency({ store, waitMs: 100 });
  let release = (): void => undefined;
  const held = new Promise<Pool>((resolve) => (release = () => resolve({ id: 'late' })));
  const first = create(request(), undefined, { create: () => held });
  await new Promise(setImmediate);
  const abortHandle = new AbortHandle();
  const leaving = codeOf(create(request({ abortHandle })));
  abortHandle.abort();

  expect(await codeOf(create(request({}, impatient)))).toBe('IDEMPOTENCY_IN_PROGRESS');
  expect(await leaving).not.toBe('OK');
  release();
  expect(await first).toEqual({ id: 'late' });
});

it('refuses rather than risk a second one when the store cannot be reached', async () => {
  jest.spyOn(store, 'claim').mockRejectedValue(new Error('gone'));
  await expect(create(request())).rejects.toMatchObject({
    code: 'IDEMPOTENCY_UNAVAILABLE',
    extensions: { retryable: true },
  });
  expect(yoti.attempts).toBe(0);
  jest.spyOn(store, 'claim').mockRestore();
  jest.spyOn(store, 'begin').mockRejectedValueOnce(new Error('gone'));
  expect(await codeOf(create(request()))).toBe('IDEMPOTENCY_UNAVAILABLE');
  expect([yoti.attempts, await create(request())]).toEqual([0, { id: 'pool 1' }]);
});

it('stores ids again when that failed once', async () => {
  jest.spyOn(store, 'keep').mockRejectedValueOnce(new Error('slow'));

  expect([await create(request()), await create(request())]).toEqual([{ id: 'pool 1' }, { id: 'pool 1' }]);
});

it('answers when what exists cannot be stored any more, and a repeat sends nothing', async () => {
  jest.spyOn(store, 'keep').mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
  jest.spyOn(store, 'release').mockRejectedValueOnce(new Error('gone'));
  expect(await create(request())).toEqual({ id: 'pool 1' });

  const impatient = new Idempotency({ store, waitMs: 0 });
  expect(await codeOf(create(request({}, impatient)))).toBe('IDEMPOTENCY_IN_PROGRESS');
  expect(yoti.attempts).toBe(1);
});

describe('the identity of a call', () => {
  const identity = (input: object, key = 'k', mutation = 'createPool'): unknown =>
    identityOf('alice', key, mutation, input);

  it('does not depend on the order of names, on null, or on the place of the key', () => {
    expect(identity({ a: 1, b: { c: [1], d: null }, idempotencyKey: 'k' })).toEqual(
      identity({ b: { c: [1] }, a: 1 }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: Buffer.from('x') }, { a: Buffer.from('y') }],
    [{ a: new Date(1) }, { a: new Date(2) }],
    [{ a: 'b' }, { b: 'a' }],
    [{ a: {} }, {}],
  ])('tells %j from %j', (one, other) => {
    expect(identity(one)).not.toEqual(identity(other));
  });

  it('tells mutations apart, and hides a short input behind the key', () => {
    expect(identity({}, 'k', 'createApplicant')).not.toEqual(identity({}));
    const [one, other] = [
      identityOf('alice', 'k1', 'createPool', {}),
      identityOf('alice', 'k2', 'createPool', {}),
    ];
    expect(one.input).not.toBe(other.input);
    expect(JSON.stringify(one)).toMatch(/^\{"record":"[0-9a-f]{64}","input":"[0-9a-f]{64}"\}$/);
  });
});
