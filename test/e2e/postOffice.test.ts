import { PostOfficeBranchesDocument } from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { newApplicant } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();
let applicantId: string;
beforeAll(async () => {
  applicantId = await newApplicant(server);
});

describe('postOfficeBranches', () => {
  it('gives the ten nearest, the nearest first', async () => {
    const { postOfficeBranches } = await server.executeOrThrow(PostOfficeBranchesDocument, {
      searchText: 'SE1 9SF',
    });

    expect(postOfficeBranches).toHaveLength(10);
    expect(postOfficeBranches?.[0]).toMatchObject({
      type: 'UK_POST_OFFICE',
      fadCode: '0040040',
      postCode: 'SE1 9SF',
      location: { latitude: 51.5055, longitude: -0.0906 },
    });
  });

  it('refuses a blank text and asks Yoti nothing', async () => {
    const { data, errors } = await server.execute(PostOfficeBranchesDocument, { searchText: ' ' });

    expect(data).toEqual({ postOfficeBranches: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'searchText' }],
    });
    expect(server.calls()).toEqual([]);
  });

  itFailsAlone(() => server, {
    document: PostOfficeBranchesDocument,
    field: 'postOfficeBranches',
    variables: () => ({ searchText: 'London' }),
    call: { method: 'POST', path: /^\/lookup\/uk-post-office$/ },
    bystander: () => bystanders.applicant(applicantId),
  });
});
