import { SupportedDocumentsDocument } from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { newApplicant } from '../support/server/sessions.js';
import { TestServer } from '../support/server/testServer.js';

let server: TestServer;
let applicantId: string;
beforeAll(async () => {
  // What is kept of the lists is the subject of test/e2e/sessionCache.test.ts.
  server = await TestServer.start({ env: { SESSION_CACHE: 'off' } });
  applicantId = await newApplicant(server);
});
beforeEach(() => {
  server.emulator.clearFaults();
  server.emulator.clearRequests();
});
afterAll(() => server.stop());

describe('supportedDocuments', () => {
  it('lists documents by country, more of them with other scripts', async () => {
    const types = async (includeNonLatin: boolean): Promise<number> => {
      const { supportedDocuments } = await server.executeOrThrow(SupportedDocumentsDocument, {
        includeNonLatin,
      });
      return (supportedDocuments ?? []).flatMap(({ documents }) => documents).length;
    };

    const [latin, all] = [await types(false), await types(true)];

    expect(latin).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(latin);
  });

  itFailsAlone(() => server, {
    document: SupportedDocumentsDocument,
    field: 'supportedDocuments',
    variables: () => ({}),
    call: { method: 'GET', path: /^\/supported-documents$/ },
    bystander: () => bystanders.applicant(applicantId),
  });
});
