import type { FaceAuthOutcome, FaceAuthProgressSubscription } from '../operations.generated.js';
import type { UpdateOf } from '../watchSession.js';

/** What the element shows. */
export type Screen =
  | 'loading'
  | 'ready'
  | 'capture'
  | 'handoff'
  | 'tab'
  | 'checking'
  | 'cancelled'
  | 'passed'
  | 'failed'
  | 'expired'
  | 'error';

/** Why a session failed: Yoti's reason code, and the gateway's English sentence for the person. */
export interface Reason {
  code: string;
  message: string;
  canRetry: boolean;
}

/** End of a session, for your page to continue with. The decision itself belongs to your backend. */
export interface FaceAuthResult {
  sessionId: string;
  /** NOT_REQUESTED for a session without a face comparison, such as an enrolment. */
  outcome: FaceAuthOutcome | null;
  /** Whether every check that decides is approved. */
  isApproved: boolean;
  reasons: readonly Reason[];
  /** Whether another session can end better. */
  canRetry: boolean;
}

/** What a message of the subscription tells. */
export interface Progress {
  /** Screen of a session that is over; undefined while it is ongoing. */
  end?: 'passed' | 'failed' | 'expired';
  /** Whether the person has finished while the session goes on. */
  isPersonDone: boolean;
  /** Liveness attempts that were rejected. */
  failedAttempts: number;
  userViewUrl?: string;
  result?: FaceAuthResult;
}

type Update = UpdateOf<FaceAuthProgressSubscription>;
type Session = NonNullable<Update['session']>;
type Check = Session['checks'][number];

/** Meaning of a message for the person in front of the page. */
export function progressOf({ kind, session }: Update, sessionId: string): Progress {
  const failures = failedChecks(session?.checks ?? []);
  const progress: Progress = {
    isPersonDone: session?.state === 'ONGOING' && session.userView === null,
    failedAttempts:
      session?.checks.filter((check) => check.type === 'LIVENESS' && isRefused(check)).length ?? 0,
    userViewUrl: session?.userView?.url,
  };
  if (kind === 'DELETED' || !session || session.state === 'EXPIRED')
    return over(progress, 'expired', { sessionId, outcome: session?.faceAuthOutcome ?? null, failures });
  if (session.state !== 'COMPLETED') return progress;
  const outcome = session.faceAuthOutcome;
  const isApproved = outcome === 'PASSED' || (outcome === 'NOT_REQUESTED' && failures.length === 0);
  return over(progress, isApproved ? 'passed' : 'failed', { sessionId, outcome, failures });
}

function over(
  progress: Progress,
  end: NonNullable<Progress['end']>,
  { sessionId, outcome, failures }: { sessionId: string; outcome: FaceAuthOutcome | null; failures: Check[] },
): Progress {
  const isApproved = end === 'passed';
  const reasons = isApproved ? [] : failures.map(toReason);
  const canRetry = !isApproved && reasons.every((reason) => reason.canRetry);
  return { ...progress, end, result: { sessionId, outcome, isApproved, reasons, canRetry } };
}

const isRefused = ({ state, recommendation }: Check): boolean =>
  recommendation ? recommendation.value !== 'APPROVE' : state === 'INTERNAL_ERROR';

/** Checks that were not approved; of the attempts at liveness, one approval is enough. */
function failedChecks(checks: readonly Check[]): Check[] {
  const isAlive = checks.some(
    (check) => check.type === 'LIVENESS' && !isRefused(check) && check.recommendation,
  );
  const refused = checks.filter((check) => isRefused(check) && !(isAlive && check.type === 'LIVENESS'));
  // Three attempts for one reason are one reason.
  return refused.filter(
    (check, index) => refused.findIndex((other) => reasonCode(other) === reasonCode(check)) === index,
  );
}

/** Code of a check's reason. Yoti gives none for liveness; a check that broke at Yoti can be repeated. */
const reasonCode = ({ type, recommendation }: Check): string =>
  recommendation?.explanation?.code ??
  (type === 'LIVENESS' ? 'LIVENESS' : recommendation ? 'UNKNOWN' : 'INTERNAL_ERROR');

const toReason = (check: Check): Reason => {
  const explanation = check.recommendation?.explanation;
  const code = reasonCode(check);
  return { code, message: explanation?.message ?? '', canRetry: explanation?.canRetry ?? code !== 'UNKNOWN' };
};
