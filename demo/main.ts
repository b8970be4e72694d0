import { print } from 'graphql';
import {
  ApplicantDocument,
  CreateSessionDocument,
  DeleteApplicantDocument,
  EnrolApplicantFromSessionDocument,
  SessionOutcomeDocument,
  SessionUpdatedDocument,
  StartApplicantFaceAuthDocument,
  type SessionOutcomeQuery,
} from '../test/operations/operations.generated.js';
import { startDemoServer, type UserAction, type DemoServer } from './demoServer.js';

/** Summary that `--json` prints as the last line. */
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
  /** Notifications of Yoti that the gateway has accepted: hints, after which it reads the session. */
  notifications: number;
}

/** Prints each operation with its variables and its response. */
function withPrinting(server: DemoServer): DemoServer['execute'] {
  let step = 0;
  return async (document, variables) => {
    const response = await server.execute(document, variables);
    step += 1;
    console.log(`\n--- ${step} ---------------------------------------------------------------`);
    console.log(print(document));
    console.log(`\nvariables ${JSON.stringify(variables, null, 2)}`);
    console.log(`\nresponse ${JSON.stringify(response, null, 2)}`);
    return response;
  };
}

/** The value; throws without one, because the next step needs it. */
function expectDefined<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('The response above lacks a value that the next step needs.');
  return value;
}

async function enrol(execute: DemoServer['execute'], server: DemoServer): Promise<Summary['enrolled']> {
  const checks = [{ liveness: { maxRetries: 3 } }];
  const created = await execute(CreateSessionDocument, { input: { checks, sessionTtl: 900 } });
  const session = expectDefined(created.data?.createSession?.session);
  await completeSession(server, expectDefined(session.userView).url, {
    as: 'ENROLLED_PERSON',
    liveness: 'PASS',
  });
  const enrolled = await execute(EnrolApplicantFromSessionDocument, { input: { sessionId: session.id } });
  const { applicant, face } = expectDefined(enrolled.data?.enrolApplicantFromSession);
  return { applicantId: expectDefined(applicant).id, faceId: face.id };
}

async function authenticate(
  execute: DemoServer['execute'],
  server: DemoServer,
  applicantId: string,
  action: UserAction,
): Promise<NonNullable<SessionOutcomeQuery['session']>> {
  const started = await execute(StartApplicantFaceAuthDocument, { input: { applicantId } });
  const { session, userView } = expectDefined(started.data?.startApplicantFaceAuth);
  const { id } = expectDefined(session);
  await followSession(server, id, () => completeSession(server, userView.url, action));
  const result = await execute(SessionOutcomeDocument, { id });
  return expectDefined(result.data?.session);
}

/** Prints the session's messages until it is over, as a waiting page would receive them; `act` follows the first one. */
async function followSession(server: DemoServer, id: string, act: () => Promise<void>): Promise<void> {
  let isFirst = true;
  for await (const { data } of server.subscribe(SessionUpdatedDocument, { id })) {
    const { kind, session } = expectDefined(data?.sessionUpdated);
    console.log(
      `\n<<< Subscription: ${kind}, session ${session?.state}, outcome ${session?.faceAuthOutcome}`,
    );
    if (isFirst) await act();
    isFirst = false;
  }
}

async function completeSession(server: DemoServer, userView: string, action: UserAction): Promise<void> {
  console.log(`\n>>> User view: ${action.as}, liveness ${action.liveness}`);
  await server.actAsUser(userView, action);
}

async function demonstrate(server: DemoServer): Promise<Summary> {
  const execute = withPrinting(server);
  console.log('Enrolment: a session with liveness; its approved face is enrolled.');
  const enrolled = await enrol(execute, server);
  const { applicantId } = enrolled;
  console.log('\nAuthentication: the same person comes back.');
  const genuine = await authenticate(execute, server, applicantId, {
    as: 'ENROLLED_PERSON',
    liveness: 'PASS',
  });
  console.log('\nAn impostor: another person in front of the camera.');
  const impostor = await authenticate(execute, server, applicantId, {
    as: 'SOMEBODY_ELSE',
    liveness: 'PASS',
  });
  console.log('\nDeletion: the applicant is deleted; reading it afterwards is an error with a code.');
  await execute(DeleteApplicantDocument, { input: { applicantId } });
  const deleted = await execute(ApplicantDocument, { id: applicantId });
  return {
    enrolled,
    authentication: {
      sessionId: genuine.id,
      state: genuine.state,
      outcome: genuine.faceAuthOutcome,
      confidenceScore: genuine.faceComparisonResult?.confidenceScore ?? null,
    },
    impostor: { outcome: impostor.faceAuthOutcome },
    error: { code: expectDefined(deleted.errors?.[0]).extensions.code },
    notifications: await server.notifications(),
  };
}

async function main(): Promise<void> {
  const server = await startDemoServer();
  try {
    const summary = await demonstrate(server);
    const { authentication, impostor, error } = summary;
    console.log(
      `\nThe enrolled person: ${authentication.outcome} (confidence ${authentication.confidenceScore})`,
    );
    console.log(`The impostor: ${impostor.outcome}`);
    console.log(`The error: ${error.code}`);
    console.log(
      `Notifications: ${summary.notifications}, so that changes are pushed without waiting for a poll`,
    );
    const isAsExpected = authentication.outcome === 'PASSED' && impostor.outcome === 'FAILED';
    process.exitCode = isAsExpected ? 0 : 1;
    if (process.argv.includes('--json')) console.log(JSON.stringify(summary));
  } finally {
    await server.close();
  }
}

await main();
