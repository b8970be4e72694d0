import {
  AddApplicantToResourceDocument,
  NextActionsDocument,
  WholeApplicantDocument,
} from '../operations/operations.generated.js';
import { enrolledApplicant, startResource } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

const nextActions = async (id: string): Promise<string[] | undefined> => {
  const { session } = await server.executeOrThrow(NextActionsDocument, { id });
  return session?.nextActions?.map(({ actor, type }) => `${actor} ${type}`);
};

it('tells the acts of a face authentication, one after the other, until it is over', async () => {
  const { applicantId } = await enrolledApplicant(server);
  const { id, resourceId, userView } = await startResource(server);
  expect(await nextActions(id)).toEqual(['BUSINESS SUPPLY_FACE']);

  const input = { sessionId: id, resourceId, applicantId };
  await server.executeOrThrow(AddApplicantToResourceDocument, { input });
  expect(await nextActions(id)).toEqual(['PERSON CONSENT', 'PERSON CAPTURE_LIVENESS']);

  await server.actAsUser(userView);
  server.emulator.clearRequests();
  expect(await nextActions(id)).toEqual([]);
  expect(server.calls()).toEqual(['GET /sessions/:id']);
});

it('gives the session when its configuration cannot be read', async () => {
  const { id } = await startResource(server);
  server.emulator.failNext({ method: 'GET', path: /configuration$/, status: 500, times: 5 });
  const { data, errors } = await server.execute(NextActionsDocument, { id });
  expect(data?.session).toMatchObject({ id, state: 'ONGOING', nextActions: null });
  expect(errors).toMatchObject([
    { path: ['session', 'nextActions'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
  ]);
});

it('tells that an applicant with a face can authenticate', async () => {
  const { applicantId: id } = await enrolledApplicant(server);
  const { applicant } = await server.executeOrThrow(WholeApplicantDocument, { id });
  expect(applicant?.canAuthenticateByFace).toBe(true);
});
