import {
  CreateSessionDocument,
  InstructionsDocument,
  InstructionsPdfDocument,
  RequestInstructionsEmailDocument,
  SessionConfigurationDocument,
  SetInstructionsDocument,
  type SetInstructionsInput,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { given } from '../support/fixtures/expectDefined.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import { startSession, unknownId } from '../support/server/sessions.js';
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

const contactProfile = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' };

/** Instructions for a new session that wants a document to be seen in a branch. */
async function newInstructions(fadCode = '0010010'): Promise<SetInstructionsInput & { sessionId: string }> {
  const { createSession } = await stage.get(CreateSessionDocument, {
    input: {
      checks: [{ visualReview: true }],
      tasks: [{ documentTextExtraction: { manualCheck: 'NEVER' } }],
      documents: [{ idDocument: {} }],
      inBranch: { support: 'MANDATORY' },
    },
  });
  const sessionId = given(createSession?.session).id;
  const { session } = await stage.get(SessionConfigurationDocument, { id: sessionId, type: 'ID_DOCUMENT' });
  const requirementId = given(session?.configuration?.requirements[0]).id;
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
  await stage.get(SetInstructionsDocument, { input });
  return input.sessionId;
}

describe('setInstructions', () => {
  it('sets what the session then shows, in two calls', async () => {
    const input = await newInstructions();
    stage.emulator.clearRequests();

    const { setInstructions } = await stage.get(SetInstructionsDocument, { input });

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
    expect(stage.calls()).toEqual(['PUT /sessions/:id/instructions', 'GET /sessions/:id/instructions']);
  });

  it('gives BAD_USER_INPUT naming the branch that Yoti does not know', async () => {
    const input = await newInstructions('9999999');

    const { errors } = await stage.ask(SetInstructionsDocument, { input });

    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'branch.fadCode', message: 'is not accepted by Yoti' }],
    });
  });

  it('gives NOT_FOUND for a session that Yoti does not know, and its neighbours answer', async () => {
    const input = { ...(await newInstructions()), sessionId: unknownId };
    const document = besideNeighbours(SetInstructionsDocument, neighbours.createApplicant);

    const { data, errors } = await stage.ask(document, { input });

    expect(data).toMatchObject({ before: {}, setInstructions: null, after: {} });
    expect(errors).toMatchObject([{ path: ['setInstructions'], extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => stage, {
    document: SetInstructionsDocument,
    field: 'setInstructions',
    variables: async () => ({ input: await newInstructions() }),
    call: { method: 'PUT', path: /\/instructions$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});

describe('the instructions of a session', () => {
  it('are empty until they are set, and nothing more is asked of Yoti', async () => {
    const { id } = await startSession(stage);
    stage.emulator.clearRequests();

    expect((await stage.get(InstructionsDocument, { id })).session?.instructions).toEqual({
      hasContactProfile: false,
      contactProfile: null,
      documents: [],
      branch: null,
    });
    expect(stage.calls()).toEqual(['GET /sessions/:id', 'GET /sessions/:id/instructions']);
  });

  it('tell whom they are for, what each document is to meet and where to go', async () => {
    const id = await instructedSession();

    expect((await stage.get(InstructionsDocument, { id })).session?.instructions).toMatchObject({
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
    const { session } = await stage.get(InstructionsPdfDocument, { id: await instructedSession() });

    expect(Buffer.from(given(session?.instructions?.pdf), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['null while Yoti has not made it', { status: 204, rawBody: '' }, undefined],
    ['an error when it is no PDF', { status: 200, rawBody: '<html>' }, 'UPSTREAM_INVALID_RESPONSE'],
  ])('have as letter %s', async (_, fault, code) => {
    const id = await instructedSession();
    stage.emulator.failNext({ method: 'GET', path: /\/pdf$/, ...fault });

    const { data, errors } = await stage.ask(InstructionsPdfDocument, { id });

    expect(data).toEqual({ session: { id, instructions: { pdf: null } } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(code ? [code] : []);
  });

  it('have no letter before they are set: CONFLICT', async () => {
    const { id } = await startSession(stage);

    const { data, errors } = await stage.ask(InstructionsPdfDocument, { id });

    expect(data).toEqual({ session: { id, instructions: { pdf: null } } });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });
});

describe('requestInstructionsEmail', () => {
  it('asks for the mail, in one call', async () => {
    const sessionId = await instructedSession();
    stage.emulator.clearRequests();

    const { requestInstructionsEmail } = await stage.get(RequestInstructionsEmailDocument, {
      input: { sessionId },
    });

    expect(requestInstructionsEmail).toEqual({ session: { id: sessionId } });
    expect(stage.calls()).toEqual(['POST /sessions/:id/instructions/email']);
  });

  it('gives CONFLICT while there is nothing to send, and its neighbours answer', async () => {
    const { id: sessionId } = await startSession(stage);
    const document = besideNeighbours(RequestInstructionsEmailDocument, neighbours.createApplicant);

    const { data, errors } = await stage.ask(document, { input: { sessionId } });

    expect(data).toMatchObject({ before: {}, requestInstructionsEmail: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: false } }]);
  });

  itFailsAlone(() => stage, {
    document: RequestInstructionsEmailDocument,
    field: 'requestInstructionsEmail',
    variables: async () => ({ input: { sessionId: await instructedSession() } }),
    call: { method: 'POST', path: /\/instructions\/email$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
