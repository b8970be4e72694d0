import { Writable } from 'node:stream';
import { openLog } from '../../src/logging/log.js';
import { AuthenticatedServer, scopesWithout } from '../support/server/authenticatedServer.js';
import { unknownId } from '../support/server/sessions.js';
import { post, type ClientError, type GraphqlResponse, useTestServer } from '../support/server/testServer.js';

/** Text that no answer and no log line may repeat. */
const VALUE = 'Qx7Kjzw';
const id = unknownId;

interface Document {
  query: string;
  /** Variables that are right; with them the document is executed, and compiled. */
  valid: Record<string, unknown>;
}

/** Documents whose variables have names of the client's own. */
const documents = {
  create: {
    query: 'mutation ($in: CreateSessionInput!) { createSession(input: $in) { session { id } } }',
    valid: { in: { checks: [{ liveness: {} }] } },
  },
  parts: {
    query:
      'mutation ($c: [RequestedCheckInput!], $ttl: Int) { createSession(input: { checks: $c, sessionTtl: $ttl }) { session { id } } }',
    valid: { c: [{ liveness: {} }], ttl: 900 },
  },
  upload: {
    query:
      'mutation ($x: UploadFaceCaptureImageInput!) { uploadFaceCaptureImage(input: $x) { resource { id } } }',
    valid: { x: { sessionId: id, resourceId: id, contentType: 'JPEG', image: '/9j/4AAQ' } },
  },
  session: { query: 'query ($which: ID!) { session(id: $which) { id } }', valid: { which: id } },
  delete: {
    query: 'mutation ($d: DeleteSessionInput!) { deleteSession(input: $d) { deletedSessionId } }',
    valid: { d: { sessionId: id } },
  },
} satisfies Record<string, Document>;

type Row = [
  name: string,
  document: Document | string,
  variables: Record<string, unknown>,
  field: string,
  says: RegExp,
];

const check = (one: object): object => ({ in: { checks: [one] } });
const create = (rest: object): object => ({ in: { checks: [{ liveness: {} }], ...rest } });
const upload = (rest: object): object => ({ x: { ...documents.upload.valid.x, ...rest } });
const literal = (input: string): string => `mutation { createSession(input: ${input}) { session { id } } }`;
const profile = (applicantProfile: object): object => create({ applicantProfile });

