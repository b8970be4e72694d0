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
import { given } from '../fixtures/expectDefined.js';
import { base64, jpeg } from '../fixtures/images.js';
import type { Performance, Stage } from './testServer.js';

/** An id of the right form that Yoti never gave away. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** Liveness and a comparison with a reference face. */
export const faceAuthChecks: RequestedCheckInput[] = [{ liveness: {} }, { faceComparison: {} }];

export interface StartedSession {
  id: string;
  userView: string;
}

/** A session with these checks; the person has not begun. */
export async function startSession(
  stage: Stage,
  checks: RequestedCheckInput[] = [{ liveness: {} }],
): Promise<StartedSession> {
  const { createSession } = await stage.get(CreateSessionDocument, { input: { checks, sessionTtl: 900 } });
  const session = given(createSession?.session);
  return { id: session.id, userView: given(session.userView).url };
}

/** A session in which a person has shown to be live, or not. */
export async function livenessSession(stage: Stage, ...attempts: Performance[]): Promise<string> {
  const { id, userView } = await startSession(stage);
  for (const attempt of attempts.length > 0 ? attempts : [{}]) await stage.perform(userView, attempt);
  return id;
}

/** A session and a face capture resource in it that waits for its reference face. */
export async function startResource(stage: Stage): Promise<StartedSession & { resourceId: string }> {
  const session = await startSession(stage, faceAuthChecks);
  const { createFaceCaptureResource } = await stage.get(CreateFaceCaptureResourceDocument, {
    input: { sessionId: session.id },
  });
  return { ...session, resourceId: given(createFaceCaptureResource?.resource).id };
}

/** An applicant without a face. */
export async function newApplicant(stage: Stage): Promise<string> {
  const { createApplicant } = await stage.get(CreateApplicantDocument, { input: {} });
  return given(createApplicant?.applicant).id;
}

/** An applicant with a face. */
export async function enrolledApplicant(stage: Stage): Promise<{ applicantId: string; faceId: string }> {
  const applicantId = await newApplicant(stage);
  const { addApplicantFace } = await stage.get(AddApplicantFaceDocument, {
    input: { applicantId, image: base64(jpeg) },
  });
  return { applicantId, faceId: given(addApplicantFace).face.id };
}

/** A session that waits for the applicant to come to the camera. */
export async function startFaceAuth(
  stage: Stage,
  applicantId: string,
): Promise<StartedSession & { resourceId: string }> {
  const { startApplicantFaceAuth } = await stage.get(StartApplicantFaceAuthDocument, {
    input: { applicantId },
  });
  const { session, resource, userView } = given(startApplicantFaceAuth);
  return { id: given(session).id, resourceId: given(resource).id, userView: userView.url };
}

export async function readSession(stage: Stage, id: string): Promise<NonNullable<SessionQuery['session']>> {
  return given((await stage.get(SessionDocument, { id })).session);
}
