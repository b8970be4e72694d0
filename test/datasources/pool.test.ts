import type { PoolSource } from '../../src/datasources/pool.js';
import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../support/emulator/fakeYoti.js';
import { APPLICANT_ID, FACE_ID, refusals, wireApplicant, wireError } from '../support/fixtures/wire.js';

const POOL_ID = '90ab12cd-34ef-4567-89ab-cdef01234567';
const APPLICANTS_PATH = `/pools/${POOL_ID}/applicants`;
const membership = { poolId: POOL_ID, applicantId: APPLICANT_ID };
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

const steps: [name: string, method: string, path: string, step: (pools: PoolSource) => Promise<unknown>][] = [
  ['creating a pool', 'POST', '/pools', (pools) => pools.create('Watch list')],
  ['putting an applicant in', 'POST', APPLICANTS_PATH, (pools) => pools.addApplicant(membership)],
  [
    'taking an applicant out',
    'DELETE',
    `${APPLICANTS_PATH}/${APPLICANT_ID}`,
    (pools) => pools.removeApplicant(membership),
  ],
  ['deleting a pool', 'DELETE', `/pools/${POOL_ID}`, (pools) => pools.delete(POOL_ID)],
];

describe('creating a pool', () => {
  it('sends its name and gives what Yoti made of it', async () => {
    yoti.answers('POST', '/pools', { status: 201, body: { id: POOL_ID, label: 'Watch list' } });

    expect(await yoti.dataSources().pools.create('Watch list')).toEqual({ id: POOL_ID, label: 'Watch list' });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/pools',
        json: { label: 'Watch list' },
        isSigned: true,
      }),
    ]);
  });

  it.each([
    ['one character', 'x'],
    ['256 characters', 'x'.repeat(256)],
    ['another script', '監視リスト'],
  ])('takes a name of %s', async (_, label) => {
    yoti.answers('POST', '/pools', { body: { id: POOL_ID, label } });

    expect(await yoti.dataSources().pools.create(label)).toEqual({ id: POOL_ID, label });
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t'],
    ['too long', 'x'.repeat(257)],
  ])('with a name that is %s asks Yoti nothing', async (_, label) => {
    const failure = await failureOf(yoti.dataSources().pools.create(label));

    expect(failure).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: {
        fieldErrors: [{ field: 'label', message: 'must have 1 to 256 characters and not be blank' }],
      },
    });
    expect(yoti.calls).toEqual([]);
  });

  it('names the field that Yoti does not take', async () => {
    const body = wireError('PAYLOAD_VALIDATION', { property: 'label', message: 'must not be blank' });
    yoti.answers('POST', '/pools', { status: 400, body });

    expect((await failureOf(yoti.dataSources().pools.create('x'))).extensions.fieldErrors).toEqual([
      { field: 'label', message: 'must not be blank' },
    ]);
  });

  it.each([
    ['no id', { label: 'x' }],
    ['no name', { id: POOL_ID }],
    ['nothing', ''],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('POST', '/pools', { body });

    expect((await failureOf(yoti.dataSources().pools.create('x'))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});

describe('putting an applicant into a pool', () => {
  it('sends the applicant', async () => {
    yoti.answers('POST', APPLICANTS_PATH, { status: 204 });

    expect(await yoti.dataSources().pools.addApplicant(membership)).toBe(APPLICANT_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({ method: 'POST', json: { applicant_id: APPLICANT_ID }, isSigned: true }),
    ]);
  });

  it.each([
    ['poolId', { poolId: 'pools/x', applicantId: APPLICANT_ID }],
    ['applicantId', { poolId: POOL_ID, applicantId: '' }],
  ])('with a %s that is no id asks Yoti nothing', async (field, input) => {
    const failure = await failureOf(yoti.dataSources().pools.addApplicant(input));

    expect(failure.extensions.fieldErrors).toEqual([{ field, message: 'must be an id from Yoti: a UUID' }]);
    expect(yoti.calls).toEqual([]);
  });
});

describe('taking an applicant out of a pool', () => {
  it('sends no body', async () => {
    yoti.answers('DELETE', `${APPLICANTS_PATH}/${APPLICANT_ID}`, { status: 204 });

    expect(await yoti.dataSources().pools.removeApplicant(membership)).toBe(APPLICANT_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'DELETE',
        path: `${APPLICANTS_PATH}/${APPLICANT_ID}`,
        body: undefined,
        isSigned: true,
      }),
    ]);
  });
});

describe('deleting a pool', () => {
  it('sends no body', async () => {
    yoti.answers('DELETE', `/pools/${POOL_ID}`, { status: 204 });

    expect(await yoti.dataSources().pools.delete(POOL_ID)).toBe(POOL_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'DELETE',
        path: `/pools/${POOL_ID}`,
        body: undefined,
        isSigned: true,
      }),
    ]);
  });
});

describe.each(steps)('%s', (_, method, path, step) => {
  it.each(refusals)('answered with %i is %s', async (status, code) => {
    yoti.answers(method, path, ...thrice({ status }));

    expect((await failureOf(step(yoti.dataSources().pools))).code).toBe(code);
    expect(yoti.calls).toHaveLength(method === 'DELETE' && [429, 500, 503].includes(status) ? 3 : 1);
  });
});

describe.each(steps.slice(1))('after %s', (_, method, path, step) => {
  it('the applicant is read anew', async () => {
    const { applicants, pools } = yoti
      .answers(
        'GET',
        `/applicants/${APPLICANT_ID}`,
        { body: wireApplicant() },
        { body: wireApplicant({ pools: [] }) },
      )
      .answers(method, path, { status: 204 })
      .dataSources();
    expect((await applicants.get(APPLICANT_ID)).pools).toHaveLength(1);

    await step(pools);

    expect(await applicants.get(APPLICANT_ID)).toMatchObject({ face: { id: FACE_ID }, pools: [] });
  });

  it('a read after the write does not join one from before it', async () => {
    const before = yoti
      .answers(
        'GET',
        `/applicants/${APPLICANT_ID}`,
        { body: wireApplicant() },
        { body: wireApplicant({ pools: [] }) },
      )
      .answers(method, path, { status: 204 })
      .dataSources()
      .applicants.get(APPLICANT_ID);
    const { applicants, pools } = yoti.dataSources();

    await Promise.all([before, step(pools).then(() => applicants.get(APPLICANT_ID))]);

    expect(yoti.calls.filter((call) => call.startsWith('GET'))).toHaveLength(2);
  });
});
