import { BACKEND_SCOPES } from './issuer.mjs';

const TIMEOUT_MS = 30_000;

const ENROL = `mutation EnrolApplicantFromSession($input: EnrolApplicantFromSessionInput!) {
  enrolApplicantFromSession(input: $input) { applicant { id } }
}`;
const DELETE_APPLICANT = `mutation DeleteApplicant($input: DeleteApplicantInput!) {
  deleteApplicant(input: $input) { deletedApplicantId }
}`;
const OUTCOME = `query SessionOutcome($id: ID!) {
  session(id: $id) { id faceAuthOutcome userTrackingId checks { id type recommendation { value } } }
}`;

/** Error of the gateway; `code` is of its closed list, docs/errors.md. */
export class IdentityError extends Error {
  constructor(code) {
    super(`The gateway answered ${code}`);
    this.code = code;
  }
}

const isApprovedLiveness = ({ type, recommendation }) =>
  type === 'LIVENESS' && recommendation?.value === 'APPROVE';

/** The backend's own calls to the gateway: here decisions are made, not in the browser. */
export function createIdentity(url, issuer) {
  async function execute(query, variables) {
    const { token } = await issuer.issue({ subject: 'shop-backend', scope: BACKEND_SCOPES });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { data, errors } = await response.json();
    if (errors) throw new IdentityError(errors[0].extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    return data;
  }

  /** The session, only if this customer is the one it was created for. */
  async function sessionOf(customerId, sessionId) {
    const { session } = await execute(OUTCOME, { id: sessionId });
    if (session.userTrackingId !== customerId) throw new IdentityError('NOT_FOUND');
    return session;
  }

  return {
    /**
     * Makes the approved face of a session that of a new applicant, and gives its id; undefined if no liveness check was
     * approved. The session's id as key makes it safe to repeat.
     */
    async enrol(customerId, sessionId) {
      const { checks } = await sessionOf(customerId, sessionId);
      if (!checks.some(isApprovedLiveness)) return undefined;
      const input = { sessionId, idempotencyKey: `enrol-${sessionId}` };
      return (await execute(ENROL, { input })).enrolApplicantFromSession.applicant.id;
    },
    /** True if the customer's face was compared with the enrolled one in this session, and passed. */
    async hasPassed(customerId, sessionId) {
      return (await sessionOf(customerId, sessionId)).faceAuthOutcome === 'PASSED';
    },
    async forget(applicantId) {
      await execute(DELETE_APPLICANT, { input: { applicantId } });
    },
  };
}
