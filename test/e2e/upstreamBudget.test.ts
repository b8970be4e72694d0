import { getOperationAST, parse } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { maxUpstreamCalls } from '../../src/limits/cost/maxUpstreamCalls.js';
import { operation, operationNames } from '../support/fixtures/operations.js';
import { SessionConfigurationDocument } from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  faceAuthChecks,
  livenessSession,
  newApplicant,
  readSession,
  startFaceAuth,
  startResource,
  startSession,
} from '../support/server/sessions.js';
import { post, TestServer, useTestServer } from '../support/server/testServer.js';

const { schema } = createGraph({ isSandbox: true });
// Caching of finished sessions is the subject of test/e2e/sessionCache.test.ts.
const server = useTestServer({ env: { SESSION_CACHE: 'off' } });

const contactProfile = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' };

/** A session that has been through everything, so that nothing is spared because there is nothing. */
async function wholeSession(): Promise<string> {
  const { applicantId } = await enrolledApplicant(server);
  const { id, userView } = await startFaceAuth(server, applicantId);
  await server.actAsUser(userView);
  return id;
}

async function completedDocuments(): Promise<string> {
  const created = await ask('CreateSession', {
    input: {
      checks: [{ documentAuthenticity: {} }, { liveness: {} }],
      tasks: [{ documentTextExtraction: { manualCheck: 'NEVER', hasExpandedFields: true } }],
      documents: [{ idDocument: {} }, { idDocument: {} }],
    },
  });
  const sessionId = (created.data as { createSession: { session: { id: string } } }).createSession.session.id;
  await ask('CompleteSession', { input: { sessionId } });
  return sessionId;
}

async function reportedSession(): Promise<string> {
  const scheme = { type: 'IDENTITY', objective: 'AL_M1' };
  const created = await ask('CreateSession', {
    input: {
      identityProfileRequirements: {
        trustFramework: 'UK_TFIDA',
        scheme: { type: 'DBS', objective: 'BASIC' },
      },
      advancedIdentityProfileRequirements: {
        profiles: [{ trustFramework: 'YOTI_GLOBAL', schemes: [{ ...scheme, label: 'identity' }] }],
      },
      subject: { subjectId: 'subject-1' },
    },
  });
  const sessionId = (created.data as { createSession: { session: { id: string } } }).createSession.session.id;
  await ask('CompleteSession', { input: { sessionId } });
  return sessionId;
}

async function instructedSession(): Promise<string> {
  const input = await instructions();
  await ask('SetInstructions', { input });
  return input.sessionId;
}

async function instructions(): Promise<{ sessionId: string }> {
  const created = await ask('CreateSession', {
    input: {
      checks: [{ visualReview: true }],
      tasks: [{ documentTextExtraction: { manualCheck: 'NEVER' } }],
      documents: [{ idDocument: {} }],
      inBranch: { support: 'MANDATORY' },
    },
  });
  const sessionId = (created.data as { createSession: { session: { id: string } } }).createSession.session.id;
  const { session } = await server.executeOrThrow(SessionConfigurationDocument, {
    id: sessionId,
    type: 'ID_DOCUMENT',
  });
  const requirementId = expectDefined(session?.configuration?.requirements[0]).id;
  const document = { requirementId, type: 'ID_DOCUMENT', countryCode: 'GBR', documentType: 'PASSPORT' };
  return { sessionId, contactProfile, documents: [document], branch: { fadCode: '0010010' } } as never;
}

async function newPool(): Promise<string> {
  const { data } = await ask('CreatePool', { input: { label: 'people' } });
  return (data as { createPool: { pool: { id: string } } }).createPool.pool.id;
}

async function mediaOfSession(): Promise<{ sessionId: string; mediaId: string }> {
  const sessionId = await livenessSession(server);
  const { livenessResults, resources } = await readSession(server, sessionId);
  expect(livenessResults.length).toBeGreaterThan(0);
  const image = resources.flatMap((resource) =>
    'image' in resource ? expectDefined(resource.image) : [],
  )[0];
  return { sessionId, mediaId: expectDefined(image).id };
}

type Variables = Record<string, unknown>;
const input = async (fields: Promise<Variables> | Variables): Promise<Variables> => ({ input: await fields });
const session = async (id: Promise<string>): Promise<Variables> => ({ id: await id });

