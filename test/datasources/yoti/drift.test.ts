import { Contract } from '../../../src/datasources/yoti/contract.js';
import type { Drift } from '../../../src/datasources/yoti/drift.js';
import { wireConfiguration, wireSession } from '../../support/fixtures/wire.js';

const SESSION = ['GET', '/sessions/{sessionId}'] as const;

/** What is reported of these answers, and whether each is readable. */
function read(...answers: unknown[]): { usable: boolean[]; drift: Drift[] } {
  const drift: Drift[] = [];
  const read = Contract.load((one) => drift.push(one)).reader(...SESSION)!;
  return { usable: answers.map((answer) => read(toBytes(answer)) !== undefined), drift };
}

const toBytes = (answer: unknown): Buffer => Buffer.from(JSON.stringify(answer));
const session = (more: object = {}): Record<string, unknown> => ({ ...wireSession(), ...more });
const withCheck = (more: object): Record<string, unknown> => {
  const { checks, ...rest } = wireSession();
  return { ...rest, checks: [...checks, { ...checks[0], ...more }] };
};

describe('an answer of Yoti', () => {
  it('that is just what the contract says is nothing to report', () => {
    expect(read(session())).toEqual({ usable: [true], drift: [] });
  });

  it('with a new field is usable, and reported by path, in words of the contract', () => {
    const { usable, drift } = read(withCheck({ new_field: 'a secret value' }));

    expect(usable).toEqual([true]);
    expect(drift).toEqual([
      { operation: SESSION.join(' '), path: '/checks/[]/new_?', kind: 'unknown field', count: 1 },
    ]);
  });

  it('with a new value of a closed list is usable, and reported without the value', () => {
    const { usable, drift } = read(withCheck({ type: 'A_CHECK_OF_TOMORROW', state: 'A_STATE_OF_TOMORROW' }));

    expect(usable).toEqual([true]);
    expect(drift.map(({ path, kind }) => `${path} ${kind}`).sort()).toEqual([
      '/checks/[]/state unknown value',
      '/checks/[]/type unknown value',
    ]);
    expect(JSON.stringify(drift)).not.toContain('TOMORROW');
  });

  it('with null for an optional field is usable, and reported as another shape', () => {
    const { usable, drift } = read(session({ user_tracking_id: null }));

    expect(usable).toEqual([true]);
    expect(drift).toMatchObject([{ path: '/user_tracking_id', kind: 'other shape' }]);
  });

  it('without a required field is usable, and reported', () => {
    const { usable, drift } = read({ ...session(), checks: undefined });

    expect(usable).toEqual([true]);
    expect(drift).toMatchObject([{ path: '', kind: 'other shape' }]);
  });

  it('with a field whose name is no name is reported without it', () => {
    expect(read(session({ 'Alice Smith, 1 High Street': 1 })).drift).toMatchObject([{ path: '/?' }]);
  });

  it('with a field whose name is a person is reported without the person, in a list of anything as well', () => {
    const { checks, ...rest } = wireSession();
    const attempts = { ID_DOCUMENT_TEXT_DATA_EXTRACTION: { alice_smith: 'none' } };
    expect(read({ ...rest, checks, alice_smith: 1 }).drift).toMatchObject([{ path: '/?_?' }]);
    const drift: Drift[] = [];
    const path = '/sessions/{sessionId}/configuration';
    const readConfiguration = Contract.load((one) => drift.push(one)).reader('GET', path)!;
    readConfiguration(toBytes({ ...wireConfiguration(), sdk_config: { attempts_configuration: attempts } }));
    expect(JSON.stringify(drift)).toContain('ID_DOCUMENT_TEXT_DATA_EXTRACTION/?_?');
    expect(JSON.stringify(drift)).not.toMatch(/alice|smith/);
  });
});

describe('the same difference', () => {
  it('is counted each time and reported the 1st, 10th and 100th', () => {
    const answers = Array.from({ length: 120 }, () => session({ new_field: 1 }));

    expect(read(...answers).drift.map(({ count }) => count)).toEqual([1, 10, 100]);
  });

  it('at many places of one answer counts once', () => {
    const { checks, ...rest } = wireSession();
    const answer = { ...rest, checks: checks.map((check) => ({ ...check, new_field: 1 })) };

    expect(read(answer).drift).toHaveLength(1);
  });
});
