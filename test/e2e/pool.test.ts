import {
  AddApplicantToPoolDocument,
  ApplicantPoolsDocument,
  CreatePoolDocument,
  DeletePoolDocument,
  RemoveApplicantFromPoolDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { given } from '../support/fixtures/expectDefined.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import { newApplicant, unknownId } from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

async function newPool(label = 'Watch list'): Promise<{ id: string; label: string | null }> {
  return given((await stage.get(CreatePoolDocument, { input: { label } })).createPool).pool;
}

/** A pool and an applicant who is not in it. */
async function membership(): Promise<{ input: { poolId: string; applicantId: string } }> {
  return { input: { poolId: (await newPool()).id, applicantId: await newApplicant(stage) } };
}

async function poolsOf(id: string): Promise<unknown> {
  return given((await stage.get(ApplicantPoolsDocument, { id })).applicant).pools;
}

describe('an applicant and pools', () => {
  it('goes into several, out of one, and out of another that is deleted', async () => {
    const [one, other, third] = [await newPool('One'), await newPool('Other'), await newPool('Third')];
    const applicantId = await newApplicant(stage);
    for (const { id: poolId } of [one, other, third]) {
      await stage.get(AddApplicantToPoolDocument, { input: { poolId, applicantId } });
    }
    expect(await poolsOf(applicantId)).toEqual([one, other, third]);

    const removal = await stage.get(RemoveApplicantFromPoolDocument, {
      input: { poolId: other.id, applicantId },
    });
    const deletion = await stage.get(DeletePoolDocument, { input: { poolId: one.id } });

    expect(removal.removeApplicantFromPool?.applicant).toEqual({ id: applicantId });
    expect(deletion.deletePool?.deletedPoolId).toBe(one.id);
    expect(await poolsOf(applicantId)).toEqual([third]);
  });

  it('is answered with the pools it is in, in one more call', async () => {
    const pool = await newPool();
    const applicantId = await newApplicant(stage);
    stage.emulator.clearRequests();

    const { addApplicantToPool } = await stage.get(AddApplicantToPoolDocument, {
      input: { poolId: pool.id, applicantId },
    });

    expect(addApplicantToPool?.applicant).toEqual({ id: applicantId, pools: [pool] });
    expect(stage.calls()).toEqual(['POST /pools/:id/applicants', 'GET /applicants/:id']);
  });
});

describe('addApplicantToPool', () => {
  it('gives NOT_FOUND for a pool that Yoti does not know, and its neighbours answer', async () => {
    const input = { poolId: unknownId, applicantId: await newApplicant(stage) };
    const document = besideNeighbours(AddApplicantToPoolDocument, neighbours.createApplicant);

    const { data, errors } = await stage.ask(document, { input });

    expect(data).toMatchObject({ before: {}, addApplicantToPool: null, after: {} });
    expect(errors).toMatchObject([{ path: ['addApplicantToPool'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => stage, {
    document: AddApplicantToPoolDocument,
    field: 'addApplicantToPool',
    variables: () => membership(),
    call: { method: 'POST', path: /^\/pools\/[^/]+\/applicants$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});

describe('removeApplicantFromPool', () => {
  it('gives NOT_FOUND for an applicant who is not in the pool, and its neighbours answer', async () => {
    const document = besideNeighbours(RemoveApplicantFromPoolDocument, neighbours.createApplicant);

    const { data, errors } = await stage.ask(document, await membership());

    expect(data).toMatchObject({ before: {}, removeApplicantFromPool: null, after: {} });
    expect(errors).toMatchObject([{ path: ['removeApplicantFromPool'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => stage, {
    document: RemoveApplicantFromPoolDocument,
    field: 'removeApplicantFromPool',
    variables: () => membership(),
    call: { method: 'DELETE', path: /^\/pools\/[^/]+\/applicants\// },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});

describe('createPool', () => {
  it('refuses a blank name and asks Yoti nothing', async () => {
    const { errors } = await stage.ask(CreatePoolDocument, { input: { label: ' ' } });

    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'label' }],
    });
    expect(stage.calls()).toEqual([]);
  });

  itFailsAlone(() => stage, {
    document: CreatePoolDocument,
    field: 'createPool',
    variables: () => ({ input: { label: 'x' } }),
    call: { method: 'POST', path: /^\/pools$/ },
    neighbour: () => neighbours.createApplicant,
  });
});

describe('deletePool', () => {
  itFailsAlone(() => stage, {
    document: DeletePoolDocument,
    field: 'deletePool',
    variables: async () => ({ input: { poolId: (await newPool()).id } }),
    call: { method: 'DELETE', path: /^\/pools\/[^/]+$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