const D = documents;
const rows = [
  [
    'misspells a field',
    D.create,
    { in: { chekcs: [VALUE] } },
    'chekcs',
    /not a field of `CreateSessionInput`.*Did you mean `checks`/,
  ],
  [
    'misspells a nested field',
    D.create,
    check({ liveness: { maxRetrys: VALUE } }),
    'checks[0].liveness.maxRetrys',
    /Did you mean `maxRetries`/,
  ],
  [
    'misspells a kind of check',
    D.create,
    check({ livenes: { a: VALUE } }),
    'checks[0].livenes',
    /Did you mean `liveness`/,
  ],
  [
    'has a key that is no name',
    D.create,
    create({ [`${VALUE} Doe`]: 1 }),
    '(unknown field)',
    /not a field of `CreateSessionInput`/,
  ],
  [
    'leaves out the input',
    D.create,
    {},
    'input',
    /is required: give it a value of type `CreateSessionInput`/,
  ],
  ['sends null as the input', D.create, { in: null }, 'input', /is required/],
  [
    'sends text as the input',
    D.create,
    { in: VALUE },
    'input',
    /must be one object of type `CreateSessionInput`/,
  ],
  ['sends a list as the input', D.create, { in: [{ a: VALUE }] }, 'input', /must be one object/],
  [
    'sends text for a check',
    D.create,
    { in: { checks: [VALUE] } },
    'checks[0]',
    /must be one object of type `RequestedCheckInput`/,
  ],
  [
    'leaves out a required field',
    D.delete,
    { d: {} },
    'sessionId',
    /is required: give it a value of type `ID`/,
  ],
  [
    'leaves out a nested required field',
    D.create,
    create({ notifications: { authToken: VALUE } }),
    'notifications.endpoint',
    /is required: give it a value of type `URL`/,
  ],
  ['sends null for a required item', D.create, { in: { checks: [null] } }, 'checks[0]', /is required/],
  [
    'gives two kinds of check',
    D.create,
    check({ liveness: {}, faceSearch: { poolId: VALUE, approvalCriteria: 'MATCH' } }),
    'checks[0]',
    /exactly one field, and has 2/,
  ],
  ['gives no kind of check', D.create, check({}), 'checks[0]', /exactly one field, and has 0/],
  ['gives null as the kind', D.create, check({ liveness: null }), 'checks[0].liveness', /must not be null/],
  [
    'gives two kinds of document',
    D.create,
    {
      in: {
        documents: [
          { idDocument: {}, supplementaryDocument: { objective: 'UK_DBS', documentTypes: [VALUE] } },
        ],
      },
    },
    'documents[0]',
    /exactly one field.*Choose from `idDocument` or `supplementaryDocument`/,
  ],
  [
    'misspells a value of an enum',
    D.create,
    check({ liveness: { livenessType: 'STATIK' } }),
    'checks[0].liveness.livenessType',
    /value of the enum `RequestedLivenessType`.*Did you mean `STATIC`/,
  ],
  [
    'has another value for an enum',
    D.create,
    create({ sdkConfig: { darkMode: VALUE } }),
    'sdkConfig.darkMode',
    /Choose from `ON`, `OFF` or `AUTO`/,
  ],
  [
    'sends a number for an enum',
    D.create,
    create({ sdkConfig: { darkMode: 771_199 } }),
    'sdkConfig.darkMode',
    /value of the enum/,
  ],
  ['sends text for a number', D.create, create({ sessionTtl: VALUE }), 'sessionTtl', /whole number.*`Int`/],
  [
    'sends a fraction for a whole number',
    D.create,
    create({ sessionTtl: 900.771_199 }),
    'sessionTtl',
    /whole number/,
  ],
  [
    'sends too large a number',
    D.create,
    create({ sessionTtl: 77_119_900_000 }),
    'sessionTtl',
    /to 2147483647/,
  ],
  [
    'sends text for a Boolean',
    D.create,
    create({ isMediaEphemeral: VALUE }),
    'isMediaEphemeral',
    /true or false, without quotes/,
  ],
  [
    'sends an object for text',
    D.create,
    create({ userTrackingId: { a: VALUE } }),
    'userTrackingId',
    /text in quotes/,
  ],
  ['sends a list for an id', D.delete, { d: { sessionId: [VALUE, VALUE] } }, 'sessionId', /must be an id/],
  [
    'sends a data: URI as an image',
    D.upload,
    upload({ image: `data:image/jpeg;base64,${VALUE}=` }),
    'image',
    /plain base64.*after `base64,`/,
  ],
  ['sends text as an image', D.upload, upload({ image: `${VALUE}!` }), 'image', /padded base64.*`Byte`/],
  ['sends unpadded base64', D.upload, upload({ image: VALUE }), 'image', /padded base64/],
  [
    'sends a local time',
    D.create,
    create({ sessionDeadline: `2030-01-01 ${VALUE}` }),
    'sessionDeadline',
    /date and time with its offset, such as "2030/,
  ],
  [
    'sends a date that does not exist',
    D.create,
    profile({ dateOfBirth: '1977-02-31' }),
    'applicantProfile.dateOfBirth',
    /a date that exists, such as/,
  ],
  [
    'sends a relative URL',
    D.create,
    create({ sdkConfig: { successUrl: `/${VALUE}` } }),
    'sdkConfig.successUrl',
    /absolute URL, such as/,
  ],
  [
    'sends text for an object of any names',
    D.create,
    profile({ other: VALUE }),
    'applicantProfile.other',
    /JSON object/,
  ],
  [
    'sends a wrong part of a literal',
    D.parts,
    { c: [{ liveness: { maxRetries: VALUE } }] },
    'checks[0].liveness.maxRetries',
    /whole number/,
  ],
  [
    'sends a wrong value in a literal',
    D.parts,
    { ...D.parts.valid, ttl: VALUE },
    'sessionTtl',
    /whole number/,
  ],
  ['leaves out an argument that is not `input`', D.session, {}, 'id', /is required.*`ID`/],
  ['sends an object as an argument', D.session, { which: { a: VALUE } }, 'id', /must be an id/],
  [
    'misspells a field in a literal',
    literal(`{ chekcs: "${VALUE}" }`),
    {},
    'chekcs',
    /Did you mean `checks`/,
  ],
  [
    'has text for a number in a literal',
    literal(`{ sessionTtl: "${VALUE}" }`),
    {},
    'sessionTtl',
    /whole number/,
  ],
  [
    'quotes an enum in a literal',
    literal(`{ checks: [{ liveness: { livenessType: "${VALUE}" } }] }`),
    {},
    'checks[0].liveness.livenessType',
    /value of the enum/,
  ],
  [
    'gives two kinds in a literal',
    literal(
      `{ checks: [{ documentComparison: true, faceSearch: { poolId: "${VALUE}", approvalCriteria: MATCH } }] }`,
    ),
    {},
    'checks[0]',
    /exactly one field, and has 2/,
  ],
  [
    'has a data: URI in a literal',
    `mutation { createApplicant(input: { image: "data:image/png;base64,${VALUE}=" }) { applicant { id } } }`,
    {},
    'image',
    /plain base64/,
  ],
  [
    'has a wrong default',
    `mutation ($t: Int = "${VALUE}") { createSession(input: { sessionTtl: $t }) { session { id } } }`,
    {},
    'sessionTtl',
    /whole number/,
  ],
  [
    'breaks a rule of Yoti',
    D.create,
    create({ sdkConfig: { locale: VALUE } }),
    'sdkConfig.locale',
    /must be a language such as/,
  ],
  [
    'repeats a property of its own',
    D.create,
    profile({ fullName: 'A', other: { full_name: VALUE } }),
    'applicantProfile.other',
    /must not repeat/,
  ],
  [
    'gives an enum and its text',
    D.create,
    create({ identityProfileRequirements: { scheme: { type: 'RTW', otherType: VALUE } } }),
    'identityProfileRequirements.scheme.otherType',
    /must not be given together with type/,
  ],
  [
    'gives neither an enum nor its text',
    D.create,
    create({ identityProfileRequirements: { scheme: {} } }),
    'identityProfileRequirements.scheme.type',
    /must be given, or otherType/,
  ],
] as Row[];

