import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { FaceCheck } from './FaceCheck.js';
import { problemText } from './problems.js';
import type { FaceProblem, useFaceSession } from './useFaceSession.js';

interface Props {
  steps: ReturnType<typeof useFaceSession>;
  /** Shown before the session. */
  intro: ReactNode;
  action: string;
  /** Said while the backend decides. */
  deciding: string;
}

/** The panel of a face check in each of its phases. */
export function FacePanel({ steps, intro, action, deciding }: Props): ReactElement {
  const { phase, begin, finish } = steps;
  if (phase.name === 'open')
    return (
      <FaceCheck sessionId={phase.session.id} userViewUrl={phase.session.userViewUrl} onResult={finish} />
    );
  if (phase.name === 'deciding') return <Busy text={deciding} />;
  if (phase.name === 'over') return <Problem problem={phase.problem} onRetry={begin} />;
  const isStarting = phase.name === 'starting';
  return (
    <div className="face-intro">
      {intro}
      <button className="button primary wide" type="button" onClick={begin} disabled={isStarting}>
        {isStarting ? 'Starting …' : action}
      </button>
    </div>
  );
}

function Busy({ text }: { text: string }): ReactElement {
  return (
    <div className="busy" role="status">
      <span className="spinner" aria-hidden="true" />
      {text}
    </div>
  );
}

function Problem({ problem, onRetry }: { problem: FaceProblem; onRetry: () => void }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, text } = problemText(problem);
  return (
    <div className={problem === 'CANCELLED' ? 'notice' : 'notice bad'} role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <button className="button primary" type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
