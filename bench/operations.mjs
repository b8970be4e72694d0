import { randomUUID } from 'node:crypto';
import { toSession } from './servers/session.mjs';
import { wireSession } from './wireSession.mjs';

/**
 * Measured operations: a document, new variables for every request, and the expected data. `floor` is the REST request
 * for servers without GraphQL, `wire` the operation for a graph with Yoti's own names.
 */

const Q1 = 'query Q1($id: ID!) { session(id: $id) { id state userTrackingId } }';

const Q2 = `
fragment MediaFields on SessionMedia { id type createdAt updatedAt }
fragment ResourceFields on Resource {
  __typename id source createdAt updatedAt
  ... on FaceCaptureResource { image { ...MediaFields } }
  ... on LivenessResource {
    livenessType image { ...MediaFields } faceMap { ...MediaFields } frames { ...MediaFields }
  }
}
query Q2($id: ID!) {
  session(id: $id) {
    id state faceAuthOutcome expiresAt userView { url expiresAt } clientSessionToken userTrackingId biometricConsentAt
    resources { ...ResourceFields }
    checks {
      __typename id type state
      recommendation { value reason recoverySuggestion }
      breakdown { name result process details { name value } }
      resources { __typename id } generatedMedia { id type } createdAt updatedAt
    }
    livenessResults { id attempt { id } }
    faceComparisonResult { id confidenceScore }
  }
}`;

const Q3 = `query Q3(${times(6, (n) => `$s${n}: ID!`)}) {
${times(10, (n) => `  a${n}: session(id: $s${n % 6}) { id state checks { id type state recommendation { value } } }`, '\n')}
}`;

const M1 = `mutation M1($input: AddApplicantToResourceInput!) {
  addApplicantToResource(input: $input) { resource { id } }
}`;

const media = '{ media { id type created last_updated } }';
const wireSource = 'id source { type } created_at last_updated';
const wireQ2 = `query Q2($id: UUID!) {
  getSession(sessionId: $id) {
    session_id state client_session_token_ttl client_session_token user_tracking_id biometric_consent
    resources {
      face_capture { ${wireSource} image ${media} }
      liveness_capture { ... on StaticLivenessResource { ${wireSource} liveness_type capture_type image ${media} } }
    }
    checks {
      id type state resources_used generated_media { id type } created last_updated
      report {
        recommendation { value reason recovery_suggestion }
        breakdown { sub_check result process details { name value } }
      }
    }
  }
}`;
const wireQ3 = `query Q3(${times(6, (n) => `$s${n}: UUID!`)}) {
${times(10, (n) => `  a${n}: getSession(sessionId: $s${n % 6}) { session_id state checks { id type state report { recommendation { value } } } }`, '\n')}
}`;
const wireM1 = `mutation M1($sessionId: UUID!, $resourceId: UUID!, $input: assignApplicantToFaceCapture_request_Input!) {
  assignApplicantToFaceCapture(sessionId: $sessionId, resourceId: $resourceId, input: $input)
}`;

function times(count, text, separator = ', ') {
  return Array.from({ length: count }, (_, n) => text(n)).join(separator);
}

const id = () => ({ id: randomUUID() });
const sessionOf = (variables) => toSession(wireSession(variables.id));
const getSession = (variables) => ({ method: 'GET', path: `/sessions/${variables.id}` });
/** Fields of a session that `Q2` selects. */
function selectQ2(session) {
  return {
    ...session,
    checks: session.checks.map(({ attempt, confidenceScore, ...check }) => ({
      ...check,
      resources: check.resources.map(({ __typename, id: of }) => ({ __typename, id: of })),
      generatedMedia: check.generatedMedia.map(({ id: of, type }) => ({ id: of, type })),
    })),
    livenessResults: session.livenessResults.map(({ id: of, attempt }) => ({
      id: of,
      attempt: attempt && { id: attempt.id },
    })),
    faceComparisonResult: session.faceComparisonResult && {
      id: session.faceComparisonResult.id,
      confidenceScore: session.faceComparisonResult.confidenceScore,
    },
  };
}

/** Fields of a session that `Q3` selects. */
const selectQ3 = ({ checks, ...session }) => ({
  id: session.id,
  state: session.state,
  checks: checks.map(({ id: of, type, state, recommendation: { value } }) => ({
    id: of,
    type,
    state,
    recommendation: { value },
  })),
});

const selectWireQ2 = ({ resources, ...session }) => ({
  ...session,
  client_session_token: null,
  resources: {
    face_capture: resources.face_capture.map(({ tasks, ...rest }) => rest),
    liveness_capture: resources.liveness_capture.map(({ tasks, ...rest }) => rest),
  },
  checks: session.checks.map((check) => ({
    ...check,
    report: {
      ...check.report,
      recommendation: { reason: null, recovery_suggestion: null, ...check.report.recommendation },
    },
  })),
});

