import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import { useLiveSession } from '../graph/liveSession.js';
import { useUserViewEnd } from './userView.js';

/** Session in which the person shows the face, and the address of its user view. */
export interface FaceSession {
  id: string;
  userViewUrl: string;
}

/** How a session ended. COMPLETED says nothing of the outcome: that is for the backend to decide. */
export type FaceCheckResult = 'COMPLETED' | 'CANCELLED' | 'EXPIRED' | 'FAILED';

interface Props {
  session: FaceSession;
  onResult: (result: FaceCheckResult) => void;
}

/** Shows the user view of a session in a frame, and says once how it ended, as the subscription tells it. */
export function FaceCheck({ session, onResult }: Props): ReactElement {
  const panel = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const end = useUserViewEnd(frame, session.userViewUrl);
  const live = useLiveSession(session.id, end?.type);
  const result = resultOf(live.session.state, live.error, end);
  const report = useEffectEvent(onResult);
  useEffect(() => {
    if (result) report(result);
  }, [result]);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus({ preventScroll: true });
  }, []);
  const isWaiting = end !== undefined;
  return (
    <div className="face-check" ref={panel}>
      <p className="face-check-state" role="status">
        <span className="pulse" aria-hidden="true" />
        {isWaiting ? 'Waiting for the result …' : 'Follow the steps below.'}
      </p>
      <iframe ref={frame} title="Show your face" src={session.userViewUrl} allow="camera" />
    </div>
  );
}

/** The subscription decides; the user view alone knows that the person cancelled or met an error. */
function resultOf(
  state: string | undefined,
  error: unknown,
  end: ReturnType<typeof useUserViewEnd>,
): FaceCheckResult | undefined {
  if (state === 'COMPLETED' || state === 'EXPIRED') return state;
  if (end?.type === 'cancelled') return 'CANCELLED';
  return error === undefined ? undefined : 'FAILED';
}
