import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type {
  EnrolApplicantFromSessionInput,
  EnrolApplicantFromSessionPayload,
  StartApplicantFaceAuthPayload,
} from '../schema/faceAuth.js';
import type { Media } from '../schema/media.js';
import { ManualCheck, RequestedLivenessType } from '../schema/requestedCheck.js';
import { SessionState, type Session, type StartApplicantFaceAuthInput } from '../schema/session.js';
import type { ApplicantSource } from './applicant.js';
import type { ConfigurationSource } from './configuration.js';
import type { Ownership } from '../auth/ownership.js';
import type { ResourceSource } from './resource.js';
import { isApproved } from './faceAuthOutcome.js';
import type { SessionSource } from './session.js';
import { StepTracker } from './stepTracker.js';

const DEFAULT_SESSION_TTL_SECONDS = 900;
const DEFAULT_RETRIES = 3;

/** Applicant Face Auth: enrolment and authentication, composed of calls to other sources. Reference 12. */
export class FaceAuthSource {
  readonly #sessions: SessionSource;
  readonly #configurations: ConfigurationSource;
  readonly #resources: ResourceSource;
  readonly #applicants: ApplicantSource;
  readonly #ownership: Ownership;

  constructor(
    sessions: SessionSource,
    configurations: ConfigurationSource,
    resources: ResourceSource,
    applicants: ApplicantSource,
    ownership: Ownership,
  ) {
    this.#sessions = sessions;
    this.#configurations = configurations;
    this.#resources = resources;
    this.#applicants = applicants;
    this.#ownership = ownership;
  }

  /** Enrolment: adds the face of an approved liveness attempt to an applicant; creates one unless an id is given. */
  async enrol({
    sessionId,
    applicantId,
  }: EnrolApplicantFromSessionInput): Promise<EnrolApplicantFromSessionPayload> {
    if (typeof applicantId === 'string') this.#ownership.applicant(applicantId, 'applicantId');
    const steps = new StepTracker(applicantId ? { sessionId, applicantId } : { sessionId });
    const session = await steps.run('session', () => this.#sessions.get(sessionId));
    const image = await steps.run('session', async () => approvedFace(session));
    const id =
      applicantId ??
      (
        await steps.run(
          'createApplicant',
          () => this.#applicants.create(),
          (made) => ({ applicantId: made.id }),
        )
      ).id;
    const source = { sessionId, mediaId: image.id };
    const face = await steps.run('addApplicantFace', () =>
      this.#applicants.addFace({ applicantId: id, source }),
    );
    return { applicant: { id, face }, face };
  }

  /** Authentication: creates a session with the applicant's face as reference image, ready for the user view. */
  async start({
    applicantId,
    maxRetries,
    ...options
  }: StartApplicantFaceAuthInput): Promise<StartApplicantFaceAuthPayload> {
    this.#ownership.applicant(applicantId, 'applicantId');
    if ((maxRetries ?? 1) < 1) throw badInput({ field: 'maxRetries', message: 'must be at least 1' });
    const steps = new StepTracker();
    const session = await steps.run(
      'createSession',
      () => this.#sessions.create({ ...withTtl(options), checks: checksFor(maxRetries ?? DEFAULT_RETRIES) }),
      ({ id }) => ({ sessionId: id }),
    );
    const sessionId = session.id;
    const requirementId = await steps.run('sessionConfiguration', () =>
      this.#configurations.faceCaptureRequirement(sessionId),
    );
    const resource = await steps.run(
      'createFaceCaptureResource',
      () => this.#resources.createFaceCapture({ sessionId, requirementId }),
      ({ id }) => ({ resourceId: id }),
    );
    await steps.run('addApplicantToResource', () =>
      this.#resources.addApplicant({ sessionId, resourceId: resource.id, applicantId }),
    );
    return { session, resource, userView: session.userView! };
  }
}

function withTtl(options: Omit<StartApplicantFaceAuthInput, 'applicantId' | 'maxRetries'>): typeof options {
  // The user view warns when less than ten minutes are left: with Yoti's default of 600 s it would warn at once.
  return {
    ...options,
    sessionTtl: options.sessionTtl ?? (options.sessionDeadline ? null : DEFAULT_SESSION_TTL_SECONDS),
  };
}

function checksFor(maxRetries: number): Parameters<SessionSource['create']>[0]['checks'] {
  return [
    { liveness: { livenessType: RequestedLivenessType.STATIC, maxRetries } },
    { faceComparison: { manualCheck: ManualCheck.NEVER } },
  ];
}

/** Image of the approved liveness attempt; for ZOOM the first frame (INFERRED: the face map is no image). */
function approvedFace({ state, livenessResults }: Session): Media {
  const approved = livenessResults.find(isApproved);
  const image = approved?.attempt?.image ?? approved?.attempt?.frames[0];
  if (image) return image;
  if (state === SessionState.ONGOING) throw new ApiError(ErrorCode.SESSION_NOT_READY);
  if (state === SessionState.EXPIRED) throw new ApiError(ErrorCode.SESSION_EXPIRED);
  throw badInput({ field: 'sessionId', message: 'is of a session without an approved liveness attempt' });
}
