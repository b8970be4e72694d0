import { loadContract } from '../../emulator/http/contract.js';
import { pictureOf } from '../../emulator/scenarios/picture.js';
import { scenarios } from '../../emulator/scenarios/scenario.js';
import { scenarios as sandboxConfigs } from '../../src/datasources/scenario.js';
import { SandboxScenario } from '../../src/schema/sandbox.js';
import { jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';
import { everything } from '../support/emulator/everything.js';

let now = Date.parse('2026-03-04T05:06:07Z');
const { emulator, client } = useEmulator({ now: () => now });
let poolId: string;
beforeAll(async () => {
  poolId = (await client.send('POST', '/pools', { json: { label: 'Members' } })).body.id;
  const face = { data: pictureOf('a member').bytes.toString('base64') };
  const applicant = (await client.send('POST', '/applicants', { json: { face } })).body.id;
  await client.send('POST', `/pools/${poolId}/applicants`, { json: { applicant_id: applicant } });
});

interface Check {
  type: string;
  state: string;
  report?: { recommendation: { value: string; reason?: string } };
}

const play = async (scenario: string): Promise<{ state: string; outcomes: { [type: string]: string[] } }> => {
  const session = await client.readySession(everything(poolId));
  const configured = await client.send('PUT', `/sessions/${session.id}/response-config`, {
    json: { scenario },
  });
  expect(configured.status).toBe(200);
  await client.agent(session);
  const { body } = await client.send('GET', `/sessions/${session.id}`);
  const outcomes: { [type: string]: string[] } = {};
  for (const { type, state, report } of body.checks as Check[]) {
    const { value, reason } = report?.recommendation ?? {};
    (outcomes[type] ??= []).push(report ? [value, reason].filter(Boolean).join(' ') : state);
  }
  return { state: body.state, outcomes };
};

const expected: Record<SandboxScenario, { [type: string]: string[] }> = {
  APPROVE: {
    LIVENESS: ['APPROVE'],
    FACE_COMPARISON: ['APPROVE'],
    FAMILIAR_FACE_SEARCH: ['REJECT NO_MATCH_FOUND'],
  },
  SOMEBODY_ELSE: { LIVENESS: ['APPROVE'], FACE_COMPARISON: ['REJECT DIFFERENT_PERSON'] },
  SPOOFED_LIVENESS: { LIVENESS: ['REJECT'] },
  RETRY_THEN_APPROVE: { LIVENESS: ['REJECT', 'APPROVE'], FACE_COMPARISON: ['APPROVE'] },
  THREE_FAILED_ATTEMPTS: { LIVENESS: ['REJECT', 'REJECT', 'REJECT'] },
  SPOOF_THEN_SOMEBODY_ELSE: { LIVENESS: ['REJECT', 'APPROVE'], FACE_COMPARISON: ['REJECT DIFFERENT_PERSON'] },
  LIVENESS_NOT_AVAILABLE: { LIVENESS: ['NOT_AVAILABLE'] },
  SLOW_LIVENESS: { LIVENESS: ['PENDING'] },
  PHOTO_OF_MASK: { FACE_COMPARISON: ['REJECT PHOTO_OF_MASK'] },
  PHOTO_OF_PHOTO: { FACE_COMPARISON: ['REJECT PHOTO_OF_PHOTO'] },
  COMPARISON_NOT_AVAILABLE: { FACE_COMPARISON: ['NOT_AVAILABLE PHOTO_TOO_BLURRY'] },
  BLURRED_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('NOT_AVAILABLE PHOTO_TOO_BLURRY') },
  GLARE_ON_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('NOT_AVAILABLE GLARE_OBSTRUCTION') },
  TAMPERED_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT TAMPERED') },
  COPIED_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT DOCUMENT_COPY') },
  FRAUD_LIST_MATCH: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT FRAUD_LIST_MATCH') },
  EXPIRED_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT EXPIRED_DOCUMENT') },
  FORGED_CHIP: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT CHIP_SIGNATURE_VERIFICATION_FAILED') },
  UNREADABLE_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: ['APPROVE', 'APPROVE'] },
  READABLE_AT_SECOND_TRY: { ID_DOCUMENT_TEXT_DATA_CHECK: ['APPROVE', 'APPROVE'] },
  UNSUPPORTED_DOCUMENT: { ID_DOCUMENT_FACE_MATCH: ['APPROVE', 'APPROVE'] },
  EXPIRED_DOCUMENT_AT_CAPTURE: { ID_DOCUMENT_FACE_MATCH: ['APPROVE', 'APPROVE'] },
  TEXT_DATA_CHECK_FAIL: { ID_DOCUMENT_TEXT_DATA_CHECK: Array(2).fill('REJECT EXTRACTION_FAILED') },
  FACE_MATCH_FAIL: { ID_DOCUMENT_FACE_MATCH: Array(2).fill('REJECT DIFFERENT_PERSON') },
  MANUAL_FACE_MATCH_PASS: { ID_DOCUMENT_FACE_MATCH: ['APPROVE', 'APPROVE'] },
  MANUAL_FACE_MATCH_FAIL: { ID_DOCUMENT_FACE_MATCH: Array(2).fill('REJECT DIFFERENT_PERSON') },
  DOCUMENTS_DIFFER: { ID_DOCUMENT_COMPARISON: ['REJECT MISMATCH'] },
  THIRD_PARTY_MISMATCH: { THIRD_PARTY_IDENTITY: ['CONSIDER ADDRESS_MISMATCH'] },
  THIRD_PARTY_UNKNOWN: { THIRD_PARTY_IDENTITY: ['CONSIDER NO_MATCH_FOUND'] },
  WATCHLIST_HIT: {
    WATCHLIST_SCREENING: ['CONSIDER POTENTIAL_MATCH'],
    WATCHLIST_ADVANCED_CA: ['CONSIDER POTENTIAL_MATCH'],
  },
  POOL_HIT: { FAMILIAR_FACE_SEARCH: ['APPROVE'] },
  POOL_MISS: { FAMILIAR_FACE_SEARCH: ['REJECT NO_MATCH_FOUND'] },
  IDENTITY_PROFILE_ABORTED: { ID_DOCUMENT_AUTHENTICITY: Array(2).fill('REJECT FRAUD_LIST_MATCH') },
  EXPIRED_SESSION: {},
  SLOW_CHECKS: { LIVENESS: ['APPROVE'], FACE_COMPARISON: ['PENDING'] },
  CHIP_READ_DOCUMENT: { ID_DOCUMENT_AUTHENTICITY: ['APPROVE', 'APPROVE'] },
  UNREADABLE_CHIP: { ID_DOCUMENT_AUTHENTICITY: ['APPROVE', 'APPROVE'] },
  TEXT_EXTRACTION_FAILED: { ID_DOCUMENT_AUTHENTICITY: ['APPROVE', 'APPROVE'] },
  QUEUED_CHECKS: { LIVENESS: ['APPROVE'], FACE_COMPARISON: ['CREATED'] },
  CHECK_INTERNAL_ERROR: { FACE_COMPARISON: ['INTERNAL_ERROR'] },
};
const states: { [name: string]: string } = {
  EXPIRED_SESSION: 'EXPIRED',
  SLOW_CHECKS: 'ONGOING',
  QUEUED_CHECKS: 'ONGOING',
  SLOW_LIVENESS: 'ONGOING',
};

