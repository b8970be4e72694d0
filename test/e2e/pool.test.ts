import {
  AddApplicantToPoolDocument,
  ApplicantPoolsDocument,
  CreatePoolDocument,
  DeletePoolDocument,
  RemoveApplicantFromPoolDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { withBystanders } from '../support/server/bystanders.js';
import { newApplicant, unknownId } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

async function newPool(label = 'Watch list'): Promise<{ id: string; label: string | null }> {
  return expectDefined((await server.executeOrThrow(CreatePoolDocument, { input: { label } })).createPool)
    .pool;
}

/** A pool and an applicant who is not in it. */
async function membership(): Promise<{ input: { poolId: string; applicantId: string } }> {
  return { input: { poolId: (await newPool()).id, applicantId: await newApplicant(server) } };
}

async function poolsOf(id: string): Promise<unknown> {
  return expectDefined((await server.executeOrThrow(ApplicantPoolsDocument, { id })).applicant).pools;
}

describe('an applicant and pools', () => {
  it('goes into several, out of one, and out of another that is deleted', async () => {
    const [one, other, third] = [await newPool('One'), await newPool('Other'), await newPool('Third')];
    const applicantId = await newApplicant(server);
    for (const { id: poolId } of [one, other, third]) {
      await server.executeOrThrow(AddApplicantToPoolDocument, { input: { poolId, applicantId } });
    }
    expect(await poolsOf(applicantId)).toEqual([one, other, third]);

    const removal = await server.executeOrThrow(RemoveApplicantFromPoolDocument, {
      input: { poolId: other.id, applicantId },
    });
    const deletion = await server.executeOrThrow(DeletePoolDocument, { input: { poolId: one.id } });

    expect(removal.removeApplicantFromPool?.applicant).toEqual({ id: applicantId });
    expect(deletion.deletePool?.deletedPoolId).toBe(one.id);
    expect(await poolsOf(applicantId)).toEqual([third]);
  });

  it('is answered with the pools it is in, in one more call', async () => {
    const pool = await newPool();
    const applicantId = await newApplicant(server);
    server.emulator.clearRequests();

    const { addApplicantToPool } = await server.executeOrThrow(AddApplicantToPoolDocument, {
      input: { poolId: pool.id, applicantId },
    });

    expect(addApplicantToPool?.applicant).toEqual({ id: applicantId, pools: [pool] });
    expect(server.calls()).toEqual(['POST /pools/:id/applicants', 'GET /applicants/:id']);
  });
});

describe('addApplicantToPool', () => {
  it('gives NOT_FOUND for a pool that Yoti does not know, and the other root fields answer', async () => {
    const input = { poolId: unknownId, applicantId: await newApplicant(server) };
    const document = withBystanders(AddApplicantToPoolDocument, bystanders.createApplicant);

    const { data, errors } = await server.execute(document, { input });

    expect(data).toMatchObject({ before: {}, addApplicantToPool: null, after: {} });
    expect(errors).toMatchObject([{ path: ['addApplicantToPool'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: AddApplicantToPoolDocument,
    field: 'addApplicantToPool',
    variables: () => membership(),
    call: { method: 'POST', path: /^\/pools\/[^/]+\/applicants$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('removeApplicantFromPool', () => {
  it('gives NOT_FOUND for an applicant who is not in the pool, and the other root fields answer', async () => {
    const document = withBystanders(RemoveApplicantFromPoolDocument, bystanders.createApplicant);

    const { data, errors } = await server.execute(document, await membership());

    expect(data).toMatchObject({ before: {}, removeApplicantFromPool: null, after: {} });
    expect(errors).toMatchObject([{ path: ['removeApplicantFromPool'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: RemoveApplicantFromPoolDocument,
    field: 'removeApplicantFromPool',
    variables: () => membership(),
    call: { method: 'DELETE', path: /^\/pools\/[^/]+\/applicants\// },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('createPool', () => {
  it('refuses a blank name and asks Yoti nothing', async () => {
    const { errors } = await server.execute(CreatePoolDocument, { input: { label: ' ' } });

    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'label' }],
    });
    expect(server.calls()).toEqual([]);
  });

  itFailsAlone(() => server, {
    document: CreatePoolDocument,
    field: 'createPool',
    variables: () => ({ input: { label: 'x' } }),
    call: { method: 'POST', path: /^\/pools$/ },
    bystander: () => bystanders.createApplicant,
  });
});

describe('deletePool', () => {
  itFailsAlone(() => server, {
    document: DeletePoolDocument,
    field: 'deletePool',
    variables: async () => ({ input: { poolId: (await newPool()).id } }),
    call: { method: 'DELETE', path: /^\/pools\/[^/]+$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
