import type { Session } from '../../src/schema/session.js';
import { FakeYoti } from '../support/emulator/fakeYoti.js';
import { SESSION_ID, wireComparison, wireSession } from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}`;

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

/** Reads a session of which Yoti gives this body. */
const read = (body: object): Promise<Session> => {
  yoti.answers('GET', PATH, { body });
  return yoti.dataSources().sessions.get(SESSION_ID);
};

describe('the confidence score of a check', () => {
  const scoreOf = async (breakdown: object[]): Promise<number | null | undefined> => {
    const report = { recommendation: { value: 'APPROVE' }, breakdown };
    const session = await read(wireSession({ checks: [wireComparison({ report })] }));
    return session.faceComparisonResult?.confidenceScore;
  };
  const withScore = (value: string): object => ({
    sub_check: 'ai_face_match',
    result: 'PASS',
    details: [{ name: 'confidence_score', value }],
  });

  it.each([
    ['0.93', 0.93],
    ['1.00', 1],
    ['0.00', 0],
    ['0.2', 0.2],
    [' 0.5 ', 0.5],
    ['high', null],
    ['', null],
    [' ', null],
    ['NaN', null],
    ['Infinity', null],
    ['0,93', null],
    ['93%', null],
    ['0.9.3', null],
  ])('reads %p as %p', async (value, score) => {
    expect(await scoreOf([withScore(value)])).toBe(score);
  });

  it('is taken from any sub-check', async () => {
    const other = {
      sub_check: 'image_quality',
      result: 'PASS',
      details: [{ name: 'sharpness', value: '0.1' }],
    };
    const unexpected = { ...withScore('0.77'), sub_check: 'a_name_of_tomorrow' };

    expect(await scoreOf([other, unexpected])).toBe(0.77);
  });

  it.each([
    ['no sub-check has it', [{ sub_check: 'ai_face_match', result: 'PASS', details: [] }]],
    ['details are left out', [{ sub_check: 'ai_face_match', result: 'PASS' }]],
    ['details are null', [{ sub_check: 'ai_face_match', result: 'PASS', details: null }]],
    ['there are no sub-checks', []],
  ])('is null when %s', async (_, breakdown) => {
    expect(await scoreOf(breakdown)).toBeNull();
  });

  it('is null without a report', async () => {
    const session = await read(
      wireSession({ checks: [wireComparison({ state: 'PENDING', report: undefined })] }),
    );

    expect(session.faceComparisonResult).toMatchObject({
      recommendation: null,
      breakdown: [],
      confidenceScore: null,
    });
  });
});
