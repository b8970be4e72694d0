import { readFileSync } from 'node:fs';
import {
  CompleteSessionDocument,
  CreateSessionDocument,
  SessionOutcomeDocument,
  SetSessionOutcomeDocument,
  type CreateSessionInput,
  type SandboxScenario,
} from '../operations/operations.generated.js';
import { SandboxScenario as Scenarios } from '../../src/schema/sandbox.js';
import { Clock } from '../support/server/clock.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import {
  enrolledApplicant,
  readSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const clock = new Clock();
// Caching of finished sessions is the subject of test/e2e/sessionCache.test.ts.
const server = useTestServer({
  now: clock.now,
  env: { SESSIONS_PER_MINUTE: '1000', SESSION_CACHE: 'off' },
});

/** A session of an enrolled person that goes as the scenario says. */
async function play(scenario: SandboxScenario): Promise<string> {
  const { applicantId } = await enrolledApplicant(server);
  const { id: sessionId } = await startFaceAuth(server, applicantId);
  await server.executeOrThrow(SetSessionOutcomeDocument, { input: { sessionId, scenario } });
  return sessionId;
}

describe('setSessionOutcome', () => {
  it.each<[scenario: SandboxScenario, state: string, outcome: string]>([
    ['APPROVE', 'COMPLETED', 'PASSED'],
    ['SOMEBODY_ELSE', 'COMPLETED', 'FAILED'],
    ['SPOOFED_LIVENESS', 'COMPLETED', 'FAILED'],
    ['RETRY_THEN_APPROVE', 'COMPLETED', 'PASSED'],
    ['THREE_FAILED_ATTEMPTS', 'COMPLETED', 'FAILED'],
    ['SPOOF_THEN_SOMEBODY_ELSE', 'COMPLETED', 'FAILED'],
    ['LIVENESS_NOT_AVAILABLE', 'COMPLETED', 'FAILED'],
    ['PHOTO_OF_MASK', 'COMPLETED', 'FAILED'],
    ['COMPARISON_NOT_AVAILABLE', 'COMPLETED', 'FAILED'],
    ['CHECK_INTERNAL_ERROR', 'COMPLETED', 'FAILED'],
    ['SLOW_LIVENESS', 'ONGOING', 'PENDING'],
    ['SLOW_CHECKS', 'ONGOING', 'PENDING'],
  ])('%s: completeSession leaves the session %s and %s', async (scenario, state, outcome) => {
    const sessionId = await play(scenario);
    const { completeSession } = await server.executeOrThrow(CompleteSessionDocument, {
      input: { sessionId },
    });
    expect(completeSession?.session).toEqual({ id: sessionId, state, faceAuthOutcome: outcome });
  });

  it('lets a slow session come to its end in its own time', async () => {
    const sessionId = await play('SLOW_CHECKS');
    await server.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    clock.pass(30);
    const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id: sessionId });
    expect(session).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'PASSED' });
  });

  it('lets a session expire without the person', async () => {
    const sessionId = await play('EXPIRED_SESSION');
    const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id: sessionId });
    expect(session).toMatchObject({ state: 'EXPIRED', faceAuthOutcome: 'EXPIRED' });

    const { errors } = await server.execute(CompleteSessionDocument, { input: { sessionId } });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED' } }]);
  });

  it('takes every scenario, and the last one counts', async () => {
    const { id: sessionId } = await startSession(server);
    const set = async (scenario: SandboxScenario): Promise<void> => {
      const { setSessionOutcome } = await server.executeOrThrow(SetSessionOutcomeDocument, {
        input: { sessionId, scenario },
      });
      expect(setSessionOutcome).toEqual({ session: { id: sessionId } });
    };
    // After EXPIRED_SESSION there is nothing more to decide.
    const scenarios = Object.values(Scenarios).filter((scenario) => scenario !== Scenarios.EXPIRED_SESSION);
    for (const scenario of scenarios) await set(scenario);
    await set('SPOOFED_LIVENESS');
    await server.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    expect((await readSession(server, sessionId)).checks).toMatchObject([
      { recommendation: { value: 'REJECT' } },
    ]);
  });

  it('gives NOT_FOUND for a session that Yoti does not know', async () => {
    const input = { sessionId: unknownId, scenario: 'APPROVE' } as const;
    const { data, errors } = await server.execute(SetSessionOutcomeDocument, { input });
    expect(data).toEqual({ setSessionOutcome: null });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: SetSessionOutcomeDocument,
    field: 'setSessionOutcome',
    variables: async () => ({
      input: { sessionId: (await startSession(server)).id, scenario: 'APPROVE' as const },
    }),
    call: { method: 'PUT', path: /\/response-config$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('completeSession', () => {
  it('reads the token, plays the person, and reads the session: three calls', async () => {
    const { id: sessionId } = await startSession(server);
    server.emulator.clearRequests();
    await server.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    expect(server.calls()).toEqual(['GET /sessions/:id', 'POST /agent', 'GET /sessions/:id']);
  });

  it('shows the documents of its scenario', async () => {
    const input: CreateSessionInput = {
      checks: [{ documentAuthenticity: {} }],
      documents: [{ idDocument: {} }, { supplementaryDocument: { objective: 'PROOF_OF_ADDRESS' } }],
    };
    const { createSession } = await server.executeOrThrow(CreateSessionDocument, { input });
    const sessionId = expectDefined(createSession?.session).id;
    const { completeSession } = await server.executeOrThrow(CompleteSessionDocument, {
      input: {
        sessionId,
        idDocuments: [{ issuingCountry: 'FRA', documentType: 'NATIONAL_ID' }],
        supplementaryDocuments: [{ issuingCountry: 'GBR', documentType: 'BANK_STATEMENT' }],
      },
    });
    expect(completeSession?.session).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'NOT_REQUESTED' });
  });

  it('gives CONFLICT for a session that is complete, without playing it again', async () => {
    const { id: sessionId } = await startSession(server);
    await server.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    server.emulator.clearRequests();
    const { data, errors } = await server.execute(CompleteSessionDocument, { input: { sessionId } });
    expect(data).toEqual({ completeSession: null });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it('gives NOT_FOUND for a session that Yoti does not know', async () => {
    const { errors } = await server.execute(CompleteSessionDocument, { input: { sessionId: unknownId } });
    expect(errors).toMatchObject([{ path: ['completeSession'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: CompleteSessionDocument,
    field: 'completeSession',
    variables: async () => ({ input: { sessionId: (await startSession(server)).id } }),
    call: { method: 'POST', path: /\/agent$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('with the URL of production', () => {
  it('the schema has neither', () => {
    const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(sdl).not.toMatch(/setSessionOutcome|completeSession|SandboxScenario/);
  });
});
