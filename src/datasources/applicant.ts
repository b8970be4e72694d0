import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type {
  AddApplicantFaceInput,
  Applicant,
  CreateApplicantInput,
  Face,
  FaceSourceInput,
} from '../schema/applicant.js';
import { checkImage } from './image.js';
import { Loader } from './loader.js';
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import type { Step } from '../idempotency/steps.js';
import type { Ownership } from '../auth/ownership.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId, isSameId } from './yoti/path.js';
import { json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

/** Wire paths of a face to the paths of our input. */
const faceFieldPaths = { face: 'image', 'face.data': 'image', 'face.source': 'source' } as const;

/** Applicants: people whose face is enrolled at Yoti. No SDK of Yoti's covers them. */
export class ApplicantSource {
  readonly #yoti: Yoti;
  readonly #maxImageBytes: number;
  readonly #ownership: Ownership;
  readonly #idempotency: RequestIdempotency;
  readonly #applicants = new Loader<Applicant>((id) => this.#read(id));

  constructor(yoti: Yoti, maxImageBytes: number, ownership: Ownership, idempotency: RequestIdempotency) {
    this.#yoti = yoti;
    this.#maxImageBytes = maxImageBytes;
    this.#ownership = ownership;
    this.#idempotency = idempotency;
  }

  /** `field` is the name of the input that holds the id. */
  async get(id: string, field = 'applicantId'): Promise<Applicant> {
    return this.#applicants.load(checkId(id, field));
  }

  /** The face of an applicant; NOT_FOUND when the applicant has none with this id. */
  async face(applicantId: string, id: string): Promise<Face> {
    const { face } = await this.get(applicantId);
    if (!face || !isSameId(face.id, id)) throw new ApiError(ErrorCode.NOT_FOUND);
    return face;
  }

  /** Call after a write that changes the applicant. */
  invalidate(id: string): void {
    this.#applicants.clear(id);
  }

  /** Call after a write that may change any applicant. */
  invalidateAll(): void {
    this.#applicants.clearAll();
  }

  /** The known part of an applicant if it has all fields, else the whole applicant, read from Yoti. */
  async loadMissing<Known extends Pick<Applicant, 'id'>>(
    known: Known,
    fields: readonly string[],
  ): Promise<Known | Applicant> {
    if (fields.every((field) => field in known)) return known;
    return this.get(known.id).catch((error: unknown) => {
      throw error instanceof ApiError
        ? error.with({ existing: { applicantId: known.id }, retryable: false })
        : error;
    });
  }

  /** Creates an applicant, once for an idempotency key. */
  createOnce(input: CreateApplicantInput): Promise<Applicant | Pick<Applicant, 'id'>> {
    return this.#idempotency.run('createApplicant', input, (steps) =>
      steps.run('createApplicant', this.creation(input.image)),
    );
  }

  /** The creation of an applicant as a step of a mutation. */
  creation(image?: Buffer | null): Step<Applicant | Pick<Applicant, 'id'>> {
    return {
      create: () => this.create(image),
      idsOf: ({ id }) => ({ applicantId: id }),
      restore: ({ applicantId }) => ({ id: applicantId! }),
    };
  }

  /** Adds a face to an applicant, once for an idempotency key. */
  addFaceOnce(input: AddApplicantFaceInput): Promise<Face> {
    return this.#idempotency.run('addApplicantFace', input, (steps) =>
      steps.run('addApplicantFace', this.faceAddition(input)),
    );
  }

  /** The addition of a face as a step of a mutation. */
  faceAddition(input: AddApplicantFaceInput): Step<Face> {
    return {
      create: () => this.addFace(input),
      idsOf: ({ id }) => ({ faceId: id }),
      restore: ({ faceId }) => ({ id: faceId!, applicantId: input.applicantId }),
    };
  }

  /** POST /applicants, without a body or with a face. Docs: create-applicant. */
  async create(image?: Buffer | null): Promise<Applicant> {
    if (image) checkImage(image, this.#maxImageBytes);
    const wire = await this.#yoti.post('/applicants', {
      ...(image && { payload: { ...json({ face: { data: image.toString('base64') } }), hasImage: true } }),
      fieldPaths: faceFieldPaths,
    });
    this.#ownership.addApplicant(wire.id);
    return toApplicant(wire);
  }

  /** POST /applicants/{applicantId}/faces; one face for each applicant. Docs: create-applicant. */
  async addFace({ applicantId, image, source }: AddApplicantFaceInput): Promise<Face> {
    if (!image === !source)
      throw badInput({ field: 'image', message: 'exactly one of image and source must be given' });
    if (image) checkImage(image, this.#maxImageBytes);
    this.#ownership.applicant(applicantId, 'applicantId');
    if (source) await this.#ownership.session(source.sessionId, 'source.sessionId');
    const { id } = await this.#yoti.post('/applicants/{applicantId}/faces', {
      ids: { applicantId },
      payload: {
        ...json({ face: image ? { data: image.toString('base64') } : toFaceSource(source!) }),
        hasImage: image !== null && image !== undefined,
      },
      fieldPaths: faceFieldPaths,
    });
    this.invalidate(applicantId);
    return { id, applicantId };
  }

  /** DELETE /applicants/{applicantId}/faces/{faceId}; the applicant stays. */
  async deleteFace(applicantId: string, faceId: string): Promise<string> {
    await this.#yoti.delete('/applicants/{applicantId}/faces/{faceId}', { ids: { applicantId, faceId } });
    this.invalidate(applicantId);
    return faceId;
  }

  /** DELETE /applicants/{applicantId}, with its face. */
  async delete(applicantId: string): Promise<string> {
    await this.#yoti.delete('/applicants/{applicantId}', { ids: { applicantId } });
    this.invalidate(applicantId);
    return applicantId;
  }

  /** GET /applicants/{applicantId}. The docs print the path in the singular, all others in the plural: INFERRED typo. */
  async #read(applicantId: string): Promise<Applicant> {
    return toApplicant(await this.#yoti.get('/applicants/{applicantId}', { ids: { applicantId } }));
  }
}

function toFaceSource({ sessionId, mediaId }: FaceSourceInput): object {
  return {
    source: {
      session_id: checkId(sessionId, 'source.sessionId'),
      media_id: checkId(mediaId, 'source.mediaId'),
    },
  };
}

function toApplicant(wire: components['schemas']['Applicant']): Applicant {
  const { id, faces, pools, created_at, last_updated } = wire;
  return {
    id,
    face: faces.archetype_face ? { id: faces.archetype_face, applicantId: id } : null,
    canAuthenticateByFace: Boolean(faces.archetype_face),
    pools: pools.map((pool) => ({ id: pool.id, label: pool.label })),
    createdAt: created_at ?? null,
    updatedAt: last_updated ?? null,
  };
}
