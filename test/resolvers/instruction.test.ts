import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import {
  InstructionsDocument,
  InstructionsPdfDocument,
  RequestInstructionsEmailDocument,
  SetInstructionsDocument,
} from '../operations/operations.generated.js';
import { session } from '../support/fixtures/domain.js';
import { execute, type FakeSources } from '../support/server/fakeSources.js';
import { REQUIREMENT_ID, SESSION_ID } from '../support/fixtures/wire.js';

const contactProfile = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' };
const document = {
  requirementId: REQUIREMENT_ID,
  type: 'ID_DOCUMENT',
  countryCode: 'GBR',
  documentType: 'PASSPORT',
  sessionId: SESSION_ID,
};
const branch = { type: 'UK_POST_OFFICE', fadCode: '0010010', name: 'City Road' };
const instructions = { hasContactProfile: true, documents: [document], branch, sessionId: SESSION_ID };
const requirement = {
  __typename: 'IdDocumentRequirement',
  id: REQUIREMENT_ID,
  type: 'ID_DOCUMENT',
  state: 'REQUIRED',
};
const sessions = { get: jest.fn().mockResolvedValue(session()) };
const asKnown = (): jest.Mock => jest.fn((known: unknown) => Promise.resolve(known));

describe('the instructions of a session', () => {
  const ask = (source: FakeSources['instructions'], operation = InstructionsDocument as unknown) =>
    execute(
      print(operation as typeof InstructionsDocument),
      { sessions, instructions: { get: jest.fn().mockResolvedValue(instructions), ...source } },
      { id: SESSION_ID },
    );

  it('come with their contact profile and the requirement of each document', async () => {
    const source = {
      contactProfile: jest.fn().mockResolvedValue(contactProfile),
      requirement: jest.fn().mockResolvedValue(requirement),
    };

    const { data, errors } = await ask(source);

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      session: {
        id: SESSION_ID,
        instructions: {
          hasContactProfile: true,
          contactProfile,
          documents: [
            {
              requirement: { __typename: 'IdDocumentRequirement', id: REQUIREMENT_ID, state: 'REQUIRED' },
              type: 'ID_DOCUMENT',
              countryCode: 'GBR',
              documentType: 'PASSPORT',
            },
          ],
          branch: { ...branch, address: null, location: null },
        },
      },
    });
    expect(source.contactProfile.mock.calls).toEqual([[instructions]]);
    expect(source.requirement.mock.calls).toEqual([[document]]);
  });

  it('remain when the contact profile cannot be read', async () => {
    const { data, errors } = await ask({
      contactProfile: jest.fn().mockRejectedValue(new ApiError(ErrorCode.CONFLICT)),
      requirement: jest.fn().mockResolvedValue(requirement),
    });

    expect(data).toMatchObject({
      session: { instructions: { contactProfile: null, branch: { fadCode: '0010010' } } },
    });
    expect(errors).toMatchObject([
      { path: ['session', 'instructions', 'contactProfile'], extensions: { code: 'CONFLICT' } },
    ]);
  });

  it.each([
    ['the letter', Buffer.from('%PDF-1.7'), 'JVBERi0xLjc='],
    ['null without one', null, null],
  ])('return as pdf %s', async (_, pdf, expected) => {
    const { data, errors } = await ask({ pdf: jest.fn().mockResolvedValue(pdf) }, InstructionsPdfDocument);

    expect(errors).toBeUndefined();
    expect(data).toEqual({ session: { id: SESSION_ID, instructions: { pdf: expected } } });
  });

  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_UNAVAILABLE])(
    'are null with their error when the data source fails with %s, and leave the session',
    async (code) => {
      const { data, errors } = await ask({ get: jest.fn().mockRejectedValue(new ApiError(code)) });

      expect(data).toEqual({ session: { id: SESSION_ID, instructions: null } });
      expect(errors).toMatchObject([{ path: ['session', 'instructions'], extensions: { code } }]);
    },
  );
});

describe('setInstructions', () => {
  const { requirementId, type, countryCode, documentType } = document;
  const input = {
    sessionId: SESSION_ID,
    contactProfile,
    documents: [{ requirementId, type, countryCode, documentType }],
    branch: { fadCode: '0010010' },
  };

  it('passes the input to the data source and does not read the session for its instructions', async () => {
    const source = {
      set: jest.fn().mockResolvedValue(SESSION_ID),
      get: jest.fn().mockResolvedValue(instructions),
    };
    const loadMissing = asKnown();

    const { data, errors } = await execute(
      print(SetInstructionsDocument),
      { instructions: source, sessions: { loadMissing } },
      { input },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      setInstructions: {
        session: { id: SESSION_ID, instructions: { documents: [{ documentType: 'PASSPORT' }] } },
      },
    });
    expect(JSON.parse(JSON.stringify(source.set.mock.calls))).toEqual([[input]]);
    expect(loadMissing.mock.calls).toEqual([[{ id: SESSION_ID }, ['id']]]);
  });

  it.each([ErrorCode.BAD_USER_INPUT, ErrorCode.SESSION_EXPIRED, ErrorCode.UPSTREAM_TIMEOUT])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const set = jest.fn().mockRejectedValue(new ApiError(code));

      const { data, errors } = await execute(
        print(SetInstructionsDocument),
        { instructions: { set } },
        { input },
      );

      expect(data).toEqual({ setInstructions: null });
      expect(errors).toMatchObject([{ path: ['setInstructions'], extensions: { code } }]);
    },
  );
});

describe('requestInstructionsEmail', () => {
  const variables = { input: { sessionId: SESSION_ID } };

  it('passes the id to the data source', async () => {
    const requestEmail = jest.fn().mockResolvedValue(SESSION_ID);

    const { data, errors } = await execute(
      print(RequestInstructionsEmailDocument),
      { instructions: { requestEmail }, sessions: { loadMissing: asKnown() } },
      variables,
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ requestInstructionsEmail: { session: { id: SESSION_ID } } });
    expect(requestEmail.mock.calls).toEqual([[SESSION_ID]]);
  });

  it.each([ErrorCode.CONFLICT, ErrorCode.UPSTREAM_UNAVAILABLE])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const requestEmail = jest.fn().mockRejectedValue(new ApiError(code));

      const { data, errors } = await execute(
        print(RequestInstructionsEmailDocument),
        { instructions: { requestEmail } },
        variables,
      );

      expect(data).toEqual({ requestInstructionsEmail: null });
      expect(errors).toMatchObject([{ path: ['requestInstructionsEmail'], extensions: { code } }]);
    },
  );
});
