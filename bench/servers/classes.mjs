import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  Float,
  ID,
  InputType,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { toSession } from './session.mjs';

/** Classes of the measured part of the graph. Decorators are called as functions: plain JavaScript has no syntax for them. */

const enumeration = (name, ...values) => {
  const members = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(members, { name });
  return members;
};

const SessionState = enumeration('SessionState', 'ONGOING', 'COMPLETED', 'EXPIRED', 'UNKNOWN');
const Outcome = enumeration('FaceAuthOutcome', 'PASSED', 'FAILED', 'PENDING', 'EXPIRED', 'NOT_REQUESTED');
const Source = enumeration('ResourceSource', 'END_USER', 'RELYING_BUSINESS', 'IBV', 'UNKNOWN');
const LivenessType = enumeration('LivenessType', 'STATIC', 'ZOOM', 'UNKNOWN');
const MediaType = enumeration('MediaType', 'IMAGE', 'JSON', 'BINARY', 'PDF', 'UNKNOWN');
const CheckType = enumeration('CheckType', 'FACE_COMPARISON', 'LIVENESS', 'FAMILIAR_FACE_SEARCH', 'UNKNOWN');
const CheckState = enumeration(
  'CheckState',
  'CREATED',
  'READY',
  'PENDING',
  'DONE',
  'INTERNAL_ERROR',
  'UNKNOWN',
);
const Value = enumeration('RecommendationValue', 'APPROVE', 'REJECT', 'NOT_AVAILABLE', 'CONSIDER', 'UNKNOWN');
const Result = enumeration('SubCheckResult', 'PASS', 'FAIL', 'UNKNOWN');
const Process = enumeration('CheckProcess', 'AUTOMATED', 'EXPERT_REVIEW', 'UNKNOWN');

const fields = (target, types) => {
  for (const [name, [type, nullable]] of Object.entries(types))
    Field(() => type, { nullable: nullable === 'nullable' })(target.prototype, name);
};

class UserView {}
fields(UserView, { url: [GraphQLURL], expiresAt: [GraphQLDateTime, 'nullable'] });
ObjectType()(UserView);

class Media {}
fields(Media, {
  id: [ID],
  type: [MediaType],
  createdAt: [GraphQLDateTime, 'nullable'],
  updatedAt: [GraphQLDateTime, 'nullable'],
});
ObjectType('SessionMedia')(Media);

class Resource {}
fields(Resource, {
  id: [ID],
  source: [Source, 'nullable'],
  createdAt: [GraphQLDateTime, 'nullable'],
  updatedAt: [GraphQLDateTime, 'nullable'],
});
InterfaceType()(Resource);

class FaceCaptureResource extends Resource {}
fields(FaceCaptureResource, { image: [Media, 'nullable'] });
ObjectType({ implements: Resource })(FaceCaptureResource);

class LivenessResource extends Resource {}
fields(LivenessResource, {
  livenessType: [LivenessType],
  image: [Media, 'nullable'],
  faceMap: [Media, 'nullable'],
  frames: [[Media]],
});
ObjectType({ implements: Resource })(LivenessResource);

class Recommendation {}
fields(Recommendation, {
  value: [Value],
  reason: [String, 'nullable'],
  recoverySuggestion: [String, 'nullable'],
});
ObjectType()(Recommendation);

class SubCheckDetail {}
fields(SubCheckDetail, { name: [String], value: [String] });
ObjectType()(SubCheckDetail);

class SubCheck {}
fields(SubCheck, {
  name: [String],
  result: [Result],
  process: [Process, 'nullable'],
  details: [[SubCheckDetail]],
});
ObjectType()(SubCheck);

class Check {}
fields(Check, {
  id: [ID],
  type: [CheckType],
  state: [CheckState],
  recommendation: [Recommendation, 'nullable'],
  breakdown: [[SubCheck]],
  resources: [[Resource]],
  generatedMedia: [[Media]],
  createdAt: [GraphQLDateTime],
  updatedAt: [GraphQLDateTime],
});
InterfaceType()(Check);

class LivenessResult extends Check {}
fields(LivenessResult, { attempt: [LivenessResource, 'nullable'] });
ObjectType({ implements: Check })(LivenessResult);

class FaceComparisonResult extends Check {}
fields(FaceComparisonResult, { confidenceScore: [Float, 'nullable'] });
ObjectType({ implements: Check })(FaceComparisonResult);

class FaceSearchResult extends Check {}
ObjectType({ implements: Check })(FaceSearchResult);
class OtherCheckResult extends Check {}
ObjectType({ implements: Check })(OtherCheckResult);

class Session {}
fields(Session, {
  id: [ID],
  state: [SessionState],
  faceAuthOutcome: [Outcome, 'nullable'],
  expiresAt: [GraphQLDateTime, 'nullable'],
  userView: [UserView, 'nullable'],
  clientSessionToken: [String, 'nullable'],
  userTrackingId: [String, 'nullable'],
  biometricConsentAt: [GraphQLDateTime, 'nullable'],
  resources: [[Resource]],
  checks: [[Check]],
  livenessResults: [[LivenessResult]],
  faceComparisonResult: [FaceComparisonResult, 'nullable'],
});
ObjectType()(Session);

class AddApplicantToResourceInput {}
fields(AddApplicantToResourceInput, { sessionId: [ID], resourceId: [ID], applicantId: [ID] });
InputType()(AddApplicantToResourceInput);

class AddApplicantToResourcePayload {}
fields(AddApplicantToResourcePayload, { resource: [FaceCaptureResource, 'nullable'] });
ObjectType()(AddApplicantToResourcePayload);

const classes = {
  FaceCaptureResource,
  LivenessResource,
  LivenessResult,
  FaceComparisonResult,
  FaceSearchResult,
  OtherCheckResult,
};
const make = (name, values) => Object.assign(new classes[name](), values);

class SessionResolver {
  session(id, { reads }) {
    return reads.session(id, (wire) => toSession(wire, make));
  }

  async addApplicantToResource(input, { reads }) {
    return { resource: make('FaceCaptureResource', { id: await reads.addApplicant(input) }) };
  }
}
const resolver = (decorate, type, name, arg, argType) => {
  const { prototype } = SessionResolver;
  Arg(arg, () => argType)(prototype, name, 0);
  Ctx()(prototype, name, 1);
  decorate(() => type, { nullable: true })(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
};
resolver(Query, Session, 'session', 'id', ID);
resolver(
  Mutation,
  AddApplicantToResourcePayload,
  'addApplicantToResource',
  'input',
  AddApplicantToResourceInput,
);
Resolver()(SessionResolver);

/** Builds the schema with type-graphql. */
export const createClassSchema = () =>
  buildSchema({
    resolvers: [SessionResolver],
    orphanedTypes: Object.values(classes),
    validate: false,
  });
