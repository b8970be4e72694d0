import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import { useLiveSession } from '../graph/liveSession.js';
import { useUserViewEnd, type UserViewEnd } from './userView.js';

/** How a session ended. COMPLETED says nothing of the outcome: that is for the backend to decide. */
export type FaceCheckResult = 'COMPLETED' | 'CANCELLED' | 'EXPIRED' | 'FAILED';

interface Props {
  sessionId: string;
  userViewUrl: string;
  onResult: (result: FaceCheckResult) => void;
}

/** Shows the user view of a session in a frame, and says once how it ended, as the subscription tells it. */
export function FaceCheck({ sessionId, userViewUrl, onResult }: Props): ReactElement {
  const panel = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const end = useUserViewEnd(frame, userViewUrl);
  const live = useLiveSession(sessionId, end);
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
      <iframe ref={frame} title="Show your face" src={userViewUrl} allow="camera" />
    </div>
  );
}

/** The subscription decides; the user view alone knows that the person cancelled or met an error. */
function resultOf(
  state: string | undefined,
  error: unknown,
  end: UserViewEnd | undefined,
): FaceCheckResult | undefined {
  if (state === 'COMPLETED' || state === 'EXPIRED') return state;
  if (end === 'cancelled') return 'CANCELLED';
  return end === 'failed' || error !== undefined ? 'FAILED' : undefined;
}