const selectWireQ3 = ({ session_id, state, checks }) => ({
  session_id,
  state,
  checks: checks.map(({ id: of, type, state: checkState, report }) => ({
    id: of,
    type,
    state: checkState,
    report: { recommendation: { value: report.recommendation.value } },
  })),
});

const aliases = (variables, answer) =>
  Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`a${n}`, answer(variables[`s${n % 6}`])]));

export const operations = {
  Q1: {
    document: Q1,
    variables: id,
    expected: (variables) => {
      const { id: of, state, userTrackingId } = sessionOf(variables);
      return { session: { id: of, state, userTrackingId } };
    },
    floor: getSession,
    wire: {
      document: 'query Q1($id: UUID!) { getSession(sessionId: $id) { session_id state user_tracking_id } }',
      expected: ({ id: of }) => {
        const { session_id, state, user_tracking_id } = wireSession(of);
        return { getSession: { session_id, state, user_tracking_id } };
      },
    },
  },
  Q2: {
    document: Q2,
    variables: id,
    expected: (variables) => ({ session: selectQ2(sessionOf(variables)) }),
    floor: getSession,
    wire: { document: wireQ2, expected: ({ id: of }) => ({ getSession: selectWireQ2(wireSession(of)) }) },
  },
  Q3: {
    document: Q3,
    variables: () => Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`s${n}`, randomUUID()])),
    expected: (variables) => aliases(variables, (of) => selectQ3(toSession(wireSession(of)))),
    wire: {
      document: wireQ3,
      expected: (variables) => aliases(variables, (of) => selectWireQ3(wireSession(of))),
    },
  },
  M1: {
    document: M1,
    variables: () => ({
      input: { sessionId: randomUUID(), resourceId: randomUUID(), applicantId: randomUUID() },
    }),
    expected: ({ input }) => ({ addApplicantToResource: { resource: { id: input.resourceId } } }),
    floor: ({ input: { sessionId, resourceId, applicantId } }) => ({
      method: 'PUT',
      path: `/sessions/${sessionId}/resources/face-capture/${resourceId}/applicant`,
      body: JSON.stringify({ applicant_id: applicantId }),
    }),
    wire: {
      document: wireM1,
      variables: ({ input: { sessionId, resourceId, applicantId } }) => ({
        sessionId,
        resourceId,
        input: { applicant_id: applicantId },
      }),
      expected: undefined,
    },
  },
};

const polledIds = Array.from({ length: 100 }, () => ({ id: randomUUID() }));
let next = 0;

/** Q2 on a hundred completed sessions, over and over: the gateway answers from its cache. */
operations.POLL = {
  ...operations.Q2,
  variables: () => polledIds[next++ % polledIds.length],
};

/** What routers send in the place of Q1, each to be compared with it, and ten keys with ten aliases. */

const FIELDS = 'id state userTrackingId';
const ENTITIES = `query ENT($r: [_Any!]!) { _entities(representations: $r) { ... on Session { ${FIELDS} } } }`;
const keyOf = (of) => ({ __typename: 'Session', id: of });
const selectQ1 = ({ id: of, state, userTrackingId }) => ({ id: of, state, userTrackingId });
const readQ1 = (of) => selectQ1(toSession(wireSession(of)));
const tenIds = () => Array.from({ length: 10 }, () => randomUUID());
const literalId = randomUUID();

Object.assign(operations, {
  /** One key. */
  ENT: {
    document: ENTITIES,
    variables: () => ({ r: [keyOf(randomUUID())] }),
    expected: ({ r: [key] }) => ({ _entities: [readQ1(key.id)] }),
  },
  /** Ten keys. */
  ENT10: {
    document: ENTITIES,
    variables: () => ({ r: tenIds().map(keyOf) }),
    expected: ({ r }) => ({ _entities: r.map((key) => readQ1(key.id)) }),
  },
  /** Ten aliases. */
  Q1x10: {
    document: `query Q1x10(${times(10, (n) => `$s${n}: ID!`)}) { ${times(10, (n) => `a${n}: session(id: $s${n}) { ${FIELDS} }`, ' ')} }`,
    variables: () => Object.fromEntries(tenIds().map((of, n) => [`s${n}`, of])),
    expected: (variables) =>
      Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`a${n}`, readQ1(variables[`s${n}`])])),
  },
  /** A field with a condition. */
  INCLUDE: {
    document:
      'query INCLUDE($id: ID!, $i: Boolean!) { session(id: $id) { id state userTrackingId @include(if: $i) } }',
    variables: () => ({ id: randomUUID(), i: true }),
    expected: ({ id: of }) => ({ session: readQ1(of) }),
  },
  /** The hash of a document in its place. */
  APQ: {
    document: Q1,
    isHashed: true,
    variables: id,
    expected: ({ id: of }) => ({ session: readQ1(of) }),
  },
  /** A literal in a text that repeats. */
  LITERAL: {
    document: `query LITERAL { session(id: "${literalId}") { ${FIELDS} } }`,
    variables: () => ({}),
    expected: () => ({ session: readQ1(literalId) }),
  },
});
