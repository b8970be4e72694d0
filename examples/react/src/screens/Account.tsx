import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { ApplicantDocument } from 'yoti-graphql-client';
import { backend } from '../backend.js';
import { Failure } from '../components/Failure.js';
import { problemText } from '../face/problems.js';
import { Link } from '../router.js';
import { useShop } from '../shop.js';

/** The customer's enrolled face, and its deletion. */
export function Account(): ReactElement {
  const { applicantId } = useShop().customer;
  return (
    <div className="narrow">
      <h1>Account</h1>
      {applicantId === null ? <NoFace /> : <EnrolledFace applicantId={applicantId} />}
    </div>
  );
}

function NoFace(): ReactElement {
  return (
    <div className="panel">
      <h2>No face is enrolled</h2>
      <p>Set it up once, and pay with a glance.</p>
      <Link className="button primary" href="/enrol">
        Set up paying by face
      </Link>
    </div>
  );
}

function EnrolledFace({ applicantId }: { applicantId: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(ApplicantDocument, { variables: { id: applicantId } });
  if (loading) return <div className="panel skeleton low" role="status" aria-label="Loading your face" />;
  if (error) return <Failure title="Your face" error={error} onRetry={() => void refetch()} />;
  return (
    <div className="panel">
      <h2>{data?.applicant?.face ? 'Your face is enrolled' : 'Your face was deleted'}</h2>
      <p>Yoti keeps it to compare you with it. The shop knows a number only.</p>
      <Deletion />
    </div>
  );
}

function Deletion(): ReactElement {
  const { setCustomer } = useShop();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const remove = (): void => {
    setBusy(true);
    backend.forgetFace().then(setCustomer, (reason: unknown) => {
      setError(reason);
      setBusy(false);
    });
  };
  return (
    <>
      <button className="button" type="button" onClick={remove} disabled={isBusy}>
        {isBusy ? 'Deleting …' : 'Delete my face'}
      </button>
      {error !== undefined && (
        <p className="inline-error" role="alert">
          {problemText({ error }).title}. {problemText({ error }).text}
        </p>
      )}
    </>
  );
}
