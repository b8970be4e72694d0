import type { InstructionSource } from '../../src/datasources/instruction.js';
import { ProposedDocumentType, type SetInstructionsInput } from '../../src/schema/instruction.js';
import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../support/emulator/fakeYoti.js';
import {
  refusals,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SESSION_ID,
  wireConfiguration,
  wireError,
} from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}/instructions`;
const PROFILE_PATH = `${PATH}/contact-profile`;
const EMAIL_PATH = `${PATH}/email`;
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

const input: SetInstructionsInput = {
  sessionId: SESSION_ID,
  contactProfile: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' },
  documents: [
    {
      requirementId: REQUIREMENT_ID,
      type: ProposedDocumentType.ID_DOCUMENT,
      countryCode: 'GBR',
      documentType: 'PASSPORT',
    },
  ],
  branch: { fadCode: '0010010' },
};
const proposal = {
  requirement_id: REQUIREMENT_ID,
  document: { type: 'ID_DOCUMENT', country_code: 'GBR', document_type: 'PASSPORT' },
};
const view = {
  contact_profile_exists: true,
  documents: [proposal],
  branch: { type: 'UK_POST_OFFICE', fad_code: '0010010', name: 'City Road' },
};
const nothing = { contact_profile_exists: false, documents: [], branch: null };

let yoti: FakeYoti;
let instructions: InstructionSource;
beforeEach(() => {
  yoti = new FakeYoti();
  ({ instructions } = yoti.dataSources());
});
afterEach(() => yoti.close());

describe('reading instructions', () => {
  it('gives what to bring and where to go', async () => {
    yoti.answers('GET', PATH, { body: view });

    expect(await instructions.get(SESSION_ID)).toEqual({
      hasContactProfile: true,
      documents: [
        {
          requirementId: REQUIREMENT_ID,
          type: 'ID_DOCUMENT',
          countryCode: 'GBR',
          documentType: 'PASSPORT',
          sessionId: SESSION_ID,
        },
      ],
      branch: {
        type: 'UK_POST_OFFICE',
        fadCode: '0010010',
        name: 'City Road',
        address: null,
        postCode: null,
        location: null,
      },
      sessionId: SESSION_ID,
    });
    expect(yoti.sent).toEqual([expect.objectContaining({ method: 'GET', path: PATH, isSigned: true })]);
  });

  it('gives nothing where none are set', async () => {
    yoti.answers('GET', PATH, { body: nothing });

    expect(await instructions.get(SESSION_ID)).toEqual({
      hasContactProfile: false,
      documents: [],
      branch: null,
      sessionId: SESSION_ID,
    });
  });

  it('is one call for all reads of one request', async () => {
    yoti.answers('GET', PATH, { body: view });

    await Promise.all([instructions.get(SESSION_ID), instructions.get(SESSION_ID.toUpperCase())]);

    expect(yoti.calls).toEqual([`GET ${PATH}`]);
  });

  it.each(refusals)('answered with %i is %s', async (status, code) => {
    yoti.answers('GET', PATH, ...thrice({ status }));

    expect((await failureOf(instructions.get(SESSION_ID))).code).toBe(code);
  });

  it.each([
    ['no word about the person', { ...view, contact_profile_exists: undefined }],
    ['nothing', ''],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('GET', PATH, { body });

    expect((await failureOf(instructions.get(SESSION_ID))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});

describe('the contact profile', () => {
  const of = (hasContactProfile: boolean): Parameters<InstructionSource['contactProfile']>[0] => ({
    hasContactProfile,
    documents: [],
    branch: null,
    sessionId: SESSION_ID,
  });

  it('is read by itself', async () => {
    yoti.answers('GET', PROFILE_PATH, {
      body: { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@engine.example' },
    });

    expect(await instructions.contactProfile(of(true))).toEqual(input.contactProfile);
    expect(yoti.calls).toEqual([`GET ${PROFILE_PATH}`]);
  });

  it('is null without a call where there is none', async () => {
    expect(await instructions.contactProfile(of(false))).toBeNull();
    expect(yoti.calls).toEqual([]);
  });

  it.each([...refusals, [409, 'CONFLICT'] as const])('answered with %i is %s', async (status, code) => {
    yoti.answers('GET', PROFILE_PATH, ...thrice({ status, body: wireError('INSTRUCTIONS_NOT_COMPLETE') }));

    expect((await failureOf(instructions.contactProfile(of(true)))).code).toBe(code);
  });
});

describe('the letter', () => {
  const known = { hasContactProfile: true, documents: [], branch: null, sessionId: SESSION_ID };

  it('comes as bytes, in one call for all reads of one request', async () => {
    yoti.answers('GET', `${PATH}/pdf`, {
      body: '%PDF-1.7 …',
      headers: { 'content-type': 'application/pdf' },
    });

    expect(await Promise.all([instructions.pdf(known), instructions.pdf(known)])).toEqual(
      Array(2).fill(Buffer.from('%PDF-1.7 …')),
    );
    expect(yoti.sent).toEqual([expect.objectContaining({ path: `${PATH}/pdf`, isSigned: true })]);
  });

  it('is null while Yoti has not made it', async () => {
    yoti.answers('GET', `${PATH}/pdf`, { status: 204 });

    expect(await instructions.pdf(known)).toBeNull();
  });

  it.each([
    ['a page', '<html></html>'],
    ['nothing', ''],
    ['JSON', '{}'],
  ])('is refused when it is %s', async (_, body) => {
    yoti.answers('GET', `${PATH}/pdf`, { body });

    expect((await failureOf(instructions.pdf(known))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });

  it.each([
    ...refusals.map(([status, code]): [number, string, string] => [status, 'NEW_CODE', code]),
    [409, 'INSTRUCTIONS_NOT_COMPLETE', 'CONFLICT'],
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('GET', `${PATH}/pdf`, ...thrice({ status, body: wireError(yotiCode) }));

    expect((await failureOf(instructions.pdf(known))).code).toBe(code);
  });
});

describe('the requirement of a document', () => {
  const document = (requirementId: string): Parameters<InstructionSource['requirement']>[0] => ({
    requirementId,
    type: 'ID_DOCUMENT' as never,
    countryCode: 'GBR',
    documentType: 'PASSPORT',
    sessionId: SESSION_ID,
  });

  it.each([
    ['the one of the configuration', REQUIREMENT_ID, 'FaceCaptureRequirement', 'REQUIRED'],
    ['just its id where the configuration does not list it', RESOURCE_ID, 'OtherRequirement', 'UNKNOWN'],
  ])('is %s', async (_, id, __typename, state) => {
    yoti.answers('GET', `/sessions/${SESSION_ID}/configuration`, { body: wireConfiguration() });

    expect(await instructions.requirement(document(id))).toMatchObject({ __typename, id, state });
  });
});

describe('setting instructions', () => {
  it('sends them in the words of Yoti, and a branch by its code alone', async () => {
    yoti.answers('PUT', PATH, { body: 'null' });

    expect(await instructions.set(input)).toBe(SESSION_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: PATH,
        isSigned: true,
        json: {
          contact_profile: { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@engine.example' },
          documents: [proposal],
          branch: { type: 'UK_POST_OFFICE', fad_code: '0010010' },
        },
      }),
    ]);
  });

  it('sends all of a branch', async () => {
    const branch = {
      fadCode: 'aB12345',
      name: 'City Road',
      address: '1 City Road',
      postCode: 'EC1A 1BB',
      location: { latitude: -90, longitude: 180 },
    };
    yoti.answers('PUT', PATH, {});

    await instructions.set({ ...input, branch });

    expect(yoti.sent[0]?.json).toMatchObject({
      branch: {
        type: 'UK_POST_OFFICE',
        fad_code: 'aB12345',
        name: 'City Road',
        address: '1 City Road',
        post_code: 'EC1A 1BB',
        location: { latitude: -90, longitude: 180 },
      },
    });
  });

  it('leaves out of a branch what is null', async () => {
    const branch = { fadCode: '0010010', name: null, address: null, postCode: null, location: null };
    yoti.answers('PUT', PATH, {});

    await instructions.set({ ...input, branch });

    expect(yoti.sent[0]?.json).toMatchObject({ branch: { type: 'UK_POST_OFFICE', fad_code: '0010010' } });
    expect(Object.keys((yoti.sent[0]?.json as { branch: object }).branch)).toHaveLength(2);
  });

  it('forgets what was read before', async () => {
    yoti.answers('GET', PATH, { body: nothing }, { body: view }).answers('PUT', PATH, {});
    await instructions.get(SESSION_ID);

    await instructions.set(input);

    expect((await instructions.get(SESSION_ID)).hasContactProfile).toBe(true);
  });

  const [document] = input.documents;
  const contact = (change: object): object => ({ contactProfile: { ...input.contactProfile, ...change } });
  const first = (change: object): object => ({ documents: [{ ...document, ...change }] });
  const branch = (change: object): object => ({ branch: { ...input.branch, ...change } });
  const refused: [field: string, value: string, change: object][] = [
    ['contactProfile.firstName', 'nothing', contact({ firstName: '' })],
    ['contactProfile.lastName', '257 characters', contact({ lastName: 'x'.repeat(257) })],
    ['contactProfile.email', 'no address', contact({ email: 'ada' })],
    ['contactProfile.email', 'an address without a domain', contact({ email: 'ada@engine' })],
    ['contactProfile.email', 'an address with a blank', contact({ email: 'a da@engine.example' })],
    ['contactProfile.email', 'two addresses', contact({ email: 'a@b.example,c@d.example' })],
    ['contactProfile.email', 'a second line', contact({ email: 'a@b.example\nBcc: c@d.example' })],
    ['contactProfile.email', '255 characters', contact({ email: `a@${'b'.repeat(245)}.example` })],
    ['documents', '51 documents', { documents: Array(51).fill(document) }],
    ['documents[0].requirementId', 'no id', first({ requirementId: 'x' })],
    ['documents[0].countryCode', 'two letters', first({ countryCode: 'GB' })],
    ['documents[0].countryCode', 'small letters', first({ countryCode: 'gbr' })],
    ['documents[0].documentType', 'small letters', first({ documentType: 'passport' })],
    ['branch.fadCode', 'six characters', branch({ fadCode: '123456' })],
    ['branch.fadCode', 'a sign', branch({ fadCode: '12345-7' })],
    ['branch.fadCode', 'a line break', branch({ fadCode: '1234567\n' })],
    ['branch.name', 'nothing', branch({ name: '' })],
    ['branch.address', '257 characters', branch({ address: 'x'.repeat(257) })],
    ['branch.postCode', '17 characters', branch({ postCode: 'x'.repeat(17) })],
    ['branch.location.latitude', '90.1', branch({ location: { latitude: 90.1, longitude: 0 } })],
    ['branch.location.longitude', '-180.1', branch({ location: { latitude: 0, longitude: -180.1 } })],
  ];
  it.each(refused)('refuses as %s %s, and asks Yoti nothing', async (field, _, change) => {
    const failure = await failureOf(instructions.set({ ...input, ...change }));

    expect(failure).toMatchObject({ code: 'BAD_USER_INPUT', extensions: { fieldErrors: [{ field }] } });
    expect(yoti.calls).toEqual([]);
  });

  it('tells all problems at once', async () => {
    const failure = await failureOf(
      instructions.set({ ...input, ...contact({ email: '' }), ...branch({ fadCode: '' }) }),
    );

    expect(failure.extensions.fieldErrors).toMatchObject([
      { field: 'contactProfile.email' },
      { field: 'branch.fadCode' },
    ]);
  });

  it('names in our words the fields that Yoti does not take', async () => {
    const body = wireError(
      'PAYLOAD_VALIDATION',
      { property: 'branch.fad_code', message: 'must not be null' },
      { property: 'branch.fad_code', message: 'Provided fadCode does not relate to any branch' },
      { property: 'contact_profile.email', message: 'must not be null' },
      { property: 'documents[0].document.country_code', message: 'must not be null' },
      { property: 'documents[0].requirement_id', message: 'must not be null' },
    );
    yoti.answers('PUT', PATH, { status: 400, body });

    expect((await failureOf(instructions.set(input))).extensions.fieldErrors).toEqual([
      { field: 'branch.fadCode', message: 'must not be null' },
      { field: 'branch.fadCode', message: 'is the FAD code of no branch: take one of `postOfficeBranches`' },
      { field: 'contactProfile.email', message: 'must not be null' },
      { field: 'documents[0].countryCode', message: 'must not be null' },
      { field: 'documents[0].requirementId', message: 'must not be null' },
    ]);
  });

  it.each([
    ...refusals.map(([status, code]): [number, string, string] => [status, 'NEW_CODE', code]),
    [409, 'SESSION_EXPIRED', 'SESSION_EXPIRED'],
    [409, 'SESSION_LOCKED', 'CONFLICT'],
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('PUT', PATH, ...thrice({ status, body: wireError(yotiCode) }));

    expect((await failureOf(instructions.set(input))).code).toBe(code);
  });
});

describe('asking for the mail', () => {
  it('sends no body', async () => {
    yoti.answers('POST', EMAIL_PATH, { status: 202 });

    expect(await instructions.requestEmail(SESSION_ID)).toBe(SESSION_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({ method: 'POST', path: EMAIL_PATH, body: undefined, isSigned: true }),
    ]);
  });

  it.each([
    ...refusals.map(([status, code]): [number, string, string] => [status, 'NEW_CODE', code]),
    [409, 'INSTRUCTIONS_NOT_COMPLETE', 'CONFLICT'],
  ])('answered with %i %s is %s, after one attempt', async (status, yotiCode, code) => {
    yoti.answers('POST', EMAIL_PATH, { status, body: wireError(yotiCode) });

    expect((await failureOf(instructions.requestEmail(SESSION_ID))).code).toBe(code);
    expect(yoti.calls).toHaveLength(1);
  });
});
