import type { Session } from '../../src/schema/session.js';
import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti } from '../support/emulator/fakeYoti.js';
import {
  SESSION_ID,
  wireComparison,
  wireConfiguration,
  wireError,
  wireFaceCapture,
  wireLiveness,
  wireLivenessCheck,
  wireNewSession,
  wireReport,
  wireSession,
} from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}`;

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('the outcome of a face authentication', () => {
  const rejectedLiveness = wireLivenessCheck(wireReport('REJECT'));
  const pending = wireComparison({ state: 'PENDING', report: undefined });
  const rejected = wireComparison(wireReport('REJECT'));
  const unknown = wireComparison(wireReport('APPROVED_BY_MAGIC'));
  const broken = wireComparison({ state: 'INTERNAL_ERROR', report: undefined });
  const reference = { face_capture: [wireFaceCapture()] };
  const comparedAs = (value: string): object[] => [wireLivenessCheck(), wireComparison(wireReport(value))];
  const livenessAs = (value: string): object[] => [wireLivenessCheck(wireReport(value)), wireComparison()];

  it.each<[name: string, changes: object, outcome: string]>([
    ['both are approved', {}, 'PASSED'],
    ['both are approved and something else goes on', { state: 'ONGOING' }, 'PASSED'],
    [
      'the second attempt is live',
      { checks: [rejectedLiveness, wireLivenessCheck(), wireComparison()] },
      'PASSED',
    ],
    [
      'the first attempt is live',
      { checks: [wireLivenessCheck(), rejectedLiveness, wireComparison()] },
      'PASSED',
    ],
    ['the faces differ', { checks: comparedAs('REJECT') }, 'FAILED'],
    [
      'the faces differ and the session goes on',
      { state: 'ONGOING', checks: comparedAs('REJECT') },
      'FAILED',
    ],
    ['the comparison was not possible', { checks: comparedAs('NOT_AVAILABLE') }, 'FAILED'],
    ['somebody should look at it', { checks: comparedAs('CONSIDER') }, 'FAILED'],
    ['the recommendation is a new word', { checks: comparedAs('APPROVED_BY_MAGIC') }, 'FAILED'],
    ['the recommendation is in lower case', { checks: comparedAs('approve') }, 'FAILED'],
    ['liveness is a new word', { checks: livenessAs('SEEMS_ALIVE') }, 'FAILED'],
    ['liveness is not available', { checks: livenessAs('NOT_AVAILABLE') }, 'FAILED'],
    ['liveness should be looked at', { checks: livenessAs('CONSIDER') }, 'FAILED'],
    ['the person is not live', { checks: [rejectedLiveness, wireComparison()] }, 'FAILED'],
    ['the person was not live in two attempts', { checks: [rejectedLiveness, rejectedLiveness] }, 'FAILED'],
    ['liveness was not requested', { checks: [wireComparison()] }, 'FAILED'],
    [
      'the comparison broke',
      { checks: [wireLivenessCheck(), wireComparison({ state: 'INTERNAL_ERROR', report: undefined })] },
      'FAILED',
    ],
    [
      'the comparison broke while the session goes on',
      {
        state: 'ONGOING',
        checks: [wireLivenessCheck(), wireComparison({ state: 'INTERNAL_ERROR', report: undefined })],
      },
      'FAILED',
    ],
    [
      'the comparison is done and says nothing',
      { checks: [wireLivenessCheck(), wireComparison({ report: undefined })] },
      'FAILED',
    ],
    ['the session is over without a comparison', { checks: [wireLivenessCheck()] }, 'FAILED'],
    ['the session is over with nothing but a reference', { checks: [], resources: reference }, 'FAILED'],
    ['the session is over and the comparison is not', { checks: [wireLivenessCheck(), pending] }, 'PENDING'],
    [
      'the session is over and the comparison is in a new state',
      { checks: [wireLivenessCheck(), wireComparison({ state: 'QUEUED', report: undefined })] },
      'FAILED',
    ],
    ['a rejected comparison follows', { checks: [...comparedAs('APPROVE'), rejected] }, 'FAILED'],
    ['a rejected comparison came before', { checks: [rejected, ...comparedAs('APPROVE')] }, 'FAILED'],
    ['an unknown comparison came before', { checks: [unknown, ...comparedAs('APPROVE')] }, 'FAILED'],
    ['another comparison broke', { checks: [broken, ...comparedAs('APPROVE')] }, 'FAILED'],
    ['another comparison runs', { state: 'ONGOING', checks: [...comparedAs('APPROVE'), pending] }, 'PENDING'],
    ['another comparison ran before', { checks: [pending, ...comparedAs('APPROVE')] }, 'PENDING'],
    ['one comparison runs and one is rejected', { checks: [rejected, pending] }, 'FAILED'],
    [
      'one comparison is rejected after time ran out',
      { state: 'EXPIRED', checks: [rejected, pending] },
      'FAILED',
    ],
    ['two comparisons are approved', { checks: [...comparedAs('APPROVE'), wireComparison()] }, 'PASSED'],
    ['the comparison runs', { state: 'ONGOING', checks: [wireLivenessCheck(), pending] }, 'PENDING'],
    [
      'the comparison is in a new state',
      {
        state: 'ONGOING',
        checks: [wireLivenessCheck(), wireComparison({ state: 'QUEUED', report: undefined })],
      },
      'PENDING',
    ],
    ['the person has not begun', { state: 'ONGOING', checks: [], resources: reference }, 'PENDING'],
    [
      'the first attempt failed and there may be more',
      { state: 'ONGOING', checks: [rejectedLiveness] },
      'PENDING',
    ],
    [
      'the faces agree and liveness is open',
      { state: 'ONGOING', checks: [rejectedLiveness, wireComparison()] },
      'PENDING',
    ],
    ['the session is in a new state', { state: 'PAUSED', checks: [] }, 'PENDING'],
    ['time ran out before anything', { state: 'EXPIRED', checks: [], resources: {} }, 'EXPIRED'],
    ['time ran out after a reference', { state: 'EXPIRED', checks: [], resources: reference }, 'EXPIRED'],
    [
      'time ran out while the comparison ran',
      { state: 'EXPIRED', checks: [wireLivenessCheck(), pending] },
      'EXPIRED',
    ],
    ['time ran out after the faces differed', { state: 'EXPIRED', checks: comparedAs('REJECT') }, 'FAILED'],
    [
      'no comparison was ever asked for',
      { checks: [wireLivenessCheck()], resources: { liveness_capture: [wireLiveness()] } },
      'NOT_REQUESTED',
    ],
    ['the session is empty and over', { checks: [], resources: {} }, 'NOT_REQUESTED'],
    [
      'only a document was compared',
      { checks: [wireLivenessCheck(), wireComparison({ type: 'ID_DOCUMENT_FACE_MATCH' })], resources: {} },
      'NOT_REQUESTED',
    ],
  ])('when %s', async (_, changes, outcome) => {
    const { sessions } = yoti.answers('GET', PATH, { body: wireSession(changes) }).dataSources();

    const session = await sessions.get(SESSION_ID);
    expect(await sessions.faceAuthOutcome(session)).toBe(outcome);
    expect(yoti.calls).toHaveLength(1);
    const shown = session.faceComparisonResult;
    expect(!contradicts(outcome, shown)).toBe(true);
  });

  /** Whether `faceComparisonResult` says something else than the outcome. */
  const contradicts = (outcome: string, shown: Session['faceComparisonResult']): boolean => {
    const isApproved = shown?.state === 'DONE' && shown.recommendation?.value === 'APPROVE';
    return outcome === 'PASSED' && !isApproved;
  };

  it.each([
    ['the rejected one', [rejected, wireComparison()], 'REJECT'],
    ['the unfinished one', [wireComparison(), pending, wireComparison()], undefined],
    ['the last of those that are approved', [wireComparison(), wireComparison()], 'APPROVE'],
  ])('shows of several comparisons %s', async (_, checks, value) => {
    const body = wireSession({ checks: [wireLivenessCheck(), ...checks] });
    const { sessions } = yoti.answers('GET', PATH, { body }).dataSources();

    const { faceComparisonResult } = await sessions.get(SESSION_ID);
    expect(faceComparisonResult?.recommendation?.value).toBe(value);
  });

  // A recommendation counts only when its check is done: the schema says it is null until then.
  it.each(['CREATED', 'PENDING', 'INTERNAL_ERROR', 'A_STATE_OF_TOMORROW'])(
    'is not PASSED by a comparison in state %s, whatever its report says',
    async (state) => {
      const checks = [wireLivenessCheck(), wireComparison({ state })];
      const { sessions } = yoti.answers('GET', PATH, { body: wireSession({ checks }) }).dataSources();

      expect(await sessions.faceAuthOutcome(await sessions.get(SESSION_ID))).not.toBe('PASSED');
    },
  );

  it.each([
    ['is asked for', ['LIVENESS', 'FACE_COMPARISON'], 'PENDING'],
    ['is not', ['LIVENESS'], 'NOT_REQUESTED'],
    ['is not, nor anything', [], 'NOT_REQUESTED'],
  ])(
    'of an empty, ongoing session depends on its configuration: the comparison %s',
    async (_, requested_checks, outcome) => {
      const { sessions } = yoti
        .answers('GET', PATH, { body: wireNewSession() })
        .answers('GET', `${PATH}/configuration`, { body: wireConfiguration({ requested_checks }) })
        .dataSources();

      expect(await sessions.faceAuthOutcome(await sessions.get(SESSION_ID))).toBe(outcome);
      expect(yoti.calls).toEqual([`GET ${PATH}`, `GET ${PATH}/configuration`]);
    },
  );

  it('fails when the configuration cannot be read', async () => {
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireNewSession() })
      .answers('GET', `${PATH}/configuration`, { status: 409, body: wireError('SESSION_NOT_READY') })
      .dataSources();

    const session = await sessions.get(SESSION_ID);
    const error = await failureOf(Promise.resolve(sessions.faceAuthOutcome(session)));
    expect(error.code).toBe('SESSION_NOT_READY');
  });
});
