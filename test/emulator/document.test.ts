import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator({ now: () => Date.parse('2026-03-04T05:06:07Z') });

const extraction = (config: object) => ({ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', config });
const run = async (specification: object, resources?: object, config: object = {}) => {
  const session = await client.session(specification);
  expect((await client.send('PUT', `/sessions/${session.id}/response-config`, { json: config })).status).toBe(
    200,
  );
  expect((await client.agent(session, resources)).status).toBe(204);
  return (await client.send('GET', `/sessions/${session.id}`)).body;
};
const media = (session: { session_id: string }, holder: { media: { id: string } }) =>
  client.send('GET', `/sessions/${session.session_id}/media/${holder.media.id}/content`);

describe('a document', () => {
  it('is captured, read and checked', async () => {
    const result = await run(
      {
        requested_tasks: [extraction({ manual_check: 'FALLBACK', create_expanded_document_fields: true })],
        requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY', config: {} }],
      },
      { id_documents: [{ issuing_country: 'FRA', document_type: 'PASSPORT', capture_method: 'upload' }] },
    );
    const [document] = result.resources.id_documents;
    expect(document).toMatchObject({
      document_type: 'PASSPORT',
      issuing_country: 'FRA',
      source: { type: 'END_USER' },
    });
    expect(document.pages).toHaveLength(1);
    expect(document.pages[0]).toMatchObject({
      capture_method: 'UPLOAD',
      frames: [{ media: { type: 'IMAGE' } }],
    });
    const [task] = document.tasks;
    expect(task).toMatchObject({ state: 'DONE', recommendation: { value: 'PROGRESS' } });
    expect(task.generated_checks).toEqual([{ id: result.checks[0].id, type: 'ID_DOCUMENT_TEXT_DATA_CHECK' }]);
    expect(task.generated_media.map((m: { type: string }) => m.type)).toEqual(['JSON', 'JSON', 'IMAGE']);
    expect((await media(result, document.document_fields)).body).toMatchObject({
      issuing_country: 'FRA',
      mrz: { type: 2 },
    });
    const expanded = await media(result, document.expanded_document_fields);
    expect(expanded.body.fields).toContainEqual({
      name: 'first_name',
      value: 'JOAN',
      locale: 'en',
      source: 'VIZ',
    });
  });

  it('has a machine-readable zone with valid check digits', async () => {
    const result = await run({ requested_tasks: [extraction({})] });
    const { body } = await media(result, result.resources.id_documents[0].document_fields);
    const { line1, line2 } = body.mrz;
    expect([line1.length, line2.length]).toEqual([44, 44]);
    const digit = (text: string): number =>
      [...text].reduce((sum, c, i) => sum + (c === '<' ? 0 : parseInt(c, 36)) * [7, 3, 1][i % 3]!, 0) % 10;
    expect(Number(line2[9])).toBe(digit(line2.slice(0, 9)));
    expect(Number(line2[43])).toBe(digit(line2.slice(0, 10) + line2.slice(13, 20) + line2.slice(21, 43)));
  });

  it('of two sides has two pages, and Aadhaar images are never disclosed', async () => {
    const result = await run(
      { requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY' }] },
      { id_documents: [{ issuing_country: 'IND', document_type: 'AADHAAR' }] },
    );
    const [document] = result.resources.id_documents;
    expect(document.pages).toHaveLength(2);
    const answer = await media(result, document.pages[0]);
    expect([answer.status, answer.bytes.length]).toEqual([204, 0]);
  });

  it('that cannot be read is captured again, as a new resource', async () => {
    const config = {
      task_results: {
        ID_DOCUMENT_TEXT_DATA_EXTRACTION: [
          { result_template: 'UNABLE_TO_OCR' },
          { result: { document_fields: { full_name: 'CONFIGURED' } } },
        ],
      },
    };
    const result = await run({ requested_tasks: [extraction({ manual_check: 'NEVER' })] }, undefined, config);
    const [first, second] = result.resources.id_documents;
    expect(first.tasks[0].recommendation.value).toBe('SHOULD_TRY_AGAIN');
    expect(first).not.toHaveProperty('document_fields');
    expect((await media(result, second.document_fields)).body).toEqual({ full_name: 'CONFIGURED' });
    expect(result.checks).toEqual([]);
  });

  it('gets the outcome that its filter means', async () => {
    const result = await run(
      {
        requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY' }],
        required_documents: [{ type: 'ID_DOCUMENT' }, { type: 'ID_DOCUMENT' }],
      },
      {
        id_documents: [
          { issuing_country: 'GBR', document_type: 'PASSPORT' },
          { issuing_country: 'GBR', document_type: 'DRIVING_LICENCE' },
        ],
      },
      {
        check_reports: {
          ID_DOCUMENT_AUTHENTICITY: [
            {
              result: { report_template: 'TAMPERED' },
              document_filter: { document_types: ['DRIVING_LICENCE'] },
            },
          ],
        },
      },
    );
    const reports = result.checks.map((c: { report: { recommendation: object } }) => c.report.recommendation);
    expect(reports).toEqual([{ value: 'APPROVE' }, { value: 'REJECT', reason: 'TAMPERED' }]);
  });

  it('obeys the filter of the session when the user names none', async () => {
    const filter = {
      type: 'ORTHOGONAL_RESTRICTIONS',
      country_restriction: { inclusion: 'whitelist', country_codes: ['DEU'] },
      type_restriction: { inclusion: 'EXCLUDE', document_types: ['PASSPORT'] },
    };
    const result = await run({ required_documents: [{ type: 'ID_DOCUMENT', filter }] });
    expect(result.resources.id_documents[0]).toMatchObject({
      issuing_country: 'DEU',
      document_type: 'DRIVING_LICENCE',
    });
  });

  it('may be a bill, and a share code may come with it', async () => {
    const result = await run(
      {
        requested_tasks: [
          { type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'ALWAYS' } },
        ],
        required_documents: [{ type: 'SUPPLEMENTARY_DOCUMENT', objective: { type: 'PROOF_OF_ADDRESS' } }],
      },
      { share_codes: [{}] },
    );
    expect(result.resources.supplementary_documents[0]).toMatchObject({ document_type: 'UTILITY_BILL' });
    expect(result.checks[0]).toMatchObject({ type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK', state: 'DONE' });
    expect(result.resources.share_codes[0].tasks[0]).toMatchObject({
      type: 'VERIFY_SHARE_CODE_TASK',
      state: 'DONE',
    });
    expect((await media(result, result.resources.share_codes[0].file)).headers['content-type']).toBe(
      'application/pdf',
    );
  });
});
