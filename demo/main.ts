import { print } from 'graphql';
import {
  ApplicantDocument,
  CreateSessionDocument,
  DeleteApplicantDocument,
  EnrolApplicantFromSessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
  type SessionOutcomeQuery,
} from '../test/operations/operations.generated.js';
import { setStage, type Performance, type Stage } from './stage.js';

/** What `--json` prints as the last line. */
interface Summary {
  enrolled: { applicantId: string; faceId: string };
  authentication: {
    sessionId: string;
    state: string;
    outcome: string | null;
    confidenceScore: number | null;
  };
  impostor: { outcome: string | null };
  error: { code: string };
}

function presenter(stage: Stage): Stage['ask'] {
  let step = 0;
  return async (document, variables) => {
    const answer = await stage.ask(document, variables);
    step += 1;
    console.log(`\n--- ${step} ---------------------------------------------------------------`);
    console.log(print(document));
    console.log(`\nvariables ${JSON.stringify(variables, null, 2)}`);
    console.log(`\nanswer ${JSON.stringify(answer, null, 2)}`);
    return answer;
  };
}

/** A value that has to be there for the demonstration to go on. */
function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('The answer above lacks what the next step needs.');
  return value;
}

async function enrol(ask: Stage['ask'], stage: Stage): Promise<Summary['enrolled']> {
  const checks = [{ liveness: { maxRetries: 3 } }];
  const created = await ask(CreateSessionDocument, { input: { checks, sessionTtl: 900 } });
  const session = given(created.data?.createSession?.session);
  await act(stage, given(session.userView).url, { as: 'ENROLLED_PERSON', liveness: 'PASS' });
  const enrolled = await ask(EnrolApplicantFromSessionDocument, { input: { sessionId: session.id } });
  const { applicant, face } = given(enrolled.data?.enrolApplicantFromSession);
  return { applicantId: given(applicant).id, faceId: face.id };
}

async function authenticate(
  ask: Stage['ask'],
  stage: Stage,
  applicantId: string,
  performance: Performance,
): Promise<NonNullable<SessionOutcomeQuery['session']>> {
  const started = await ask(StartApplicantFaceAuthDocument, { input: { applicantId } });
  const { session, userView } = given(started.data?.startApplicantFaceAuth);
  await act(stage, userView.url, performance);
  const result = await ask(SessionOutcomeDocument, { id: given(session).id });
  return given(result.data?.session);
}

async function act(stage: Stage, userView: string, performance: Performance): Promise<void> {
  console.log(`\n>>> In the user view the person acts: ${performance.as}, liveness ${performance.liveness}`);
  await stage.perform(userView, performance);
}

async function demonstrate(stage: Stage): Promise<Summary> {
  const ask = presenter(stage);
  console.log('Enrolment: a session with liveness; its approved face is put on file.');
  const enrolled = await enrol(ask, stage);
  const { applicantId } = enrolled;
  console.log('\nAuthentication: the same person comes back.');
  const same = await authenticate(ask, stage, applicantId, { as: 'ENROLLED_PERSON', liveness: 'PASS' });
  console.log('\nAn impostor: somebody else sits before the camera.');
  const other = await authenticate(ask, stage, applicantId, { as: 'SOMEBODY_ELSE', liveness: 'PASS' });
  console.log('\nThe person leaves; asking for them afterwards is an error with a code.');
  await ask(DeleteApplicantDocument, { input: { applicantId } });
  const gone = await ask(ApplicantDocument, { id: applicantId });
  return {
    enrolled,
    authentication: {
      sessionId: same.id,
      state: same.state,
      outcome: same.faceAuthOutcome,
      confidenceScore: same.faceComparisonResult?.confidenceScore ?? null,
    },
    impostor: { outcome: other.faceAuthOutcome },
    error: { code: given(gone.errors?.[0]).extensions.code },
  };
}

async function main(): Promise<void> {
  const stage = await setStage();
  try {
    const summary = await demonstrate(stage);
    const { authentication, impostor, error } = summary;
    console.log(
      `\nThe enrolled person: ${authentication.outcome} (confidence ${authentication.confidenceScore})`,
    );
    console.log(`The impostor: ${impostor.outcome}`);
    console.log(`The error: ${error.code}`);
    const isAsPromised = authentication.outcome === 'PASSED' && impostor.outcome === 'FAILED';
    process.exitCode = isAsPromised ? 0 : 1;
    if (process.argv.includes('--json')) console.log(JSON.stringify(summary));
  } finally {
    await stage.close();
  }
}

await main();
