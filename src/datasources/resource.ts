import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type {
  AddApplicantToResourceInput,
  CreateFaceCaptureResourceInput,
  FaceCaptureResource,
  LivenessResource,
  OtherResource,
  Reference,
  Resource,
  UploadFaceCaptureImageInput,
} from '../schema/resource.js';
import { LivenessType, ResourceType } from '../schema/resource.js';
import { toApplicantProfileResource } from './applicantProfile.js';
import type { ConfigurationSource } from './configuration.js';
import { enumValue, assignTo } from './convert.js';
import { toIdDocument, toSupplementaryDocument } from './document.js';
import { checkImage, mimeTypes } from './image.js';
import { toOptionalMedia } from './media.js';
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import type { Step } from '../idempotency/steps.js';
import type { Ownership } from '../auth/ownership.js';
import { toBaseResource } from './baseResource.js';
import type { SessionSource } from './session.js';
import { toShareCode } from './shareCode.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId, isSameId } from './yoti/path.js';
import { imageForm, json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

/** Resources of a session: captures, and the reference image that a live selfie is compared with. */
export class ResourceSource {
  readonly #yoti: Yoti;
  readonly #sessions: SessionSource;
  readonly #configurations: ConfigurationSource;
  readonly #maxImageBytes: number;
  readonly #ownership: Ownership;
  readonly #idempotency: RequestIdempotency;

  constructor(
    yoti: Yoti,
    sessions: SessionSource,
    configurations: ConfigurationSource,
    maxImageBytes: number,
    ownership: Ownership,
    idempotency: RequestIdempotency,
  ) {
    this.#yoti = yoti;
    this.#sessions = sessions;
    this.#configurations = configurations;
    this.#maxImageBytes = maxImageBytes;
    this.#ownership = ownership;
    this.#idempotency = idempotency;
  }

  /** One resource out of its session; NOT_FOUND when the session has none with this id, or it is of another type. */
  async get(sessionId: string, id: string, typename?: string): Promise<Resource> {
    const { resources } = await this.#sessions.get(sessionId);
    const resource = resources.find((candidate) => isSameId(candidate.id, id));
    if (!resource || (typename !== undefined && typename !== resource.__typename))
      throw new ApiError(ErrorCode.NOT_FOUND);
    return resource;
  }

  /** The face capture resource of a session, read from Yoti; undefined if it has none. */
  async findFaceCapture(sessionId: string): Promise<Reference | undefined> {
    const { resources } = await this.#sessions.get(sessionId);
    const found = resources.find(({ __typename }) => __typename === 'FaceCaptureResource');
    return found && { __typename: 'FaceCaptureResource', id: found.id, sessionId };
  }

  /** The known part of a resource if it has all fields, else the whole resource, read with its session. */
  async loadMissing(known: Reference, fields: readonly string[]): Promise<Reference> {
    if (fields.every((field) => field === 'session' || field in known)) return known;
    return this.get(known.sessionId, known.id).catch((error: unknown) => {
      throw error instanceof ApiError
        ? error.with({ existing: { sessionId: known.sessionId, resourceId: known.id }, retryable: false })
        : error;
    });
  }

  /** Creates a face capture resource, once for an idempotency key. */
  createFaceCaptureOnce(input: CreateFaceCaptureResourceInput): Promise<Reference> {
    return this.#idempotency.run('createFaceCaptureResource', input, (steps) =>
      steps.run('createFaceCaptureResource', this.faceCaptureCreation(input)),
    );
  }

  /** The creation of a face capture resource as a step of a mutation. */
  faceCaptureCreation(input: CreateFaceCaptureResourceInput): Step<Reference> {
    return {
      create: () => this.createFaceCapture(input),
      idsOf: ({ id }) => ({ resourceId: id }),
      restore: ({ resourceId }) => ({
        __typename: 'FaceCaptureResource',
        id: resourceId!,
        sessionId: input.sessionId,
      }),
    };
  }

  /**
   * POST /sessions/{sessionId}/resources/face-capture
   * The requirement is the FACE_CAPTURE entry of the configuration. Docs: face-comparison.
   */
  async createFaceCapture({ sessionId, requirementId }: CreateFaceCaptureResourceInput): Promise<Reference> {
    const requirement =
      typeof requirementId === 'string'
        ? checkId(requirementId, 'requirementId')
        : await this.#configurations.faceCaptureRequirement(sessionId);
    const { id } = await this.#yoti.post('/sessions/{sessionId}/resources/face-capture', {
      ids: { sessionId },
      payload: json({ requirement_id: requirement }),
    });
    return this.#afterWrite(sessionId, id);
  }

  /**
   * PUT /sessions/{sessionId}/resources/face-capture/{resourceId}/image
   * Multipart, signed over the whole body; answers 200 without a body. Reference 5.6.
   */
  async uploadImage({
    sessionId,
    resourceId,
    image,
    contentType,
  }: UploadFaceCaptureImageInput): Promise<Reference> {
    checkImage(image, this.#maxImageBytes, contentType);
    await this.#yoti.put('/sessions/{sessionId}/resources/face-capture/{resourceId}/image', {
      ids: { sessionId, resourceId },
      payload: imageForm(image, mimeTypes[contentType]),
    });
    return this.#afterWrite(sessionId, resourceId);
  }

  /**
   * PUT /sessions/{sessionId}/resources/face-capture/{resourceId}/applicant
   * Answers 200 without a body; 422 when the applicant has no usable face. Docs: applicant-face-auth.
   */
  async addApplicant({
    sessionId,
    resourceId,
    applicantId,
  }: AddApplicantToResourceInput): Promise<Reference> {
    this.#ownership.applicant(applicantId, 'applicantId');
    await this.#yoti.put('/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant', {
      ids: { sessionId, resourceId },
      payload: json({ applicant_id: applicantId }),
    });
    return this.#afterWrite(sessionId, resourceId);
  }

  #afterWrite(sessionId: string, id: string): Reference {
    this.#sessions.invalidate(sessionId);
    return { __typename: 'FaceCaptureResource', id, sessionId };
  }
}

