import { pino } from 'pino';
import { useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { send } from '../support/server/exchange.js';

const SESSION = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';
const STRANGE_ID = '5f3c1a77-1111-4222-8333-abcdefabcdef';
const CANARY = 'canary-of-yoti';
const canaries = [CANARY, STRANGE_ID, '/idverify', 'yoti.internal', 'at file:', 'at Object.', 'node_modules'];
const body = {
  message: `${CANARY} at https://yoti.internal/idverify/v1/sessions/${STRANGE_ID}`,
  stack: 'Error\n    at Object.<anonymous> (file:///srv/node_modules/x.js:1:1)',
};
const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 503];
const faults: [what: string, fault: object][] = [
  ...statuses.map((status): [string, object] => [
    String(status),
    {
      status,
      body: { ...body, code: CANARY, error: CANARY },
      headers: { 'retry-after': '9', 'x-yoti': CANARY },
    },
  ]),
  ['a broken connection', { destroy: true }],
  ['nonsense', { status: 200, rawBody: `<html>${JSON.stringify(body)}` }],
  ['another shape', { status: 200, body }],
];
const operations: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', document: string][] = [
  ['GET', `{ session(id: "${SESSION}") { id state } }`],
  ['GET', `{ applicant(id: "${SESSION}") { id } }`],
  ['GET', '{ supportedDocuments { code } }'],
  ['POST', 'mutation { createApplicant(input: {}) { applicant { id } } }'],
  ['POST', 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }'],
  ['DELETE', `mutation { deleteApplicant(input: { applicantId: "${SESSION}" }) { deletedApplicantId } }`],
];
const scopes = 'session:create session:read session:any applicant:manage applicant:enrol';

describe('in production', () => {
  const lines: string[] = [];
  const server = useAuthenticatedServer({
    env: { NODE_ENV: 'production' },
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
  });

  it.each(faults)(
    'nothing of what Yoti says with %s reaches a client, and the log has its request',
    async (_, fault) => {
      const caller = server.as({ authorization: server.authorization(scopes) });
      for (const [method, document] of operations) {
        // A success without a body has nothing that could be nonsense.
        if (method === 'DELETE' && 'status' in fault && fault.status === 200) continue;
        lines.length = 0;
        server.emulator.failNext({ method, path: /./, ...fault, times: 3 });
        const { headers, text } = await send(caller, document);
        server.emulator.clearFaults();
        const { errors } = JSON.parse(text) as { errors: { extensions: { requestId: string } }[] };
        const told = JSON.stringify(headers) + text;
        for (const canary of [...canaries, server.emulator.url]) {
          expect(told).not.toContain(canary);
        }
        // It was Yoti that failed, and no fault of the document.
        expect(errors).toEqual([expect.objectContaining({ path: expect.any(Array) })]);
        expect(lines.some((line) => line.includes(errors[0]!.extensions.requestId))).toBe(true);
      }
    },
  );
});
