import { toSession } from './session.mjs';

/** Measured part of the graph, for the peers that take SDL. */
export const typeDefs = /* GraphQL */ `
  scalar DateTime
  scalar URL
  enum SessionState {
    ONGOING
    COMPLETED
    EXPIRED
    UNKNOWN
  }
  enum FaceAuthOutcome {
    PASSED
    FAILED
    PENDING
    EXPIRED
    NOT_REQUESTED
  }
  enum ResourceSource {
    END_USER
    RELYING_BUSINESS
    IBV
    UNKNOWN
  }
  enum LivenessType {
    STATIC
    ZOOM
    UNKNOWN
  }
  enum MediaType {
    IMAGE
    JSON
    BINARY
    PDF
    UNKNOWN
  }
  enum CheckType {
    FACE_COMPARISON
    LIVENESS
    FAMILIAR_FACE_SEARCH
    UNKNOWN
  }
  enum CheckState {
    CREATED
    READY
    PENDING
    DONE
    INTERNAL_ERROR
    UNKNOWN
  }
  enum RecommendationValue {
    APPROVE
    REJECT
    NOT_AVAILABLE
    CONSIDER
    UNKNOWN
  }
  enum SubCheckResult {
    PASS
    FAIL
    UNKNOWN
  }
  enum CheckProcess {
    AUTOMATED
    EXPERT_REVIEW
    UNKNOWN
  }
  type UserView {
    url: URL!
    expiresAt: DateTime
  }
  type SessionMedia {
    id: ID!
    type: MediaType!
    createdAt: DateTime
    updatedAt: DateTime
  }
  interface Resource {
    id: ID!
    source: ResourceSource
    createdAt: DateTime
    updatedAt: DateTime
  }
  type FaceCaptureResource implements Resource {
    id: ID!
    source: ResourceSource
    createdAt: DateTime
    updatedAt: DateTime
    image: SessionMedia
  }
  type LivenessResource implements Resource {
    id: ID!
    source: ResourceSource
    createdAt: DateTime
    updatedAt: DateTime
    livenessType: LivenessType!
    image: SessionMedia
    faceMap: SessionMedia
    frames: [SessionMedia!]!
  }
  type Recommendation {
    value: RecommendationValue!
    reason: String
    recoverySuggestion: String
  }
  type SubCheckDetail {
    name: String!
    value: String!
  }
  type SubCheck {
    name: String!
    result: SubCheckResult!
    process: CheckProcess
    details: [SubCheckDetail!]!
  }
  interface Check {
    id: ID!
    type: CheckType!
    state: CheckState!
    recommendation: Recommendation
    breakdown: [SubCheck!]!
    resources: [Resource!]!
    generatedMedia: [SessionMedia!]!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type LivenessResult implements Check {
    id: ID!
    type: CheckType!
    state: CheckState!
    recommendation: Recommendation
    breakdown: [SubCheck!]!
    resources: [Resource!]!
    generatedMedia: [SessionMedia!]!
    createdAt: DateTime!
    updatedAt: DateTime!
    attempt: LivenessResource
  }
  type FaceComparisonResult implements Check {
    id: ID!
    type: CheckType!
    state: CheckState!
    recommendation: Recommendation
    breakdown: [SubCheck!]!
    resources: [Resource!]!
    generatedMedia: [SessionMedia!]!
    createdAt: DateTime!
    updatedAt: DateTime!
    confidenceScore: Float
  }
  type FaceSearchResult implements Check {
    id: ID!
    type: CheckType!
    state: CheckState!
    recommendation: Recommendation
    breakdown: [SubCheck!]!
    resources: [Resource!]!
    generatedMedia: [SessionMedia!]!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type OtherCheckResult implements Check {
    id: ID!
    type: CheckType!
    state: CheckState!
    recommendation: Recommendation
    breakdown: [SubCheck!]!
    resources: [Resource!]!
    generatedMedia: [SessionMedia!]!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type Session {
    id: ID!
    state: SessionState!
    faceAuthOutcome: FaceAuthOutcome
    expiresAt: DateTime
    userView: UserView
    clientSessionToken: String
    userTrackingId: String
    biometricConsentAt: DateTime
    resources: [Resource!]!
    checks: [Check!]!
    livenessResults: [LivenessResult!]!
    faceComparisonResult: FaceComparisonResult
  }
  input AddApplicantToResourceInput {
    sessionId: ID!
    resourceId: ID!
    applicantId: ID!
  }
  type AddApplicantToResourcePayload {
    resource: FaceCaptureResource
  }
  type Query {
    session(id: ID!): Session
  }
  type Mutation {
    addApplicantToResource(input: AddApplicantToResourceInput!): AddApplicantToResourcePayload
  }
`;

/** Resolvers of the root fields; default resolvers read the other fields from the converted session. */
export const resolvers = {
  Query: {
    session: (_, { id }, { reads }) => reads.session(id, (wire) => toSession(wire)),
  },
  Mutation: {
    addApplicantToResource: async (_, { input }, { reads }) => ({
      resource: { id: await reads.addApplicant(input) },
    }),
  },
};
