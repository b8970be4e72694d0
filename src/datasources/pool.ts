import { badInput } from '../errors/apiError.js';
import type {
  AddApplicantToPoolInput,
  CreatePoolInput,
  Pool,
  RemoveApplicantFromPoolInput,
} from '../schema/pool.js';
import type { ApplicantSource } from './applicant.js';
import { validateText } from './input/rules.js';
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import type { Ownership } from '../auth/ownership.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import { json } from './yoti/payload.js';

/** Applicants are read with their pools. */
const alsoInvalidates = '/applicants/';

/** Pools: sets of applicants in which a face is searched. Yoti has no call to read one. Reference 5.8. */
export class PoolSource {
  readonly #yoti: Yoti;
  readonly #applicants: ApplicantSource;
  readonly #ownership: Ownership;
  readonly #idempotency: RequestIdempotency;

  constructor(
    yoti: Yoti,
    applicants: ApplicantSource,
    ownership: Ownership,
    idempotency: RequestIdempotency,
  ) {
    this.#yoti = yoti;
    this.#applicants = applicants;
    this.#ownership = ownership;
    this.#idempotency = idempotency;
  }

  /** Creates a pool, once for an idempotency key. Pools cannot be read, so a repeat has the label of its input. */
  createOnce(input: CreatePoolInput): Promise<Pool> {
    const { label } = input;
    return this.#idempotency.run('createPool', input, (steps) =>
      steps.run('createPool', {
        create: () => this.create(label),
        idsOf: ({ id }) => ({ poolId: id }),
        restore: ({ poolId }) => ({ id: poolId!, label }),
      }),
    );
  }

  /** Pool as a router refers to it; Yoti cannot look it up, so its label is not known. */
  reference(id: string): Pool {
    return { id: checkId(id, 'id'), label: null };
  }

  /** POST /pools. Docs: create-applicant-pool. */
  async create(label: string): Promise<Pool> {
    const problems = validateText(label, 'label');
    if (problems.length > 0) throw badInput(...problems);
    const wire = await this.#yoti.post('/pools', { payload: json({ label }) });
    return { id: wire.id, label: wire.label };
  }

  /** POST /pools/{poolId}/applicants; answers 204. Docs: create-applicant-pool. */
  async addApplicant({ poolId, applicantId }: AddApplicantToPoolInput): Promise<string> {
    this.#ownership.applicant(applicantId, 'applicantId');
    await this.#yoti.post('/pools/{poolId}/applicants', {
      ids: { poolId },
      payload: json({ applicant_id: applicantId }),
      alsoInvalidates,
    });
    this.#applicants.invalidate(applicantId);
    return applicantId;
  }

  /** DELETE /pools/{poolId}/applicants/{applicantId}; the applicant stays. Docs: delete-applicant. */
  async removeApplicant({ poolId, applicantId }: RemoveApplicantFromPoolInput): Promise<string> {
    await this.#yoti.delete('/pools/{poolId}/applicants/{applicantId}', {
      ids: { poolId, applicantId },
      alsoInvalidates,
    });
    this.#applicants.invalidate(applicantId);
    return applicantId;
  }

  /** DELETE /pools/{poolId}; the applicants in it stay. Docs: delete-applicant. */
  async delete(poolId: string): Promise<string> {
    await this.#yoti.delete('/pools/{poolId}', { ids: { poolId }, alsoInvalidates });
    this.#applicants.invalidateAll();
    return poolId;
  }
}
