import { SupportedDocumentsDocument } from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { newApplicant } from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
let applicantId: string;
beforeAll(async () => {
  // What is kept of the lists is the subject of test/e2e/sessionCache.test.ts.
  stage = await Stage.set({ env: { SESSION_CACHE: 'off' } });
  applicantId = await newApplicant(stage);
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

describe('supportedDocuments', () => {
  it('lists documents by country, more of them with other scripts', async () => {
    const types = async (includeNonLatin: boolean): Promise<number> => {
      const { supportedDocuments } = await stage.get(SupportedDocumentsDocument, { includeNonLatin });
      return (supportedDocuments ?? []).flatMap(({ documents }) => documents).length;
    };

    const [latin, all] = [await types(false), await types(true)];

    expect(latin).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(latin);
  });

  itFailsAlone(() => stage, {
    document: SupportedDocumentsDocument,
    field: 'supportedDocuments',
    variables: () => ({}),
    call: { method: 'GET', path: /^\/supported-documents$/ },
    neighbour: () => neighbours.applicant(applicantId),
  });
});
