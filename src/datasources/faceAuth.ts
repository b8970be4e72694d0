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
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import type { Steps } from '../idempotency/steps.js';
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
  readonly #idempotency: RequestIdempotency;

  constructor(
    sessions: SessionSource,
    configurations: ConfigurationSource,
    resources: ResourceSource,
    applicants: ApplicantSource,
    ownership: Ownership,
    idempotency: RequestIdempotency,
  ) {
    this.#sessions = sessions;
    this.#configurations = configurations;
    this.#resources = resources;
    this.#applicants = applicants;
    this.#ownership = ownership;
    this.#idempotency = idempotency;
  }

  /**
   * Enrolment: adds the face of an approved liveness attempt to an applicant; creates one unless an id is given. Once for
   * an idempotency key.
   */
  async enrol(input: EnrolApplicantFromSessionInput): Promise<EnrolApplicantFromSessionPayload> {
    const { applicantId } = input;
    if (typeof applicantId === 'string') this.#ownership.applicant(applicantId, 'applicantId');
    return this.#idempotency.run('enrolApplicantFromSession', input, (steps) => this.#enrol(input, steps));
  }

  async #enrol(
    { sessionId, applicantId }: EnrolApplicantFromSessionInput,
    steps: Steps,
  ): Promise<EnrolApplicantFromSessionPayload> {
    const tracker = new StepTracker(applicantId ? { sessionId, applicantId } : { sessionId }, steps);
    // A repeat whose face is there needs no session.
    const image = steps.has('addApplicantFace')
      ? undefined
      : await tracker.run('session', async () => approvedFace(await this.#sessions.get(sessionId)));
    const id = applicantId ?? (await tracker.runStep('createApplicant', this.#applicants.creation())).id;
    const source = { sessionId, mediaId: image?.id ?? '' };
    const addition = this.#applicants.faceAddition({ applicantId: id, source });
    const face = await tracker.runStep('addApplicantFace', {
      ...addition,
      // A new applicant can have its face from this mutation alone.
      ...(!applicantId && { find: async () => (await this.#applicants.get(id)).face ?? undefined }),
    });
    return { applicant: { id, face }, face };
  }

  /**
   * Authentication: creates a session with the applicant's face as reference image, ready for the user view. Once for an
   * idempotency key.
   */
  async start(input: StartApplicantFaceAuthInput): Promise<StartApplicantFaceAuthPayload> {
    const { applicantId, maxRetries } = input;
    this.#ownership.applicant(applicantId, 'applicantId');
    if ((maxRetries ?? 1) < 1) throw badInput({ field: 'maxRetries', message: 'must be at least 1' });
    return this.#idempotency.run('startApplicantFaceAuth', input, (steps) => this.#start(input, steps));
  }

  async #start(
    { applicantId, maxRetries, ...options }: StartApplicantFaceAuthInput,
    steps: Steps,
  ): Promise<StartApplicantFaceAuthPayload> {
    const tracker = new StepTracker({}, steps);
    const session = await tracker.runStep(
      'createSession',
      this.#sessions.creation({ ...withTtl(options), checks: checksFor(maxRetries ?? DEFAULT_RETRIES) }),
    );
    const sessionId = session.id;
    const resource = await tracker.runStep('createFaceCaptureResource', {
      ...this.#resources.faceCaptureCreation({ sessionId }),
      create: async () => {
        const requirementId = await tracker.run('sessionConfiguration', () =>
          this.#configurations.faceCaptureRequirement(sessionId),
        );
        return this.#resources.createFaceCapture({ sessionId, requirementId });
      },
      find: () => this.#resources.findFaceCapture(sessionId),
    });
    const resourceId = resource.id;
    await tracker.runStep('addApplicantToResource', {
      create: () => this.#resources.addApplicant({ sessionId, resourceId, applicantId }),
      idsOf: () => ({}),
      restore: () => resource,
      // A PUT can be sent again.
      find: () => Promise.resolve(undefined),
    });
    return { session, resource, userView: session.userView ?? undefined };
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
