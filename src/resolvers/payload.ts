import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../graphql/context.js';
import { selectedFields } from './selection.js';

/** Fields of a session that are read by its id, in a call of their own. */
const ownCalls = new Set(['configuration', 'trackedDevices', 'instructions']);

type Completing = GraphQLFieldResolver<Record<string, never>, Context>;

/** An object of which a mutation knows only some fields is read from Yoti when a client asks for more than those. */
const session: Completing = (payload, _, { dataSources }, info) =>
  dataSources.sessions.loadMissing(
    payload.session!,
    selectedFields(info).filter((field) => !ownCalls.has(field)),
  );

const resource: Completing = (payload, _, { dataSources }, info) =>
  dataSources.resources.loadMissing(payload.resource!, selectedFields(info));

const applicant: Completing = (payload, _, { dataSources }, info) =>
  dataSources.applicants.loadMissing(payload.applicant!, selectedFields(info));

/** The same in a graph that has the sandbox. */
export const sandboxPayloadResolvers = {
  SetSessionOutcomePayload: { session },
  CompleteSessionPayload: { session },
};

/** Which payloads have such an object. */
export const payloadResolvers = {
  CreateSessionPayload: { session },
  StartApplicantFaceAuthPayload: { session, resource },
  CreateFaceCaptureResourcePayload: { resource },
  UploadFaceCaptureImagePayload: { resource },
  AddApplicantToResourcePayload: { resource },
  AddApplicantFacePayload: { applicant },
  DeleteApplicantFacePayload: { applicant },
  EnrolApplicantFromSessionPayload: { applicant },
  AddApplicantToPoolPayload: { applicant },
  RemoveApplicantFromPoolPayload: { applicant },
  DeleteTrackedDevicesPayload: { session },
  SetInstructionsPayload: { session },
  RequestInstructionsEmailPayload: { session },
};
