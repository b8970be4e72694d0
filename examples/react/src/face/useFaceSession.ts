import { useCallback, useState } from 'react';
import type { FaceCheckResult } from './FaceCheck.js';

/** Session in which the person shows the face, and the address of its user view. */
export interface FaceSession {
  id: string;
  userViewUrl: string;
}

/** Where a face check is: before its session, in it, at the backend that decides, or after it. */
export type FacePhase =
  | { name: 'ready' }
  | { name: 'starting' }
  | { name: 'open'; session: FaceSession }
  | { name: 'deciding' }
  | { name: 'over'; problem: FaceProblem };

/** Why a face check led to nothing: an end of the session, a rejected face, or the error of a request. */
export type FaceProblem =
  Exclude<FaceCheckResult, 'COMPLETED'> | 'NOT_CONFIRMED' | 'NOT_LIVE' | { error: unknown };

interface FaceSteps {
  phase: FacePhase;
  begin: () => void;
  finish: (result: FaceCheckResult) => void;
  fail: (problem: FaceProblem) => void;
}

/** Steps of a face check: `start` makes a session, `decide` has the backend act on a completed one. */
export function useFaceSession(
  start: () => Promise<FaceSession>,
  decide: (sessionId: string) => Promise<void>,
): FaceSteps {
  const [phase, setPhase] = useState<FacePhase>({ name: 'ready' });
  const fail = useCallback((problem: FaceProblem) => setPhase({ name: 'over', problem }), []);
  const failBy = (error: unknown): void => fail({ error });
  const begin = (): void => {
    setPhase({ name: 'starting' });
    start().then((session) => setPhase({ name: 'open', session }), failBy);
  };
  const finish = (result: FaceCheckResult): void => {
    if (result !== 'COMPLETED') return fail(result);
    if (phase.name !== 'open') return;
    setPhase({ name: 'deciding' });
    decide(phase.session.id).catch(failBy);
  };
  return { phase, begin, finish, fail };
}
