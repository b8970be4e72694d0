import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { CreateSessionDocument } from 'yoti-graphql-client';
import { backend } from '../backend.js';
import { useBasket } from '../basket.js';
import { FacePanel } from '../face/FacePanel.js';
import { useFaceSession } from '../face/useFaceSession.js';
import { Link } from '../router.js';
import { useShop } from '../shop.js';

const MAX_ATTEMPTS = 3;

/** Enrolment: a session with a liveness check, whose approved face the backend makes that of the customer. */
export function Enrol(): ReactElement {
  const { customer, setCustomer } = useShop();
  const [createSession] = useMutation(CreateSessionDocument);
  const start = async () => {
    const checks = [{ liveness: { maxRetries: MAX_ATTEMPTS } }];
    const input = { checks, idempotencyKey: crypto.randomUUID() };
    const { data } = await createSession({ variables: { input } });
    const session = data?.createSession?.session;
    if (!session?.userView) throw new Error('The session has no user view.');
    return { id: session.id, userViewUrl: session.userView.url };
  };
  const decide = async (sessionId: string): Promise<void> => {
    const enrolled = await backend.enrol(sessionId);
    if (enrolled.applicantId === null) return steps.fail('NOT_LIVE');
    setCustomer(enrolled);
  };
  const steps = useFaceSession(start, decide);
  if (customer.applicantId !== null) return <Enrolled />;
  return (
    <div className="narrow">
      <h1>Set up paying by face</h1>
      <div className="panel">
        <FacePanel steps={steps} intro={<Intro />} action="Show my face" deciding="Saving your face …" />
      </div>
    </div>
  );
}

function Intro(): ReactElement {
  return (
    <ol className="steps">
      <li>
        <h2>Look into the camera</h2>
        <p>A short check that a living person is there, not a photograph.</p>
      </li>
      <li>
        <h2>Yoti keeps your face</h2>
        <p>The shop never sees the picture, and you can delete it at any time.</p>
      </li>
      <li>
        <h2>Pay with a glance</h2>
        <p>Each payment compares you with the face you enrolled now.</p>
      </li>
    </ol>
  );
}

function Enrolled(): ReactElement {
  const { count } = useBasket();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="narrow result good">
      <Tick />
      <h1 ref={heading} tabIndex={-1}>
        Your face is set up
      </h1>
      <p>From now on a glance confirms your payments.</p>
      <Link className="button primary" href={count > 0 ? '/pay' : '/'}>
        {count > 0 ? 'Continue to payment' : 'Look at the pots'}
      </Link>
    </div>
  );
}

export function Tick(): ReactElement {
  return (
    <svg className="tick" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="22" />
      <path d="m14 25 7 7 13-15" />
    </svg>
  );
}
