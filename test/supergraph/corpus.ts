import { operation } from '../support/fixtures/operations.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import { unknownId } from '../support/server/sessions.js';
import type { ResultOfWay } from './ways.js';

/** Executes an operation and records its result under a name. */
export type Execute = (name: string, query: string, variables?: object) => Promise<ResultOfWay>;

type Values = Record<string, unknown>;

/** Value at a path of a result; throws without one, because the next operation needs it. */
function pick({ data, errors }: ResultOfWay, path: string): string {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Values | null)?.[key], data);
  if (typeof value !== 'string') throw new Error(`There is no ${path}: ${JSON.stringify(errors)}`);
  return expectDefined(value);
}

const FACE_AUTH = [{ liveness: {} }, { faceComparison: {} }];
const SMALL = '{ id state userTrackingId }';

/** The corpus: each document of test/operations, and forms of documents that clients write. */
export async function playCorpus(execute: Execute): Promise<void> {
  const run = (name: string, variables: object = {}, note = ''): Promise<ResultOfWay> =>
    execute(note ? `${name}, ${note}` : name, operation(name), variables);
  const input = (value: object): { input: object } => ({ input: value });

  // A session that becomes an applicant.
  const created = await run('CreateSession', input({ checks: [{ liveness: {} }], sessionTtl: 900 }));
  const first = pick(created, 'createSession.session.id');
  await run('Session', { id: first }, 'ongoing');
  await run('SessionConfiguration', { id: first });
  await run('SetSessionOutcome', input({ sessionId: first, scenario: 'APPROVE' }));
  await run('CompleteSession', input({ sessionId: first }));
  for (const name of [
    'Session',
    'SessionOutcome',
    'SessionMedia',
    'SessionDocuments',
    'TrackedDevices',
    'WholeSession',
  ])
    await run(name, { id: first });
  const enrolled = await run('EnrolApplicantFromSession', input({ sessionId: first }));
  const applicant = pick(enrolled, 'enrolApplicantFromSession.applicant.id');
  for (const name of ['Applicant', 'ApplicantFaceImage', 'ApplicantPools', 'WholeApplicant'])
    await run(name, { id: applicant });

  // An applicant with an image that travels as Byte.
  const other = pick(await run('CreateApplicant', input({})), 'createApplicant.applicant.id');
  const added = await run('AddApplicantFace', input({ applicantId: other, image: base64(jpeg) }));
  const faceId = pick(added, 'addApplicantFace.face.id');
  await run('ApplicantFaceImage', { id: other }, 'of an uploaded face');
  await run('AddApplicantFace', input({ applicantId: other, image: base64(jpeg) }), 'a second one');

  // Face authentication.
  const started = await run('StartApplicantFaceAuth', input({ applicantId: applicant }));
  const second = pick(started, 'startApplicantFaceAuth.session.id');
  await run('SessionOutcome', { id: second }, 'ongoing');
  await run('CompleteSession', input({ sessionId: second }), 'of a face authentication');
  for (const name of ['SessionOutcome', 'SessionMedia', 'WholeSession'])
    await run(name, { id: second }, 'of a face authentication');
  await run('StartApplicantFaceAuth', input({ applicantId: unknownId }), 'of an unknown applicant');

  // A session whose reference image is chosen.
  const third = pick(
    await run('CreateSession', input({ checks: FACE_AUTH }), 'with a comparison'),
    'createSession.session.id',
  );
  const resource = await run('CreateFaceCaptureResource', input({ sessionId: third }));
  const resourceId = pick(resource, 'createFaceCaptureResource.resource.id');
  await run('PrepareFaceCaptureImageUpload', input({ sessionId: third, resourceId }));
  const image = { image: base64(jpeg), contentType: 'JPEG' };
  await run('UploadFaceCaptureImage', input({ sessionId: third, resourceId, ...image }));
  const fourth = pick(
    await run('CreateSession', input({ checks: FACE_AUTH }), 'for an applicant'),
    'createSession.session.id',
  );
  const another = pick(
    await run('CreateFaceCaptureResource', input({ sessionId: fourth }), 'for an applicant'),
    'createFaceCaptureResource.resource.id',
  );
  await run(
    'AddApplicantToResource',
    input({ sessionId: fourth, resourceId: another, applicantId: applicant }),
  );
  await run('WholeSession', { id: fourth }, 'with a reference image');

  // Pools.
  const poolId = pick(await run('CreatePool', input({ label: 'Members' })), 'createPool.pool.id');
  await run('AddApplicantToPool', input({ poolId, applicantId: applicant }));
  await run('ApplicantPools', { id: applicant }, 'of a member');
  await run('RemoveApplicantFromPool', input({ poolId, applicantId: applicant }));
  await run('DeletePool', input({ poolId }));

  // A visit to a branch.
  const inBranch = {
    checks: [{ visualReview: true }],
    tasks: [{ documentTextExtraction: { manualCheck: 'NEVER' } }],
    documents: [{ idDocument: {} }],
    inBranch: { support: 'MANDATORY' },
  };
  const visit = pick(await run('CreateSession', input(inBranch), 'in branch'), 'createSession.session.id');
  const configured = await run('SessionConfiguration', { id: visit, type: 'ID_DOCUMENT' }, 'by type');
  const requirementId = pick(configured, 'session.configuration.requirements.0.id');
  await run(
    'SetInstructions',
    input({
      sessionId: visit,
      contactProfile: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engine.example' },
      documents: [{ requirementId, type: 'ID_DOCUMENT', countryCode: 'GBR', documentType: 'PASSPORT' }],
      branch: { fadCode: '0010010' },
    }),
  );
  await run('Instructions', { id: visit });
  await run('InstructionsPdf', { id: visit });
  await run('RequestInstructionsEmail', input({ sessionId: visit }));
  await run('PostOfficeBranches', { searchText: 'SW1A 1AA' });
  await run('SupportedDocuments');
  await run('SupportedDocuments', { includeNonLatin: true }, 'with a variable');
  await run('ErrorCodes');

  // Forms of documents.
  const ids = { a: first, b: second, unknown: unknownId };
  const form = (name: string, query: string, variables: object = ids): Promise<ResultOfWay> =>
    execute(`Form: ${name}`, query, variables);
  await form('a literal', `{ session(id: "${first}") ${SMALL} }`, {});
  await form('the literal again', `{ session(id: "${first}") ${SMALL} }`, {});
  await form(
    'aliases',
    `query ($a: ID!, $b: ID!) { a: session(id: $a) ${SMALL} b: session(id: $b) ${SMALL} }`,
  );
  await form(
    'a field under two names',
    'query ($a: ID!) { session(id: $a) { one: state two: state __typename } }',
  );
  await form(
    'fragments on an interface',
    'query ($a: ID!) { session(id: $a) { resources { __typename id ...L } } } fragment L on LivenessResource { livenessType }',
  );
  await form(
    'inline fragments on an interface',
    'query ($b: ID!) { session(id: $b) { checks { __typename type ... on FaceComparisonResult { confidenceScore } } } }',
  );
  await form(
    'an enum as an argument',
    'query ($b: ID!) { session(id: $b) { checks(type: LIVENESS) { id type state } } }',
  );
  await form(
    'an enum as a variable with a default',
    'query ($b: ID!, $type: CheckType = FACE_COMPARISON) { session(id: $b) { checks(type: $type) { type } } }',
  );
  for (const condition of [true, false]) {
    await form(
      `@include(if: ${condition}) by a variable`,
      'query ($a: ID!, $i: Boolean!) { session(id: $a) { id state @include(if: $i) } }',
      { ...ids, i: condition },
    );
    await form(
      `@skip(if: ${condition}) by a variable`,
      'query ($a: ID!, $i: Boolean!) { session(id: $a) { id ... @skip(if: $i) { state } } }',
      { ...ids, i: condition },
    );
  }
  await form(
    '@include(if: false) as a literal',
    'query ($a: ID!) { session(id: $a) { id state @include(if: false) } }',
  );
  await form(
    'a root field that is left out',
    'query ($a: ID!, $i: Boolean = false) { session(id: $a) @include(if: $i) { id } errorCodes }',
  );
  await form(
    'one session unknown',
    `query ($a: ID!, $unknown: ID!) { a: session(id: $a) ${SMALL} b: session(id: $unknown) ${SMALL} errorCodes }`,
  );
  await form('an unknown applicant', 'query ($unknown: ID!) { applicant(id: $unknown) { id face { id } } }');
  await form(
    'nested objects that lead back',
    'query ($b: ID!) { session(id: $b) { resources { id session { id resources { id } } } } }',
  );
  await form(
    'the same field in two fragments',
    'query ($a: ID!) { session(id: $a) { ...A ...B } } fragment A on Session { state resources { id } } fragment B on Session { resources { type } }',
  );
  await form('types of the root', '{ __typename supportedDocuments { code } }');
  await form(
    'two mutations in order',
    'mutation ($one: CreatePoolInput!, $two: CreatePoolInput!) { one: createPool(input: $one) { pool { label } } two: createPool(input: $two) { pool { label } } }',
    { one: { label: 'One' }, two: { label: 'Two' } },
  );
  await form(
    'a mutation with a literal input',
    'mutation { createPool(input: { label: "Three" }) { pool { label } } }',
    {},
  );
  await form(
    'an input made of variables',
    'mutation ($label: String!) { createPool(input: { label: $label }) { pool { label } } }',
    { label: 'Four' },
  );
  await form(
    'a mutation that fails beside one that does not',
    'mutation ($sessionId: ID!) { a: enrolApplicantFromSession(input: { sessionId: $sessionId }) { applicant { id } } b: createPool(input: { label: "Five" }) { pool { label } } }',
    { sessionId: unknownId },
  );
  await form('an operation with a name', `query Named($a: ID!) { session(id: $a) ${SMALL} }`);

  // Deletion.
  const withMedia = await run('SessionMedia', { id: second }, 'before a deletion');
  const mediaId = mediaOf(withMedia);
  await run('DeleteMedia', input({ sessionId: second, mediaId }));
  await run('DeleteTrackedDevices', input({ sessionId: second }));
  await run('DeleteSession', input({ sessionId: second }));
  await run('Session', { id: second }, 'deleted');
  await run('DeleteApplicantFace', input({ applicantId: other, faceId }));
  await run('DeleteApplicant', input({ applicantId: other }));
}

/** The first medium of a session. */
function mediaOf(result: ResultOfWay): string {
  const [, id] = /"image":\{[^}]*"id":"([^"]+)"/.exec(JSON.stringify(result.data)) ?? [];
  return expectDefined(id);
}