type Wire = components['schemas'];

/** All resources of a session. */
export function toResources(wire: Wire['ResourceContainer'], sessionId: string): Resource[] {
  const each = <W>(
    list: W[] | null | undefined,
    convert: (wire: W, sessionId: string) => Resource,
  ): Resource[] => (list ?? []).map((resource) => convert(resource, sessionId));
  return [
    ...each(wire.face_capture, toFaceCapture),
    ...each(wire.liveness_capture, toLiveness),
    ...each(wire.id_documents, toIdDocument),
    ...each(wire.supplementary_documents, toSupplementaryDocument),
    ...each(wire.applicant_profiles, toApplicantProfileResource),
    ...(wire.applicant_profile ? [toApplicantProfileResource(wire.applicant_profile, sessionId)] : []),
    ...each(wire.share_codes, toShareCode),
  ];
}

function toFaceCapture(wire: Wire['FaceCaptureResource'], sessionId: string): FaceCaptureResource {
  return assignTo(toBaseResource(wire, ResourceType.FACE_CAPTURE, sessionId), {
    __typename: 'FaceCaptureResource',
    image: toOptionalMedia(wire.image, sessionId),
  });
}

function toLiveness(wire: Wire['LivenessResource'], sessionId: string): LivenessResource {
  const { image, capture_type } = wire as Wire['StaticLivenessResource'];
  const { facemap, frames } = wire as Wire['ZoomLivenessResource'];
  return assignTo(toBaseResource(wire, ResourceType.LIVENESS, sessionId), {
    __typename: 'LivenessResource',
    livenessType: enumValue(LivenessType, wire.liveness_type),
    captureType: capture_type ?? null,
    image: toOptionalMedia(image, sessionId),
    faceMap: toOptionalMedia(facemap, sessionId),
    frames: (frames ?? []).flatMap((frame) => toOptionalMedia(frame, sessionId) ?? []),
  });
}

/** A resource that a check names and the session does not list, for example because it was deleted. */
export function toUnlistedResource(id: string, sessionId: string): OtherResource {
  const unlisted = { source: null, createdAt: null, updatedAt: null, tasks: [] };
  return { ...unlisted, __typename: 'OtherResource', id, type: ResourceType.UNKNOWN, sessionId };
}
