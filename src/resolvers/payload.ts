import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../graphql/context.js';
import { selectedFields } from './selection.js';

/** Fields of a session that resolve by its id alone, with a call of their own. */
const separateCalls = new Set(['configuration', 'trackedDevices', 'instructions']);

/** Resolver that loads an object after a mutation when more of its fields are selected than the mutation returned. */
type LoadingResolver = GraphQLFieldResolver<Record<string, never>, Context>;

const session: LoadingResolver = (payload, _, { dataSources }, info) =>
  dataSources.sessions.loadMissing(
    payload.session!,
    selectedFields(info).filter((field) => !separateCalls.has(field)),
  );

const resource: LoadingResolver = (payload, _, { dataSources }, info) =>
  dataSources.resources.loadMissing(payload.resource!, selectedFields(info));

const applicant: LoadingResolver = (payload, _, { dataSources }, info) =>
  dataSources.applicants.loadMissing(payload.applicant!, selectedFields(info));

/** Known when the session is created; a repeat reads it. */
const userView: LoadingResolver = (payload, _, { dataSources }) =>
  payload.userView ?? dataSources.sessions.userView(payload.session!);

/** Payload resolvers of the sandbox mutations. */
export const sandboxPayloadResolvers = {
  SetSessionOutcomePayload: { session },
  CompleteSessionPayload: { session },
};

/** Payload types with an object that may need loading. */
export const payloadResolvers = {
  CreateSessionPayload: { session },
  StartApplicantFaceAuthPayload: { session, resource, userView },
  CreateFaceCaptureResourcePayload: { resource },
  UploadFaceCaptureImagePayload: { resource },
  AddApplicantToResourcePayload: { resource },
  CreateApplicantPayload: { applicant },
  AddApplicantFacePayload: { applicant },
  DeleteApplicantFacePayload: { applicant },
  EnrolApplicantFromSessionPayload: { applicant },
  AddApplicantToPoolPayload: { applicant },
  RemoveApplicantFromPoolPayload: { applicant },
  DeleteTrackedDevicesPayload: { session },
  SetInstructionsPayload: { session },
  RequestInstructionsEmailPayload: { session },
};
