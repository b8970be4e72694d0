import {
  CreateSessionDocument,
  DeleteSessionDocument,
  SessionDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { withBystanders } from '../support/server/bystanders.js';
import {
  faceAuthChecks,
  livenessSession,
  newApplicant,
  readSession,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

describe('session', () => {
  it('gives everything there is before the person has begun', async () => {
    const { id, userView } = await startSession(server, faceAuthChecks);
    expect(await readSession(server, id)).toMatchObject({
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
    const id = await livenessSession(server, { liveness: 'FAIL' }, { liveness: 'PASS' });
    const session = await readSession(server, id);
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

  it('gives NOT_FOUND for an id that Yoti does not know, and the other root fields answer', async () => {
    const { id } = await startSession(server);
    const document = withBystanders(SessionDocument, `session(id: "${id}") { id }`);
    const { data, errors } = await server.execute(document, { id: unknownId });
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
    const { data, errors } = await server.execute(SessionDocument, { id });
    expect(data).toEqual({ session: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'id', message: expect.any(String) }],
    });
    expect(server.calls()).toEqual([]);
  });

  let bystander: string;
  beforeAll(async () => {
    bystander = bystanders.applicant(await newApplicant(server));
  });
  itFailsAlone(() => server, {
    document: SessionDocument,
    field: 'session',
    variables: async () => ({ id: (await startSession(server)).id }),
    call: { method: 'GET', path: /^\/sessions\/[^/]+$/ },
    bystander: () => bystander,
  });
});

describe('createSession', () => {
  it('gives the session, where the person completes it and until when', async () => {
    const before = Date.now();
    const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
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
    expect(server.calls()).toEqual(['POST /sessions']);
    expect(await readSession(server, session?.id ?? '')).toMatchObject({ userTrackingId: 'customer-7' });
  });

  it('gives BAD_USER_INPUT naming every wrong field, and the other root fields answer', async () => {
    const document = withBystanders(CreateSessionDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, {
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
    expect(server.calls()).toEqual(['POST /applicants', 'POST /applicants']);
  });

  it('gives the field that Yoti itself refuses, in our words', async () => {
    server.emulator.failNext({
      method: 'POST',
      status: 400,
      body: {
        code: 'PAYLOAD_VALIDATION',
        message: 'There were errors validating the payload',
        errors: [{ property: 'client_session_token_ttl', message: 'must be greater than or equal to 300' }],
      },
    });
    const { errors } = await server.execute(CreateSessionDocument, { input: { checks: faceAuthChecks } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'sessionTtl', message: 'must be greater than or equal to 300' }],
    });
  });

  itFailsAlone(() => server, {
    document: CreateSessionDocument,
    field: 'createSession',
    variables: () => ({ input: { checks: faceAuthChecks } }),
    call: { method: 'POST', path: /^\/sessions$/ },
    bystander: () => bystanders.createApplicant,
  });
});

describe('deleteSession', () => {
  it('deletes a session that is over', async () => {
    const sessionId = await livenessSession(server);
    expect(await server.executeOrThrow(DeleteSessionDocument, { input: { sessionId } })).toEqual({
      deleteSession: { deletedSessionId: sessionId },
    });
    const { errors } = await server.execute(SessionDocument, { id: sessionId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives CONFLICT while the session is in progress, and the other root fields answer', async () => {
    const { id } = await startSession(server);
    const document = withBystanders(DeleteSessionDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { sessionId: id } });
    expect(data).toMatchObject({ before: {}, deleteSession: null, after: {} });
    expect(errors).toMatchObject([{ path: ['deleteSession'], extensions: { code: 'CONFLICT' } }]);
  });

  it('gives NOT_FOUND for a session that Yoti does not know', async () => {
    const { errors } = await server.execute(DeleteSessionDocument, { input: { sessionId: unknownId } });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  itFailsAlone(() => server, {
    document: DeleteSessionDocument,
    field: 'deleteSession',
    variables: async () => ({ input: { sessionId: await livenessSession(server) } }),
    call: { method: 'DELETE', path: /^\/sessions\/[^/]+$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
