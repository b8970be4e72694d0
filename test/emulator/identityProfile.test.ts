import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.parse('2026-03-04T05:06:07Z');
const { client } = useEmulator({ now: () => now });

const standard = {
  identity_profile_requirements: { trust_framework: 'UK_TFIDA', scheme: { type: 'RTW' } },
  subject: { subject_id: 'subject-1' },
  requested_checks: [],
};
const advanced = {
  advanced_identity_profile_requirements: {
    profiles: [
      {
        trust_framework: 'YOTI_GLOBAL',
        schemes: [{ type: 'IDENTITY', objective: 'AL_M1', label: 'medium' }],
      },
    ],
  },
  create_identity_profile_preview: true,
  import_token: {},
};
const run = async (specification: object, scenario: string) => {
  const session = await client.session(specification);
  await client.send('PUT', `/sessions/${session.id}/response-config`, { json: { scenario } });
  await client.agent(session);
  return (await client.send('GET', `/sessions/${session.id}`)).body;
};

describe('an identity profile', () => {
  it('is done when every check approves', async () => {
    const result = await run(standard, 'APPROVE');
    expect(result.identity_profile).toMatchObject({
      subject_id: 'subject-1',
      result: 'DONE',
      identity_profile_report: {
        trust_framework: 'UK_TFIDA',
        schemes_compliance: [{ scheme: { type: 'RTW' }, requirements_met: true }],
      },
    });
    const { id } = result.identity_profile.identity_profile_report.media;
    const { body } = await client.send('GET', `/sessions/${result.session_id}/media/${id}/content`);
    expect(body.verification_report.subject_id).toBe('subject-1');
    expect(result).not.toHaveProperty('identity_profile_preview');
  });

  it('may be advanced, with a preview and an import token', async () => {
    const result = await run(advanced, 'APPROVE');
    expect(result.advanced_identity_profile.identity_profile_report.compliance).toEqual([
      {
        trust_framework: 'YOTI_GLOBAL',
        schemes_compliance: [
          { scheme: { type: 'IDENTITY', objective: 'AL_M1', label: 'medium' }, requirements_met: true },
        ],
      },
    ]);
    expect(result.advanced_identity_profile_preview.media.type).toBe('JSON');
    expect(result.import_token.media.type).toBe('JSON');
  });

  it.each([
    ['FRAUD_LIST_MATCH', 'FRAUD_DETECTED'],
    ['TAMPERED_DOCUMENT', 'UNABLE_TO_VALIDATE_DOCUMENT'],
    ['SOMEBODY_ELSE', 'FACE_MATCH_VERIFICATION_FAILED'],
    ['THREE_FAILED_ATTEMPTS', 'MISSING_LIVENESS'],
    ['CHECK_INTERNAL_ERROR', 'UNABLE_TO_COMPLETE_CHECKS'],
  ])('is aborted in the scenario %s with %s', async (scenario, reason) => {
    const { identity_profile: profile } = await run(standard, scenario);
    expect(profile).toMatchObject({ result: 'ABORTED', failure_reason: { reason_code: reason } });
    expect(profile).not.toHaveProperty('identity_profile_report');
  });

  it('gives no import token when it is aborted', async () => {
    const result = await run(advanced, 'IDENTITY_PROFILE_ABORTED');
    expect(result.import_token).toEqual({ failure_reason: 'FRAUD_DETECTED' });
  });

  it('is abandoned two hours after the session expired', async () => {
    const { id } = await client.session(standard);
    now += 700_000;
    expect((await client.send('GET', `/sessions/${id}`)).body).not.toHaveProperty('identity_profile');
    now += 7_200_000;
    const { body } = await client.send('GET', `/sessions/${id}`);
    expect(body.state).toBe('EXPIRED');
    expect(body.identity_profile.failure_reason).toEqual({ reason_code: 'ABANDONED' });
  });

  it('for DBS needs an objective', async () => {
    const json = { identity_profile_requirements: { trust_framework: 'UK_TFIDA', scheme: { type: 'DBS' } } };
    const { body } = await client.send('POST', '/sessions', { json });
    expect(body.errors[0].property).toBe('identity_profile_requirements.scheme.objective');
  });
});
