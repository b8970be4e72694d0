import { faceAuth, jpeg, type EmulatorResponse } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.parse('2026-03-04T05:06:07Z');
const { client } = useEmulator({ now: () => now });

const read = async (id: string): Promise<EmulatorResponse['body']> =>
  (await client.send('GET', `/sessions/${id}`)).body;

/** A session with this scenario, completed. */
async function play(scenario: string, specification: object): Promise<EmulatorResponse['body']> {
  const session = await client.session(specification);
  await client.send('PUT', `/sessions/${session.id}/response-config`, { json: { scenario } });
  await client.agent(session);
  return read(session.id);
}

const documents = {
  requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY', config: {} }],
  requested_tasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'NEVER' } }],
};

describe('results as they were recorded', () => {
  it('keep the seconds that were left, without the token, once completed', async () => {
    const session = await client.readySession({ ...faceAuth, client_session_token_ttl: 900 });
    now += 60_000;
    await client.agent(session);
    const results = [await read(session.id)];
    now += 3_600_000;
    results.push(await read(session.id));

    for (const result of results) {
      expect(result).toMatchObject({ state: 'COMPLETED', client_session_token_ttl: 839 });
      expect(result).not.toHaveProperty('client_session_token');
    }
  });

  it('have IBV as source of the face capture in a branch', async () => {
    const session = await client.session({
      ...documents,
      requested_checks: [{ type: 'ID_DOCUMENT_FACE_MATCH', config: { manual_check: 'NEVER' } }],
      ibv_options: { support: 'MANDATORY' },
    });
    const { body } = await client.send('GET', `/sessions/${session.id}/configuration`);
    const capture = body.capture.required_resources.find((r: { type: string }) => r.type === 'FACE_CAPTURE');
    expect(capture.allowed_sources).toContainEqual({ type: 'IBV' });

    await client.agent(session, { liveness_capture: [{ image: { data: jpeg.toString('base64') } }] });
    const { resources, state } = await read(session.id);
    expect(state).toBe('COMPLETED');
    expect(resources.face_capture.map((r: { source: object }) => r.source)).toEqual([{ type: 'IBV' }]);
    expect(resources.id_documents[0].source).toEqual({ type: 'IBV' });
  });

  it('have the sub-checks and media of a chip', async () => {
    const { checks } = await play('CHIP_READ_DOCUMENT', documents);
    const [{ report, generated_media: media }] = checks;
    const names = report.breakdown.map((line: { sub_check: string }) => line.sub_check);

    expect(names).toEqual(
      expect.arrayContaining(['chip_csca_trusted', 'chip_data_integrity', 'chip_parse', 'chip_sod_parse']),
    );
    expect(media.map(({ type }: { type: string }) => type)).toEqual(['JSON', 'IMAGE']);
  });

  it('have NOT_AVAILABLE for sub-checks that could not be carried out', async () => {
    const { checks } = await play('UNREADABLE_CHIP', documents);

    expect(checks[0].report.breakdown).toContainEqual(
      expect.objectContaining({ sub_check: 'chip_parse', result: 'NOT_AVAILABLE' }),
    );
  });

  it('have tasks that failed, without fields and without another try', async () => {
    const { resources } = await play('TEXT_EXTRACTION_FAILED', documents);
    const [document, ...others] = resources.id_documents;

    expect(others).toEqual([]);
    expect(document.tasks[0]).toMatchObject({ state: 'FAILED', generated_media: [] });
    expect(document).not.toHaveProperty('document_fields');
  });

  it('have the file of a supplementary document that was uploaded', async () => {
    const session = await client.session({
      requested_tasks: [
        { type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'NEVER' } },
      ],
      required_documents: [{ type: 'SUPPLEMENTARY_DOCUMENT', objective: { type: 'PROOF_OF_ADDRESS' } }],
    });
    await client.agent(session, { supplementary_documents: [{ capture_method: 'UPLOAD' }] });
    const [document] = (await read(session.id)).resources.supplementary_documents;

    expect(document.file.media.type).toBe('PDF');
  });
});

describe('identity profiles that Yoti calls invalid', () => {
  const standard = (trust_framework: string, scheme: object): object => ({
    identity_profile_requirements: { trust_framework, scheme },
    subject: { subject_id: 'subject-1' },
  });
  const advanced = (trust_framework: string, scheme: object): object => ({
    advanced_identity_profile_requirements: { profiles: [{ trust_framework, schemes: [scheme] }] },
    subject: { subject_id: 'subject-1' },
  });
  const [one, many] = ['identity_profile_requirements', 'advanced_identity_profile_requirements.profiles[0]'];

  it.each([
    [standard('UK_MOON', { type: 'RTW' }), `${one}.trust_framework`],
    [standard('toString', { type: 'RTW' }), `${one}.trust_framework`],
    [standard('UK_TFIDA', { type: 'IDENTITY' }), `${one}.scheme.type`],
    [standard('YOTI_GLOBAL', { type: 'RTW' }), `${one}.scheme.type`],
    [standard('UK_TFIDA', { type: 'DBS' }), `${one}.scheme.objective`],
    [standard('UK_TFIDA', { type: 'DBS', objective: 'AL_M1' }), `${one}.scheme.objective`],
    [advanced('UK_MOON', { type: 'RTW', label: 'x' }), `${many}.trust_framework`],
    [advanced('YOTI_GLOBAL', { type: 'RTW', label: 'x' }), `${many}.schemes[0].type`],
    [
      advanced('YOTI_GLOBAL', { type: 'IDENTITY', objective: 'BASIC', label: 'x' }),
      `${many}.schemes[0].objective`,
    ],
    [advanced('YOTI_GLOBAL', { type: 'IDENTITY', objective: 'AL_M1' }), `${many}.schemes[0].label`],
  ])('are refused: %j', async (json, property) => {
    const { status, body } = await client.send('POST', '/sessions', { json });

    expect([status, body.code]).toEqual([400, 'PAYLOAD_VALIDATION']);
    expect(body.errors.map((error: { property: string }) => error.property)).toEqual([property]);
  });

  it.each([
    standard('UK_TFIDA', { type: 'DBS', objective: 'BASIC' }),
    standard('UK_TFIDA', { type: 'RTR' }),
    ...['IDENTITY', 'IDENTITY_PLUS_ADDRESS', 'AL_L1', 'AL_M1'].map((type) =>
      standard('YOTI_GLOBAL', { type }),
    ),
    advanced('UK_TFIDA', { type: 'RTW', label: 'work' }),
    advanced('YOTI_GLOBAL', { type: 'IDENTITY', objective: 'AL_L1', label: 'low' }),
  ])('are accepted otherwise: %j', async (json) => {
    expect((await client.send('POST', '/sessions', { json })).status).toBe(201);
  });
});
