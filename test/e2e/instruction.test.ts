import {
  CreateSessionDocument,
  InstructionsDocument,
  InstructionsPdfDocument,
  RequestInstructionsEmailDocument,
  SessionConfigurationDocument,
  SetInstructionsDocument,
  type SetInstructionsInput,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { withBystanders } from '../support/server/bystanders.js';
import { startSession, unknownId } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

const contactProfile = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' };

/** Instructions for a new session that wants a document to be seen in a branch. */
async function newInstructions(fadCode = '0010010'): Promise<SetInstructionsInput & { sessionId: string }> {
  const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
    input: {
      checks: [{ visualReview: true }],
      tasks: [{ documentTextExtraction: { manualCheck: 'NEVER' } }],
      documents: [{ idDocument: {} }],
      inBranch: { support: 'MANDATORY' },
    },
  });
  const sessionId = expectDefined(createSession?.session).id;
  const { session } = await server.executeOrThrow(SessionConfigurationDocument, {
    id: sessionId,
    type: 'ID_DOCUMENT',
  });
  const requirementId = expectDefined(session?.configuration?.requirements[0]).id;
  const document = {
    requirementId,
    type: 'ID_DOCUMENT',
    countryCode: 'GBR',
    documentType: 'PASSPORT',
  } as const;
  return { sessionId, contactProfile, documents: [document], branch: { fadCode } };
}

async function instructedSession(): Promise<string> {
  const input = await newInstructions();
  await server.executeOrThrow(SetInstructionsDocument, { input });
  return input.sessionId;
}

describe('setInstructions', () => {
  it('sets what the session then shows, in two calls', async () => {
    const input = await newInstructions();
    server.emulator.clearRequests();

    const { setInstructions } = await server.executeOrThrow(SetInstructionsDocument, { input });

    expect(setInstructions).toEqual({
      session: {
        id: input.sessionId,
        instructions: {
          hasContactProfile: true,
          documents: [{ documentType: 'PASSPORT' }],
          branch: { name: 'Specimen City Road' },
        },
      },
    });
    expect(server.calls()).toEqual(['PUT /sessions/:id/instructions', 'GET /sessions/:id/instructions']);
  });

  it('gives BAD_USER_INPUT naming the branch that Yoti does not know', async () => {
    const input = await newInstructions('9999999');

    const { errors } = await server.execute(SetInstructionsDocument, { input });

    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [
        {
          field: 'branch.fadCode',
          message: 'is the FAD code of no branch: take one of `postOfficeBranches`',
        },
      ],
    });
  });

  it('gives NOT_FOUND for a session that Yoti does not know, and the other root fields answer', async () => {
    const input = { ...(await newInstructions()), sessionId: unknownId };
    const document = withBystanders(SetInstructionsDocument, bystanders.createApplicant);

    const { data, errors } = await server.execute(document, { input });

    expect(data).toMatchObject({ before: {}, setInstructions: null, after: {} });
    expect(errors).toMatchObject([{ path: ['setInstructions'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: SetInstructionsDocument,
    field: 'setInstructions',
    variables: async () => ({ input: await newInstructions() }),
    call: { method: 'PUT', path: /\/instructions$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('the instructions of a session', () => {
  it('are empty until they are set, and nothing more is asked of Yoti', async () => {
    const { id } = await startSession(server);
    server.emulator.clearRequests();

    expect((await server.executeOrThrow(InstructionsDocument, { id })).session?.instructions).toEqual({
      hasContactProfile: false,
      contactProfile: null,
      documents: [],
      branch: null,
    });
    expect(server.calls()).toEqual(['GET /sessions/:id', 'GET /sessions/:id/instructions']);
  });

  it('tell whom they are for, what each document is to meet and where to go', async () => {
    const id = await instructedSession();

    expect((await server.executeOrThrow(InstructionsDocument, { id })).session?.instructions).toMatchObject({
      hasContactProfile: true,
      contactProfile,
      documents: [
        {
          requirement: { __typename: 'IdDocumentRequirement' },
          type: 'ID_DOCUMENT',
          countryCode: 'GBR',
          documentType: 'PASSPORT',
        },
      ],
      branch: { type: 'UK_POST_OFFICE', fadCode: '0010010', postCode: 'EC1A 1BB' },
    });
  });

  it('come as a letter', async () => {
    const { session } = await server.executeOrThrow(InstructionsPdfDocument, {
      id: await instructedSession(),
    });

    expect(Buffer.from(expectDefined(session?.instructions?.pdf), 'base64').subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
  });

  it.each([
    ['null while Yoti has not made it', { status: 204, rawBody: '' }, undefined],
    ['an error when it is no PDF', { status: 200, rawBody: '<html>' }, 'UPSTREAM_INVALID_RESPONSE'],
  ])('have as letter %s', async (_, fault, code) => {
    const id = await instructedSession();
    server.emulator.failNext({ method: 'GET', path: /\/pdf$/, ...fault });

    const { data, errors } = await server.execute(InstructionsPdfDocument, { id });

    expect(data).toEqual({ session: { id, instructions: { pdf: null } } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(code ? [code] : []);
  });

  it('have no letter before they are set: CONFLICT', async () => {
    const { id } = await startSession(server);

    const { data, errors } = await server.execute(InstructionsPdfDocument, { id });

    expect(data).toEqual({ session: { id, instructions: { pdf: null } } });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });
});

describe('requestInstructionsEmail', () => {
  it('asks for the mail, in one call', async () => {
    const sessionId = await instructedSession();
    server.emulator.clearRequests();

    const { requestInstructionsEmail } = await server.executeOrThrow(RequestInstructionsEmailDocument, {
      input: { sessionId },
    });

    expect(requestInstructionsEmail).toEqual({ session: { id: sessionId } });
    expect(server.calls()).toEqual(['POST /sessions/:id/instructions/email']);
  });

  it('gives CONFLICT while there is nothing to send, and the other root fields answer', async () => {
    const { id: sessionId } = await startSession(server);
    const document = withBystanders(RequestInstructionsEmailDocument, bystanders.createApplicant);

    const { data, errors } = await server.execute(document, { input: { sessionId } });

    expect(data).toMatchObject({ before: {}, requestInstructionsEmail: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: false } }]);
  });

  itFailsAlone(() => server, {
    document: RequestInstructionsEmailDocument,
    field: 'requestInstructionsEmail',
    variables: async () => ({ input: { sessionId: await instructedSession() } }),
    call: { method: 'POST', path: /\/instructions\/email$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
