import { request } from 'undici';
import { CreateSessionDocument } from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import type { TestServer } from '../support/server/testServer.js';

export const NOTIFICATION_SECRET = '0123456789abcdef0123456789abcdef';

/** New session with a liveness check and three attempts. */
export async function startSession(server: TestServer): Promise<{ id: string; userView: string }> {
  const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
    input: { checks: [{ liveness: { maxRetries: 3 } }] },
  });
  const session = expectDefined(createSession?.session);
  return { id: session.id, userView: expectDefined(session.userView).url };
}

/** Sends a notification, as Yoti would, and gives the status of the answer. */
export async function notify(
  { url }: TestServer,
  body: object,
  authorization = `Bearer ${NOTIFICATION_SECRET}`,
): Promise<number> {
  const response = await request(`${url}/notifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
  await response.body.dump();
  return response.statusCode;
}

/** What the scenario looks at in each message. */
export interface SeenMessage {
  errors?: readonly unknown[];
  data?: { sessionUpdated?: { kind: string; session?: { state: string } | null } } | null;
}

/**
 * The person fails liveness once and then passes, each time after a message. Gives the messages as `KIND STATE`; they end
 * with the completion.
 */
export async function playScenario(
  server: TestServer,
  { id, userView }: { id: string; userView: string },
  messages: AsyncIterable<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  for await (const message of messages) {
    const { data, errors } = message as SeenMessage;
    if (errors) throw new Error(`A message has errors: ${JSON.stringify(errors)}`);
    const { kind, session } = expectDefined(data?.sessionUpdated);
    seen.push(`${kind} ${session?.state}`);
    if (session?.state !== 'ONGOING') continue;
    await server.actAsUser(userView, { liveness: seen.length === 1 ? 'FAIL' : 'PASS' });
    await notify(server, { session_id: id, topic: 'check_completion' });
  }
  return seen;
}
