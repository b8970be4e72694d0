import { randomUUID } from 'node:crypto';
import {
  SandboxBreakdownBuilder,
  SandboxCheckReportsBuilder,
  SandboxDocumentAuthenticityCheckBuilder,
  SandboxDocumentTextDataExtractionTaskBuilder,
  SandboxIDVClientBuilder,
  SandboxRecommendationBuilder,
  SandboxResponseConfigBuilder,
  SandboxTaskResultsBuilder,
} from '@getyoti/sdk-sandbox';
import type { EmulatorResponse } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { emulator, client } = useEmulator();

const documentSession = {
  requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY', config: {} }],
  requested_tasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'NEVER' } }],
};
const read = async (id: string): Promise<EmulatorResponse['body']> =>
  (await client.send('GET', `/sessions/${id}`)).body;

describe("the sandbox package of Yoti's Node SDK", () => {
  const sandbox = () =>
    new SandboxIDVClientBuilder()
      .withClientSdkId(emulator.sdkId)
      .withPemString(client.key)
      .withSandboxUrl(emulator.url.replace('/idverify', '/sandbox/idverify'))
      .build();

  const config = (value: string, reason: string): object =>
    new SandboxResponseConfigBuilder()
      .withCheckReports(
        new SandboxCheckReportsBuilder()
          .withDocumentAuthenticityCheck(
            new SandboxDocumentAuthenticityCheckBuilder()
              .withRecommendation(
                new SandboxRecommendationBuilder().withValue(value).withReason(reason).build(),
              )
              .withBreakdown(
                new SandboxBreakdownBuilder()
                  .withSubCheck('hologram')
                  .withResult('NOT_AVAILABLE')
                  .withDetail('light', 'poor')
                  .build(),
              )
              .build(),
          )
          .build(),
      )
      .withTaskResults(
        new SandboxTaskResultsBuilder()
          .withDocumentTextDataExtractionTask(
            new SandboxDocumentTextDataExtractionTaskBuilder()
              .withDocumentField('full_name', 'Jo Example')
              .build(),
          )
          .build(),
      )
      .build();

  it.each<[name: string, configure: (id: string) => Promise<void>]>([
    ['the application', () => sandbox().configureApplicationResponse(config('REJECT', 'TAMPERED'))],
    ['a session', (id) => sandbox().configureSessionResponse(id, config('REJECT', 'TAMPERED'))],
  ])('sets the outcomes of %s', async (_, configure) => {
    const session = await client.session(documentSession);
    await configure(session.id);
    await client.agent(session);

    const { checks, resources } = await read(session.id);
    expect(checks[0].report).toMatchObject({
      recommendation: { value: 'REJECT', reason: 'TAMPERED' },
      breakdown: [
        { sub_check: 'hologram', result: 'NOT_AVAILABLE', details: [{ name: 'light', value: 'poor' }] },
      ],
    });
    const [document] = resources.id_documents;
    const path = `/sessions/${session.id}/media/${document.document_fields.media.id}/content`;
    expect((await client.send('GET', path)).body).toMatchObject({ full_name: 'Jo Example' });
  });
});

describe("requests as Yoti's other SDKs write them", () => {
  const unsigned = (): string => `nonce=${randomUUID()}&timestamp=${Date.now()}`;

  it('name the application in the path alone', async () => {
    const send = (id: string): Promise<EmulatorResponse> =>
      client.send('PUT', `/apps/${id}/response-config`, { json: { check_reports: {} }, query: unsigned() });

    expect((await send(emulator.sdkId)).status).toBe(200);
    expect((await send(emulator.sdkId.toUpperCase())).status).toBe(200);
    expect((await send(randomUUID())).body.code).toBe('APP_NOT_FOUND');
    const elsewhere = await client.send('POST', '/sessions', { json: documentSession, query: unsigned() });
    expect(elsewhere.body.errors).toEqual([
      { property: 'query.sdkId', message: 'must not be null or empty' },
    ]);
  });

  it('have null for each property that is not set', async () => {
    const session = await client.session({
      ...documentSession,
      user_tracking_id: null,
      notifications: null,
      sdk_config: { locale: null, brand_id: null },
      requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY', config: { manual_check: null } }],
      resources_ttl: null,
    });
    const report = {
      recommendation: { value: 'APPROVE', reason: null, recovery_suggestion: null },
      breakdown: [{ sub_check: 'x', result: 'PASS', details: null, process: null }],
      watchlist_summary: null,
    };
    const { status } = await client.send('PUT', `/sessions/${session.id}/response-config`, {
      json: {
        task_results: null,
        check_reports: {
          ID_DOCUMENT_AUTHENTICITY: [
            { result: { report, report_template: null }, document_filter: null, response_delay: null },
          ],
          LIVENESS: null,
          async_report_delay: null,
        },
      },
    });
    expect(status).toBe(200);
    await client.agent(session);
    const { checks, ...body } = await read(session.id);
    expect(checks[0].report.recommendation).toEqual({ value: 'APPROVE' });
    expect(body).not.toHaveProperty('user_tracking_id');
  });

  it.each([
    ['POST', '/sessions', { requested_checks: [{ type: null }] }, 'requested_checks[0].type'],
    ['POST', '/sessions', { requested_checks: null }, 'requested_checks'],
    [
      'PUT',
      '/apps/SDK/response-config',
      { check_reports: { LIVENESS: [{ result: { report: { recommendation: null } } }] } },
      'check_reports.LIVENESS[0].result.report.recommendation',
    ],
  ])('are refused if a required property is null: %s %s %j', async (method, path, json, property) => {
    const { status, body } = await client.send(method, path.replace('SDK', emulator.sdkId), { json });

    expect(status).toBe(400);
    const message = property === 'requested_checks' ? 'must not be empty' : 'must not be null';
    expect(body.errors).toContainEqual({ property, message });
  });

  it('subscribe to topics by any name', async () => {
    const notifications = { endpoint: 'https://hooks.shop.example/', topics: ['SOMETHING_NEW'] };

    await expect(client.session({ ...documentSession, notifications })).resolves.toHaveProperty('id');
  });

  it('may have a base URL with a slash at its end, and paths with one', async () => {
    const { id } = await client.session(documentSession);
    const double = await client.send('GET', `/sessions/${id}`, { base: `${emulator.url}/` });
    const trailing = await client.send('GET', `/sessions/${id}/`);

    expect([double.status, trailing.status]).toEqual([200, 200]);
  });
});
