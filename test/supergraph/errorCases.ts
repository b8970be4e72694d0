import { randomUUID } from 'node:crypto';
import type { Fault } from '../../emulator/http/fault.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { AddApplicantFaceDocument } from '../operations/operations.generated.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import { newApplicant, unknownId } from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

/** An operation that direct clients see fail with `code`, and how it comes to that. */
export interface ErrorCase {
  code: ErrorCode;
  query: string;
  /** Made anew for each way where it is a function. */
  variables?: object | (() => object);
  /** Makes what the operation is about, and its variables. */
  prepare?: (server: TestServer) => Promise<object>;
  /** Variables of the gateway. */
  env?: Record<string, string>;
  /** Instead of Yoti's answer. */
  fault?: Fault;
  /** Scopes of the caller; all by default, and no token for null. */
  scopes?: string | null;
}

const SESSION = 'query ($id: ID!) { session(id: $id) { id state } }';
const CREATE_SESSION = 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }';
const ADD_FACE =
  'mutation ($input: AddApplicantFaceInput!) { addApplicantFace(input: $input) { face { id } } }';
const ENROL =
  'mutation ($input: EnrolApplicantFromSessionInput!) { enrolApplicantFromSession(input: $input) { applicant { id } } }';
const id = unknownId;
const face = { input: { applicantId: id, image: base64(jpeg) } };
const ofSession = /^\/sessions\//;
const yoti = (code: string): object => ({ code, message: 'x' });
/** A field under many names, so that no gateway merges them. */
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: state`).join(' ');

/** Two sessions with one idempotency key; the inputs differ if `differ`. */
const twoWithOneKey = (differ: boolean): (() => object) => {
  const checks = [{ liveness: {} }];
  return () => {
    const one = { idempotencyKey: randomUUID(), checks };
    return { one, two: differ ? { ...one, checks: [{ liveness: { maxRetries: 2 } }] } : one };
  };
};
const CREATE_TWO =
  'mutation ($one: CreateSessionInput!, $two: CreateSessionInput!) { one: createSession(input: $one) { session { id } } two: createSession(input: $two) { session { id } } }';

/** One case at least for each code that operations can meet. */
export const errorCases: readonly ErrorCase[] = [
  { code: ErrorCode.BAD_USER_INPUT, query: SESSION, variables: { id: '../applicants' } },
  {
    code: ErrorCode.BAD_USER_INPUT,
    query: ADD_FACE,
    variables: { input: { applicantId: id, image: '!' } },
  },
  { code: ErrorCode.NOT_FOUND, query: SESSION, variables: { id } },
  {
    code: ErrorCode.SESSION_EXPIRED,
    query: ENROL,
    variables: { input: { sessionId: id } },
    fault: { path: ofSession, status: 409, body: yoti('SESSION_EXPIRED') },
  },
  {
    code: ErrorCode.SESSION_NOT_READY,
    query: ENROL,
    variables: { input: { sessionId: id } },
    fault: { path: ofSession, status: 409, body: yoti('SESSION_NOT_READY') },
  },
  {
    code: ErrorCode.CONFLICT,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 409, body: yoti('CONFLICT') },
  },
  {
    code: ErrorCode.RESOURCE_FORBIDDEN,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 403, body: yoti('FORBIDDEN') },
  },
  {
    code: ErrorCode.MEDIA_NOT_PROCESSABLE,
    query: ADD_FACE,
    variables: face,
    fault: { path: /face/, status: 422, body: yoti('UNPROCESSABLE') },
  },
  {
    code: ErrorCode.UNSUPPORTED_MEDIA_TYPE,
    query: ADD_FACE,
    variables: face,
    fault: { path: /face/, status: 415, body: yoti('UNSUPPORTED_MEDIA_TYPE') },
  },
  {
    code: ErrorCode.RATE_LIMITED,
    query: `${CREATE_SESSION.slice(0, -1)} b: createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }`,
    env: { SESSIONS_PER_MINUTE: '1' },
  },
  {
    code: ErrorCode.RATE_LIMITED,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 429, headers: { 'retry-after': '60' } },
  },
  { code: ErrorCode.UNAUTHENTICATED, query: '{ errorCodes }', scopes: null },
  { code: ErrorCode.FORBIDDEN, query: SESSION, variables: { id }, scopes: 'session:create' },
  {
    code: ErrorCode.UPSTREAM_UNAUTHORIZED,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 401, times: 3, body: yoti('UNAUTHORIZED') },
  },
  {
    code: ErrorCode.UPSTREAM_UNAVAILABLE,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 503, times: 3, headers: { 'retry-after': '0' } },
  },
  {
    code: ErrorCode.UPSTREAM_TIMEOUT,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 504, times: 3, headers: { 'retry-after': '0' } },
  },
  {
    code: ErrorCode.UPSTREAM_INVALID_RESPONSE,
    query: SESSION,
    variables: { id },
    fault: { path: ofSession, status: 200, rawBody: 'no JSON' },
  },
  {
    code: ErrorCode.OVERLOADED,
    query:
      'query ($id: ID!) { a: session(id: $id) { state } b: session(id: "00000000-0000-4000-8000-000000000001") { state } }',
    variables: { id },
    env: { YOTI_MAX_CONNECTIONS: '1', YOTI_MAX_WAITING: '0' },
  },
  {
    code: ErrorCode.INTERNAL_SERVER_ERROR,
    query: '{ errorCodes }',
    // Nothing listens there, so that the keys of the issuer cannot be fetched.
    env: { AUTH_PUBLIC_KEY_FILE: '', AUTH_JWKS_URL: 'http://127.0.0.1:9/keys' },
  },
  {
    code: ErrorCode.IDEMPOTENCY_KEY_REUSED,
    query: CREATE_TWO,
    variables: twoWithOneKey(true),
  },
  {
    code: ErrorCode.IDEMPOTENCY_OUTCOME_UNKNOWN,
    query: CREATE_TWO,
    variables: twoWithOneKey(false),
    fault: { method: 'POST', path: /\/sessions$/, destroy: true },
  },
  {
    code: ErrorCode.RESPONSE_TOO_LARGE,
    query: 'query ($id: ID!) { applicant(id: $id) { face { image { a: content b: content c: content } } } }',
    prepare: async (server) => {
      const applicantId = await newApplicant(server);
      const image = base64(Buffer.concat([jpeg, Buffer.alloc(600)]));
      await server.executeOrThrow(AddApplicantFaceDocument, { input: { applicantId, image } });
      return { id: applicantId };
    },
    env: { MAX_RESPONSE_IMAGE_BYTES: '1000' },
  },
  { code: ErrorCode.GRAPHQL_PARSE_FAILED, query: '{' },
  { code: ErrorCode.GRAPHQL_VALIDATION_FAILED, query: '{ nothing }' },
  {
    code: ErrorCode.OPERATION_RESOLUTION_FAILURE,
    query: 'query A { errorCodes } query B { errorCodes }',
  },
  {
    code: ErrorCode.REQUEST_TOO_LARGE,
    query: ADD_FACE,
    variables: { input: { applicantId: id, image: 'A'.repeat(1_200_000) } },
    env: { MAX_IMAGE_BYTES: '1000' },
  },
  {
    code: ErrorCode.DOCUMENT_TOO_LARGE,
    query: `query ($id: ID!) { session(id: $id) { ${aliases(20)} ${'b'.repeat(900)}: id } }`,
    variables: { id },
    env: { MAX_DOCUMENT_BYTES: '1000' },
  },
  {
    code: ErrorCode.TOKEN_LIMIT_EXCEEDED,
    query: `query ($id: ID!) { session(id: $id) { ${aliases(30)} } }`,
    variables: { id },
    env: { MAX_TOKENS: '100' },
  },
  {
    code: ErrorCode.DEPTH_LIMIT_EXCEEDED,
    query: 'query ($id: ID!) { session(id: $id) { resources { session { resources { id type } state } } } }',
    variables: { id },
    env: { MAX_DEPTH: '3' },
  },
  {
    code: ErrorCode.ALIAS_LIMIT_EXCEEDED,
    query: `query ($id: ID!) { session(id: $id) { ${aliases(3)} } }`,
    variables: { id },
    env: { MAX_ALIASES: '2' },
  },
  {
    code: ErrorCode.ROOT_FIELD_LIMIT_EXCEEDED,
    query: '{ errorCodes supportedDocuments { code } postOfficeBranches(searchText: "SW1A") { name } }',
    env: { MAX_ROOT_FIELDS: '2' },
  },
  {
    code: ErrorCode.DIRECTIVE_LIMIT_EXCEEDED,
    query:
      'query ($id: ID!, $i: Boolean = true, $s: Boolean = false) { session(id: $id) { id state @include(if: $i) @skip(if: $s) } }',
    variables: { id },
    env: { MAX_DIRECTIVES: '1' },
  },
  {
    code: ErrorCode.FRAGMENT_LIMIT_EXCEEDED,
    query: 'query ($id: ID!) { session(id: $id) { ...F } } fragment F on Session { state }',
    variables: { id },
    env: { MAX_FRAGMENTS: '0' },
  },
  {
    code: ErrorCode.FRAGMENT_CYCLE,
    query: 'query ($id: ID!) { session(id: $id) { ...F } } fragment F on Session { state ...F }',
    variables: { id },
  },
  {
    code: ErrorCode.FIELD_REPETITION_LIMIT_EXCEEDED,
    query: `query ($id: ID!) { session(id: $id) { ${'state '.repeat(30)} } }`,
    variables: { id },
  },
  {
    code: ErrorCode.LIST_LIMIT_EXCEEDED,
    query: 'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }',
    variables: { input: { checks: Array.from({ length: 101 }, () => ({ liveness: {} })) } },
  },
  {
    code: ErrorCode.COST_LIMIT_EXCEEDED,
    query: 'query ($id: ID!) { a: session(id: $id) { state } b: applicant(id: $id) { id } }',
    variables: { id },
    env: { MAX_UPSTREAM_CALLS: '1' },
  },
  {
    code: ErrorCode.INTROSPECTION_DISABLED,
    query: '{ __schema { queryType { name } } }',
    scopes: 'session:read',
    env: { ROUTER_SECRET: '' },
  },
  {
    code: ErrorCode.DOCUMENT_NOT_TRUSTED,
    query: 'query Unknown($id: ID!) { session(id: $id) { id state } }',
    variables: { id },
    env: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILE: 'test/operations/trusted-documents.json' },
  },
];

/** Codes without a case, each with the reason. */
export const codesWithoutCase: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_REQUEST: 'The HTTP request of a router is always a GraphQL request.',
  PERSISTED_QUERY_NOT_FOUND: 'Gateways keep the hashes of their clients to themselves, and send documents.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The gateway supports persisted queries.',
  IDEMPOTENCY_IN_PROGRESS:
    'It takes two requests at the same time, and arrives as `IDEMPOTENCY_KEY_REUSED` does.',
  IDEMPOTENCY_UNAVAILABLE: 'It takes a Redis that fails, and arrives as `IDEMPOTENCY_KEY_REUSED` does.',
  AUDIT_UNAVAILABLE: 'It takes a disk that is full, and arrives as `FORBIDDEN` does.',
  SUBSCRIPTION_LIMIT_EXCEEDED: 'It takes a subscription, which is a stream of its own.',
  SUBSCRIPTION_ENDED: 'It takes a subscription, which is a stream of its own.',
  BATCH_LIMIT_EXCEEDED: 'Gateways send one operation in each request.',
};
