import { SupportedDocumentsDocument } from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { newApplicant } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

// Caching of the lists is the subject of test/e2e/sessionCache.test.ts.
const server = useTestServer({ env: { SESSION_CACHE: 'off' } });
let applicantId: string;
beforeAll(async () => {
  applicantId = await newApplicant(server);
});

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