class KeptText extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const log = new KeptText();
const options = { logger: openLog('debug', log), audit: { info: () => undefined } };
const cold = useTestServer({ ...options, env: { COMPILE_AFTER: '0' } });
const hot = useTestServer({ ...options, env: { COMPILE_AFTER: '1' } });

beforeAll(async () => {
  for (const { query, valid: variables } of Object.values(documents))
    for (let use = 0; use < 2; use += 1) await post(`${hot.url}/graphql`, { query, variables });
});

const withoutId = ({ errors }: GraphqlResponse<unknown>): unknown =>
  errors.map(({ extensions, ...error }) => ({ ...error, extensions: { ...extensions, requestId: '' } }));

const fieldErrorsOf = ({ errors }: { errors: ClientError[] }) =>
  errors.flatMap(({ extensions }) => extensions.fieldErrors ?? []);

describe('a request that', () => {
  it.each(rows)(
    '%s is told the field, what is expected and what to do',
    async (_, document, variables, field, says) => {
      const query = typeof document === 'string' ? document : document.query;
      const answers = [
        await post(`${cold.url}/graphql`, { query, variables }),
        await post(`${hot.url}/graphql`, { query, variables }),
      ] as const;
      const told = fieldErrorsOf(answers[0]);
      expect(told.map((error) => error.field)).toContain(field);
      expect(told.find((error) => error.field === field)?.message).toMatch(says);
      expect(withoutId(answers[1])).toEqual(withoutId(answers[0]));
      expect(JSON.stringify(answers)).not.toMatch(/Qx7Kjzw|771.?199|77119900000|1977-02-31/);
      expect(cold.calls()).toEqual([]);
    },
  );

  it('has a syntax error after a value is not told the value', async () => {
    const answer = await post(`${cold.url}/graphql`, { query: `{ session(id: "${id}") "${VALUE}" { id } }` });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
    expect(JSON.stringify(answer)).not.toContain(VALUE);
  });

  it('has many faults is told twenty of them', async () => {
    const names = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`sessionTtl${index}`, VALUE]));
    const answer = await post(`${cold.url}/graphql`, { query: D.create.query, variables: { in: names } });
    expect(fieldErrorsOf(answer)).toHaveLength(20);
  });
});

it('logs none of the values', () => {
  expect(log.text).toContain('refused');
  expect(log.text).not.toMatch(/Qx7Kjzw|771.?199|77119900000|1977-02-31/);
});

describe('a caller that may not read the schema', () => {
  let server: AuthenticatedServer;
  beforeAll(async () => {
    server = await AuthenticatedServer.start({});
  });
  afterAll(() => server.stop());
  const ask = (held: string[], query: string, variables: object = {}): Promise<GraphqlResponse<unknown>> =>
    post(
      `${server.url}/graphql`,
      { query, variables },
      { authorization: server.authorization(held.join(' ')) },
    );

  it.each([
    ['a field', { in: { chekcs: [] } }, '`checks`'],
    ['a value of an enum', check({ liveness: { livenessType: 'STATIK' } }), '`STATIC`'],
    ['a kind', check({}), '`faceSearch`'],
  ])('is told that %s is wrong, without names', async (_, variables, name) => {
    const masked = fieldErrorsOf(await ask(scopesWithout('schema:read'), D.create.query, variables));
    const told = fieldErrorsOf(await ask(scopesWithout(), D.create.query, variables));
    expect(masked.map(({ field }) => field)).toEqual(told.map(({ field }) => field));
    expect(JSON.stringify(masked)).not.toContain(name);
    expect(JSON.stringify(masked)).not.toMatch(/Did you mean|Choose from/);
    expect(masked.every(({ message }) => message.length > 10)).toBe(true);
    if (name !== '`faceSearch`') expect(JSON.stringify(told)).toContain(name);
  });

  it('is told no names in literals either', async () => {
    const masked = await ask(scopesWithout('schema:read'), literal('{ chekcs: [] }'));
    expect(fieldErrorsOf(masked)).toMatchObject([{ field: 'chekcs' }]);
    expect(JSON.stringify(masked)).not.toMatch(/Did you mean|`checks`/);
  });

  it('is told the scopes that are missing', async () => {
    const { errors } = await ask(['session:read', 'session:any'], D.create.query, D.create.valid);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', missingScopes: ['session:create'] } }]);
    const start =
      'mutation ($input: StartApplicantFaceAuthInput!) { startApplicantFaceAuth(input: $input) { session { id } } }';
    const answer = await ask(['session:create'], start, { input: { applicantId: id } });
    expect(answer.errors).toMatchObject([{ extensions: { missingScopes: ['applicant:use'] } }]);
  });
});
