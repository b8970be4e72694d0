import { PostOfficeBranchesDocument } from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { newApplicant } from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
let applicantId: string;
beforeAll(async () => {
  stage = await Stage.set();
  applicantId = await newApplicant(stage);
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

describe('postOfficeBranches', () => {
  it('gives the ten nearest, the nearest first', async () => {
    const { postOfficeBranches } = await stage.get(PostOfficeBranchesDocument, { searchText: 'SE1 9SF' });

    expect(postOfficeBranches).toHaveLength(10);
    expect(postOfficeBranches?.[0]).toMatchObject({
      type: 'UK_POST_OFFICE',
      fadCode: '0040040',
      postCode: 'SE1 9SF',
      location: { latitude: 51.5055, longitude: -0.0906 },
    });
  });

  it('refuses a blank text and asks Yoti nothing', async () => {
    const { data, errors } = await stage.ask(PostOfficeBranchesDocument, { searchText: ' ' });

    expect(data).toEqual({ postOfficeBranches: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'searchText' }],
    });
    expect(stage.calls()).toEqual([]);
  });

  itFailsAlone(() => stage, {
    document: PostOfficeBranchesDocument,
    field: 'postOfficeBranches',
    variables: () => ({ searchText: 'London' }),
    call: { method: 'POST', path: /^\/lookup\/uk-post-office$/ },
    neighbour: () => neighbours.applicant(applicantId),
  });
});
