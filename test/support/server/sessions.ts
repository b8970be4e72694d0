import {
  AddApplicantFaceDocument,
  CreateApplicantDocument,
  CreateFaceCaptureResourceDocument,
  CreateSessionDocument,
  SessionDocument,
  StartApplicantFaceAuthDocument,
  type RequestedCheckInput,
  type SessionQuery,
} from '../../operations/operations.generated.js';
import { expectDefined } from '../fixtures/expectDefined.js';
import { base64, jpeg } from '../fixtures/images.js';
import type { UserAction, TestServer } from './testServer.js';

/** Valid id that Yoti never issued. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** Liveness and a comparison with a reference face. */
export const faceAuthChecks: RequestedCheckInput[] = [{ liveness: {} }, { faceComparison: {} }];

export interface StartedSession {
  id: string;
  userView: string;
}

/** Session with these checks, before any attempt. */
export async function startSession(
  server: TestServer,
  checks: RequestedCheckInput[] = [{ liveness: {} }],
): Promise<StartedSession> {
  const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
    input: { checks, sessionTtl: 900 },
  });
  const session = expectDefined(createSession?.session);
  return { id: session.id, userView: expectDefined(session.userView).url };
}

/** Session after these attempts; after a successful one by default. */
export async function livenessSession(server: TestServer, ...attempts: UserAction[]): Promise<string> {
  const { id, userView } = await startSession(server);
  for (const attempt of attempts.length > 0 ? attempts : [{}]) await server.actAsUser(userView, attempt);
  return id;
}

/** Session with a face capture resource without its reference image. */
export async function startResource(server: TestServer): Promise<StartedSession & { resourceId: string }> {
  const session = await startSession(server, faceAuthChecks);
  const { createFaceCaptureResource } = await server.executeOrThrow(CreateFaceCaptureResourceDocument, {
    input: { sessionId: session.id },
  });
  return { ...session, resourceId: expectDefined(createFaceCaptureResource?.resource).id };
}

/** An applicant without a face. */
export async function newApplicant(server: TestServer): Promise<string> {
  const { createApplicant } = await server.executeOrThrow(CreateApplicantDocument, { input: {} });
  return expectDefined(createApplicant?.applicant).id;
}

/** An applicant with a face. */
export async function enrolledApplicant(
  server: TestServer,
): Promise<{ applicantId: string; faceId: string }> {
  const applicantId = await newApplicant(server);
  const { addApplicantFace } = await server.executeOrThrow(AddApplicantFaceDocument, {
    input: { applicantId, image: base64(jpeg) },
  });
  return { applicantId, faceId: expectDefined(addApplicantFace).face.id };
}

/** Face authentication of an applicant, before any attempt. */
export async function startFaceAuth(
  server: TestServer,
  applicantId: string,
): Promise<StartedSession & { resourceId: string }> {
  const { startApplicantFaceAuth } = await server.executeOrThrow(StartApplicantFaceAuthDocument, {
    input: { applicantId },
  });
  const { session, resource, userView } = expectDefined(startApplicantFaceAuth);
  return { id: expectDefined(session).id, resourceId: expectDefined(resource).id, userView: userView.url };
}

export async function readSession(
  server: TestServer,
  id: string,
): Promise<NonNullable<SessionQuery['session']>> {
  return expectDefined((await server.executeOrThrow(SessionDocument, { id })).session);
}
