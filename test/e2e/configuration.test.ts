import {
  CreateSessionDocument,
  SessionConfigurationDocument,
  type CreateSessionInput,
  type SessionConfigurationQuery,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import {
  faceAuthChecks,
  startFaceAuth,
  enrolledApplicant,
  startSession,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

type Configuration = NonNullable<NonNullable<SessionConfigurationQuery['session']>['configuration']>;

async function configurationOf(id: string): Promise<Configuration> {
  return expectDefined(
    (await server.executeOrThrow(SessionConfigurationDocument, { id })).session?.configuration,
  );
}

async function sessionWith(input: CreateSessionInput): Promise<string> {
  return expectDefined((await server.executeOrThrow(CreateSessionDocument, { input })).createSession?.session)
    .id;
}

describe('the configuration of a session', () => {
  it('tells what a session for face authentication needs, in two calls', async () => {
    const { id } = await startSession(server, faceAuthChecks);
    server.emulator.clearRequests();

    expect(await configurationOf(id)).toMatchObject({
      requestedChecks: ['LIVENESS', 'FACE_COMPARISON'],
      biometricConsent: 'REQUIRED',
      expiresAt: expect.any(String) as string,
      requirements: [
        { __typename: 'LivenessRequirement', state: 'REQUIRED', livenessType: 'STATIC' },
        {
          __typename: 'FaceCaptureRequirement',
          state: 'REQUIRED',
          allowedSources: ['RELYING_BUSINESS'],
        },
      ],
    });
    expect(server.calls().toSorted()).toEqual(['GET /sessions/:id', 'GET /sessions/:id/configuration']);
  });

  it('shows the requirement as met when the reference face is there', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { id } = await startFaceAuth(server, applicantId);

    const { session } = await server.executeOrThrow(SessionConfigurationDocument, {
      id,
      type: 'FACE_CAPTURE',
    });

    expect(session?.configuration?.requirements).toMatchObject([
      { __typename: 'FaceCaptureRequirement', state: 'COMPLETE' },
    ]);
  });

  it('tells which documents will do, and how the user view was asked to be', async () => {
    const id = await sessionWith({
      tasks: [{ documentTextExtraction: { manualCheck: 'NEVER' } }],
      documents: [{ idDocument: {} }, { supplementaryDocument: { objective: 'PROOF_OF_ADDRESS' } }],
      sdkConfig: {
        allowedCaptureMethods: 'CAMERA',
        primaryColour: '#123456',
        locale: 'fr',
        successUrl: 'https://shop.example/ok',
        suppressedScreens: ['FLOW_COMPLETION'],
      },
    });

    const { requirements, sdkConfig } = await configurationOf(id);

    expect(requirements).toMatchObject([
      {
        __typename: 'IdDocumentRequirement',
        requestedTasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'REQUIRED' }],
        allowedCaptureMethods: 'CAMERA',
        supportedCountries: expect.arrayContaining([
          { code: 'GBR', documents: expect.any(Array) as object },
        ]) as object,
      },
      { __typename: 'SupplementaryDocumentRequirement', objective: 'PROOF_OF_ADDRESS' },
    ]);
    expect(sdkConfig).toMatchObject({
      allowedCaptureMethods: 'CAMERA',
      primaryColour: '#123456',
      locale: 'fr',
      successUrl: 'https://shop.example/ok',
      suppressedScreens: ['FLOW_COMPLETION'],
    });
  });

  it.each([
    ['SESSION_NOT_READY', { status: 409, body: { code: 'SESSION_NOT_READY', message: 'x' } }, 1],
    ['UPSTREAM_UNAVAILABLE', { status: 503, headers: { 'retry-after': '0' } }, 3],
    ['UPSTREAM_INVALID_RESPONSE', { status: 200, body: { surprise: true } }, 1],
  ])('that fails with %s leaves the session', async (code, fault, times) => {
    const { id } = await startSession(server);
    server.emulator.failNext({ method: 'GET', path: /\/configuration$/, ...fault, times });

    const { data, errors } = await server.execute(SessionConfigurationDocument, { id });

    expect(data).toEqual({ session: { id, configuration: null } });
    expect(errors).toMatchObject([{ path: ['session', 'configuration'], extensions: { code } }]);
  });
});
