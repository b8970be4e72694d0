import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { StartApplicantFaceAuthDocument } from 'yoti-graphql-client';
import { backend, type Order } from '../backend.js';
import { useBasket } from '../basket.js';
import { Summary, useTotal } from '../components/Summary.js';
import { FacePanel } from '../face/FacePanel.js';
import { useFaceSession } from '../face/useFaceSession.js';
import { money } from '../money.js';
import { Link } from '../router.js';
import { useShop } from '../shop.js';
import { EmptyBasket } from './Basket.js';
import { Paid } from './Paid.js';

/** Payment: a session that compares the person with the enrolled face; the backend reads its outcome and decides. */
export function Pay(): ReactElement {
  const { applicantId } = useShop().customer;
  const { lines, clear } = useBasket();
  const total = useTotal();
  const [order, setOrder] = useState<Order>();
  const [startFaceAuth] = useMutation(StartApplicantFaceAuthDocument);
  const start = async () => {
    const input = { applicantId: applicantId ?? '', idempotencyKey: crypto.randomUUID() };
    const { data } = await startFaceAuth({ variables: { input } });
    const started = data?.startApplicantFaceAuth;
    if (!started?.session) throw new Error('The session was not started.');
    return { id: started.session.id, userViewUrl: started.userView.url };
  };
  const decide = async (sessionId: string): Promise<void> => {
    const { order: paid } = await backend.order(sessionId, lines);
    if (!paid) return steps.fail('NOT_CONFIRMED');
    setOrder(paid);
    clear();
  };
  const steps = useFaceSession(start, decide);
  if (order) return <Paid order={order} />;
  if (lines.length === 0) return <EmptyBasket />;
  if (applicantId === null) return <NotEnrolled />;
  return (
    <>
      <h1>Confirm that it is you</h1>
      <div className="split">
        <div className="panel">
          <FacePanel
            steps={steps}
            intro={<Intro />}
            action={`Pay ${money(total)} with your face`}
            deciding="Confirming your payment …"
          />
        </div>
        <aside className="panel quiet">
          <Summary />
          <Link href="/basket">Back to the basket</Link>
        </aside>
      </div>
    </>
  );
}

function Intro(): ReactElement {
  return (
    <div className="intro">
      <FaceMark />
      <p>
        Look into the camera. Your face is compared with the one you enrolled, and nothing else is stored.
      </p>
    </div>
  );
}

function FaceMark(): ReactElement {
  return (
    <svg className="face-mark" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <path d="M8 28V16a8 8 0 0 1 8-8h12M68 8h12a8 8 0 0 1 8 8v12M88 68v12a8 8 0 0 1-8 8H68M28 88H16a8 8 0 0 1-8-8V68" />
      <path d="M36 38v6M60 38v6M49 40v12h-4M36 62c7 6 17 6 24 0" />
    </svg>
  );
}

function NotEnrolled(): ReactElement {
  return (
    <div className="empty">
      <h1>Set up paying by face first</h1>
      <p>Your basket waits for you meanwhile.</p>
      <Link className="button primary" href="/enrol">
        Set up paying by face
      </Link>
    </div>
  );
}
