import {
  CreateSessionDocument,
  DeleteSessionDocument,
  SessionDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import {
  faceAuthChecks,
  livenessSession,
  newApplicant,
  readSession,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

describe('session', () => {
  it('gives everything there is before the person has begun', async () => {
    const { id, userView } = await startSession(stage, faceAuthChecks);
    expect(await readSession(stage, id)).toMatchObject({
      id,
      state: 'ONGOING',
      faceAuthOutcome: 'PENDING',
      userView: { url: userView },
      resources: [],
      checks: [],
      livenessResults: [],
      faceComparisonResult: null,
    });
  });

  it('gives attempts, checks and media when the person has finished', async () => {
    const id = await livenessSession(stage, { liveness: 'FAIL' }, { liveness: 'PASS' });
    const session = await readSession(stage, id);
    expect(session).toMatchObject({
      state: 'COMPLETED',
      expiresAt: null,
      userView: null,
      clientSessionToken: null,
      biometricConsentAt: expect.any(String),
      checks: [
        { __typename: 'LivenessResult', state: 'DONE', recommendation: { value: 'REJECT' } },
        { __typename: 'LivenessResult', state: 'DONE', recommendation: { value: 'APPROVE' } },
      ],
      resources: [
        { __typename: 'LivenessResource', source: 'END_USER', image: { type: 'IMAGE' } },
        { __typename: 'LivenessResource', livenessType: 'STATIC' },
      ],
    });
    expect(session.livenessResults.map(({ attempt }) => attempt?.id)).toEqual(
      session.resources.map((resource) => resource.id),
    );
    expect(session.checks[1]?.breakdown).toContainEqual(
      expect.objectContaining({ name: 'liveness_auth', result: 'PASS', process: 'AUTOMATED' }),
    );
  });

  it('gives NOT_FOUND for an id that Yoti does not know, and its neighbours answer', async () => {
    const { id } = await startSession(stage);
    const document = besideNeighbours(SessionDocument, `session(id: "${id}") { id }`);
    const { data, errors } = await stage.ask(document, { id: unknownId });
    expect(data).toEqual({ before: { id }, session: null, after: { id } });
    expect(errors).toMatchObject([
      { path: ['session'], extensions: { code: 'NOT_FOUND', retryable: false } },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'x'],
    ['a step up', '../applicants'],
    ['an encoded slash', `..%2F${unknownId}`],
    ['a query', `${unknownId}?a=b`],
    ['a fragment', `${unknownId}#a`],
    ['a header', `${unknownId}\r\nX-A: b`],
    ['ten kilobytes', 'a'.repeat(10_000)],
  ])('gives BAD_USER_INPUT for an id that is %s, and asks Yoti nothing', async (_, id) => {
    const { data, errors } = await stage.ask(SessionDocument, { id });
    expect(data).toEqual({ session: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'id', message: expect.any(String) }],
    });
    expect(stage.calls()).toEqual([]);
  });

  let neighbour: string;
  beforeAll(async () => {
    neighbour = neighbours.applicant(await newApplicant(stage));
  });
  itFailsAlone(() => stage, {
    document: SessionDocument,
    field: 'session',
    variables: async () => ({ id: (await startSession(stage)).id }),
    call: { method: 'GET', path: /^\/sessions\/[^/]+$/ },
    neighbour: () => neighbour,
  });
});

describe('createSession', () => {
  it('gives the session, where the person completes it and until when', async () => {
    const before = Date.now();
    const { createSession } = await stage.get(CreateSessionDocument, {
      input: {
        checks: faceAuthChecks,
        sessionTtl: 900,
        resourcesTtl: 90_000,
        userTrackingId: 'customer-7',
        notifications: {
          endpoint: 'https://shop.example/yoti',
          topics: ['SESSION_COMPLETION'],
          authToken: 'a:b',
        },
        sdkConfig: { primaryColour: '#2d9fff', locale: 'en-GB', allowsHandoff: true, darkMode: 'AUTO' },
      },
    });
    const session = createSession?.session;
    const { pathname, searchParams } = new URL(session?.userView?.url ?? '');
    expect(pathname).toBe('/idverify/v1/web/index.html');
    expect(Object.fromEntries(searchParams)).toEqual({
      sessionID: session?.id,
      sessionToken: session?.clientSessionToken,
    });
    expect(Date.parse(session?.expiresAt ?? '')).toBeGreaterThan(before + 890_000);
    expect(Date.parse(session?.expiresAt ?? '')).toBeLessThanOrEqual(Date.now() + 900_000);
    expect(stage.calls()).toEqual(['POST /sessions']);
    expect(await readSession(stage, session?.id ?? '')).toMatchObject({ userTrackingId: 'customer-7' });
  });

  it('gives BAD_USER_INPUT naming every wrong field, and its neighbours answer', async () => {
    const document = besideNeighbours(CreateSessionDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, {
      input: {
        checks: [{ liveness: { maxRetries: 0 } }],
        sessionTtl: 10,
        sdkConfig: { primaryColour: 'blue' },
      },
    });
    expect(data).toMatchObject({ before: {}, createSession: null, after: {} });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.extensions.fieldErrors?.map(({ field }) => field).sort()).toEqual([
      'checks[0].liveness.maxRetries',
      'sdkConfig.primaryColour',
      'sessionTtl',
    ]);
    expect(stage.calls()).toEqual(['POST /applicants', 'POST /applicants']);
  });

  it('gives the field that Yoti itself refuses, in our words', async () => {
    stage.emulator.failNext({
      method: 'POST',
      status: 400,
      body: {
        code: 'PAYLOAD_VALIDATION',
        message: 'There were errors validating the payload',
        errors: [{ property: 'client_session_token_ttl', message: 'must be greater than or equal to 300' }],
      },
    });
    const { errors } = await stage.ask(CreateSessionDocument, { input: { checks: faceAuthChecks } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'sessionTtl', message: 'must be greater than or equal to 300' }],
    });
  });

  itFailsAlone(() => stage, {
    document: CreateSessionDocument,
    field: 'createSession',
    variables: () => ({ input: { checks: faceAuthChecks } }),
    call: { method: 'POST', path: /^\/sessions$/ },
    neighbour: () => neighbours.createApplicant,
  });
});

describe('deleteSession', () => {
  it('deletes a session that is over', async () => {
    const sessionId = await livenessSession(stage);
    expect(await stage.get(DeleteSessionDocument, { input: { sessionId } })).toEqual({
      deleteSession: { deletedSessionId: sessionId },
    });
    const { errors } = await stage.ask(SessionDocument, { id: sessionId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives CONFLICT while the session is in progress, and its neighbours answer', async () => {
    const { id } = await startSession(stage);
    const document = besideNeighbours(DeleteSessionDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { sessionId: id } });
    expect(data).toMatchObject({ before: {}, deleteSession: null, after: {} });
    expect(errors).toMatchObject([{ path: ['deleteSession'], extensions: { code: 'CONFLICT' } }]);
  });

  it('gives NOT_FOUND for a session that Yoti does not know', async () => {
    const { errors } = await stage.ask(DeleteSessionDocument, { input: { sessionId: unknownId } });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  itFailsAlone(() => stage, {
    document: DeleteSessionDocument,
    field: 'deleteSession',
    variables: async () => ({ input: { sessionId: await livenessSession(stage) } }),
    call: { method: 'DELETE', path: /^\/sessions\/[^/]+$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