describe('the scenario', () => {
  it.each(Object.entries(expected))('%s ends as its name says', async (name, outcomes) => {
    const { state, outcomes: found } = await play(name);
    expect(found).toMatchObject(outcomes);
    expect(state).toBe(states[name] ?? 'COMPLETED');
  });

  it('may be chosen for the whole application, and must be known', async () => {
    const path = `/apps/${client.sdkId}/response-config`;
    const unknown = await client.send('PUT', path, { json: { scenario: 'RAINBOW' } });
    expect(unknown.body.errors).toEqual([{ property: 'scenario', message: 'is not a known scenario' }]);
    await client.send('PUT', path, { json: { scenario: 'PHOTO_OF_MASK' } });
    const session = await client.readySession();
    await client.agent(session);
    const { body } = await client.send('GET', `/sessions/${session.id}`);
    expect(body.checks[1].report.recommendation.reason).toBe('PHOTO_OF_MASK');
    await client.send('PUT', path, { json: {} });
  });

  it('SLOW_CHECKS completes after thirty seconds', async () => {
    const session = await client.session();
    await client.upload(session.id, await client.faceCapture(session.id), jpeg);
    await client.send('PUT', `/sessions/${session.id}/response-config`, {
      json: { scenario: 'SLOW_CHECKS' },
    });
    await client.agent(session);
    now += 30_000;
    expect((await client.send('GET', `/sessions/${session.id}`)).body.state).toBe('COMPLETED');
  });
});

describe('the table in contract/scenarios.json', () => {
  const names = Object.values(SandboxScenario);

  it('has one row for each member of the enum, for the gateway and for the emulator', () => {
    expect([...scenarios.keys()]).toEqual(names);
    expect(Object.keys(sandboxConfigs)).toEqual(names);
  });

  it.each(names)('has a response config for %s that the contract accepts', (name) => {
    expect(loadContract().requestErrors('configureSessionResponse', sandboxConfigs[name])).toEqual([]);
    expect(sandboxConfigs[name]).toEqual(scenarios.get(name)?.sandbox ?? {});
  });

  it('gives every scenario but APPROVE something to do', () => {
    const idle = [...scenarios].filter(([, row]) => !row.sandbox && !row.emulator).map(([name]) => name);
    expect(idle).toEqual(['APPROVE']);
  });
});

describe('every response', () => {
  it('is valid by the contract', () => {
    expect(emulator.requests.filter(({ status }) => status >= 500)).toEqual([]);
    expect(emulator.requests.length).toBeGreaterThan(100);
  });
});