/** For each operation, variables with which it does all that it can do. */
const variables: Record<string, () => Promise<Variables> | Variables> = {
  Applicant: async () => ({ id: (await enrolledApplicant(server)).applicantId }),
  ApplicantFaceImage: async () => ({ id: (await enrolledApplicant(server)).applicantId }),
  ApplicantPools: async () => ({ id: await newApplicant(server) }),
  CreateApplicant: () => input({ image: base64(jpeg) }),
  AddApplicantFace: () =>
    input(newApplicant(server).then((applicantId) => ({ applicantId, image: base64(jpeg) }))),
  DeleteApplicantFace: () => input(enrolledApplicant(server)),
  DeleteApplicant: () => input(newApplicant(server).then((applicantId) => ({ applicantId }))),
  EnrolApplicantFromSession: () => input(livenessSession(server).then((sessionId) => ({ sessionId }))),
  StartApplicantFaceAuth: () => input(enrolledApplicant(server).then(({ applicantId }) => ({ applicantId }))),
  Session: () => session(wholeSession()),
  WholeSession: () => session(completedDocuments()),
  WholeApplicant: async () => ({ id: (await enrolledApplicant(server)).applicantId }),
  SessionOutcome: () => session(startSession(server, faceAuthChecks).then(({ id }) => id)),
  SessionConfiguration: () => session(wholeSession()),
  SessionMedia: () => session(wholeSession()),
  SessionDocuments: () => session(completedDocuments()),
  IdentityReport: () => session(reportedSession()),
  SessionEvents: () => session(wholeSession()),
  NextActions: () => session(startSession(server, faceAuthChecks).then(({ id }) => id)),
  CreateSession: () => input({ checks: [{ liveness: {} }] }),
  DeleteSession: () => input(livenessSession(server).then((sessionId) => ({ sessionId }))),
  SetSessionOutcome: () =>
    input(startSession(server).then(({ id }) => ({ sessionId: id, scenario: 'APPROVE' }))),
  CompleteSession: () => input(startSession(server).then(({ id }) => ({ sessionId: id }))),
  TrackedDevices: () => session(wholeSession()),
  DeleteTrackedDevices: () => input(wholeSession().then((sessionId) => ({ sessionId }))),
  CreateFaceCaptureResource: () =>
    input(startSession(server, faceAuthChecks).then(({ id }) => ({ sessionId: id }))),
  UploadFaceCaptureImage: () =>
    input(
      startResource(server).then(({ id, resourceId }) => ({
        sessionId: id,
        resourceId,
        image: base64(jpeg),
        contentType: 'JPEG',
      })),
    ),
  AddApplicantToResource: async () => {
    const [{ id, resourceId }, { applicantId }] = [
      await startResource(server),
      await enrolledApplicant(server),
    ];
    return input({ sessionId: id, resourceId, applicantId });
  },
  PrepareFaceCaptureImageUpload: () =>
    input(startResource(server).then(({ id, resourceId }) => ({ sessionId: id, resourceId }))),
  DeleteMedia: () => input(mediaOfSession()),
  Instructions: () => session(instructedSession()),
  InstructionsPdf: () => session(instructedSession()),
  SetInstructions: () => input(instructions() as Promise<Variables>),
  RequestInstructionsEmail: () => input(instructedSession().then((sessionId) => ({ sessionId }))),
  CreatePool: () => input({ label: 'people' }),
  AddApplicantToPool: async () => input({ poolId: await newPool(), applicantId: await newApplicant(server) }),
  RemoveApplicantFromPool: async () => {
    const ids = { poolId: await newPool(), applicantId: await newApplicant(server) };
    await ask('AddApplicantToPool', { input: ids });
    return input(ids);
  },
  DeletePool: () => input(newPool().then((poolId) => ({ poolId }))),
  PostOfficeBranches: () => ({ searchText: 'SW1A 1AA' }),
  SupportedDocuments: () => ({ includeNonLatin: true }),
  ErrorCodes: () => ({}),
  Service: () => ({}),
  Entities: async () => ({
    representations: [
      { __typename: 'Session', id: await wholeSession() },
      { __typename: 'Session', id: (await startSession(server)).id },
      { __typename: 'Applicant', id: await newApplicant(server) },
    ],
  }),
};

interface Told {
  data?: unknown;
  errors: unknown[];
  extensions?: { upstream: { calls: number } };
}

const ask = (name: string, sent: Variables): Promise<Told> =>
  post(`${server.url}/graphql`, { query: operation(name), variables: sent }) as Promise<Told>;

/** Subscriptions make their calls over time: test/subscriptions counts them. */
const requestNames = operationNames.filter(
  (name) => getOperationAST(parse(operation(name)), name)?.operation !== 'subscription',
);

describe('each operation that clients send', () => {
  it('is tried here', () => {
    expect(Object.keys(variables).sort()).toEqual([...requestNames].sort());
  });

  it.each(requestNames)('%s makes no more calls than computed, and tells how many', async (name) => {
    const sent = await expectDefined(variables[name])();
    const document = parse(operation(name));
    const most = maxUpstreamCalls({
      schema,
      document,
      definition: expectDefined(getOperationAST(document)),
      variables: sent,
    });
    server.emulator.clearRequests();
    const { errors, extensions } = await ask(name, sent);
    const made = server.calls().length;
    expect(errors).toEqual([]);
    expect(extensions).toMatchObject({ upstream: { calls: made } });
    expect(made).toBeLessThanOrEqual(most);
    expect(most).toBeLessThanOrEqual(50);
  });
});

describe('an operation that may need more calls than MAX_UPSTREAM_CALLS', () => {
  const faces = (count: number): string => {
    const id = '00000000-0000-4000-8000-000000000000';
    return `{ ${Array.from({ length: count }, (_, index) => `a${index}: applicant(id: "${id}") { id }`).join(' ')} }`;
  };

  it('is refused before anything is sent, and runs when it may need just as many', async () => {
    const small = await TestServer.start({ env: { MAX_UPSTREAM_CALLS: '3' } });
    const [over, just] = [
      await post(`${small.url}/graphql`, { query: faces(4) }),
      await post(`${small.url}/graphql`, { query: faces(3) }),
    ];
    await small.stop();
    expect(over).toMatchObject({ status: 200, errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] });
    expect(over.data).toBeUndefined();
    expect(just.errors.map(({ extensions }) => extensions.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(small.calls()).toEqual(['GET /applicants/:id']);
  });
});
