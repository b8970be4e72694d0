import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Fault } from '../../../emulator/http/fault.js';
import { withBystanders } from './bystanders.js';
import type { TestServer } from './testServer.js';

/** Operation and the call to Yoti that it depends on. */
export interface FailingOperation<Data, Variables> {
  document: TypedDocumentNode<Data, Variables>;
  /** Its root field. */
  field: keyof Data & string;
  /** Valid variables. */
  variables: (server: TestServer) => Promise<Variables> | Variables;
  call: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: RegExp };
  /** Root field with another call, which must succeed. */
  bystander: () => string;
  /** False if a success has no body; default true. */
  hasBody?: boolean;
}

const ATTEMPTS = 3;

const failures: [what: string, code: string, fault: Fault][] = [
  ['a failing Yoti', 'UPSTREAM_UNAVAILABLE', { status: 500, headers: { 'retry-after': '0' } }],
  ['a broken connection', 'UPSTREAM_UNAVAILABLE', { destroy: true }],
  ['an answer that is no JSON', 'UPSTREAM_INVALID_RESPONSE', { status: 200, rawBody: '<html>' }],
  ['an answer of another shape', 'UPSTREAM_INVALID_RESPONSE', { status: 200, body: { surprise: true } }],
];

/** Three cases of an unknown failure: the field is null, its error has a code, the other root fields answer. */
export function itFailsAlone<Data, Variables>(
  server: () => TestServer,
  { document, field, variables, call, bystander, hasBody = true }: FailingOperation<Data, Variables>,
): void {
  const possible = failures.filter(([, code]) => hasBody || code !== 'UPSTREAM_INVALID_RESPONSE');
  it.each(possible)('survives %s with %s, and the other root fields answer', async (_, code, fault) => {
    const { emulator } = server();
    const known = await variables(server());
    const times = call.method === 'POST' || fault.status === 200 ? 1 : ATTEMPTS;
    emulator.clearRequests();
    emulator.failNext({ ...call, ...fault, times });
    const { data, errors, headers } = await server().execute(withBystanders(document, bystander()), known);
    expect(data).toMatchObject({ before: expect.any(Object), [field]: null, after: expect.any(Object) });
    expect(errors).toEqual([
      expect.objectContaining({
        path: [field],
        extensions: expect.objectContaining({ code, requestId: headers['x-request-id'] }),
      }),
    ]);
    const made = emulator.requests.filter(
      ({ method, path }) => method === call.method && call.path.test(path.split('?')[0] ?? ''),
    );
    expect(made).toHaveLength(times);
  });
}

/** Root fields to add to an operation. */
export const bystanders = {
  createApplicant: 'createApplicant(input: {}) { applicant { id } }',
  createSession: 'createSession(input: { checks: [{ liveness: {} }] }) { session { id } }',
  applicant: (id: string): string => `applicant(id: "${id}") { id }`,
};
