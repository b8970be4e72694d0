import { loadContract } from '../http/contract.js';
import type { EmulatorState } from './emulatorState.js';
import type { Session } from './session.js';

/** Topic of a notification. */
export type Topic =
  | 'resource_update'
  | 'task_completion'
  | 'check_completion'
  | 'session_completion'
  | 'client_session_token_deleted'
  | 'new_pdf_supplied'
  | 'instructions_email_requested'
  | 'thank_you_email_requested'
  | 'first_branch_visit';

/** Sends a notification, if the session subscribes to its topic (reference 9). */
export function notify(
  emulator: EmulatorState,
  session: Session,
  topic: Topic,
  ids: { [name: string]: string } = {},
): void {
  const config = session.specification.notifications;
  const topics = config?.topics?.map((name) => name.toLowerCase()) ?? ['session_completion'];
  if (!config?.endpoint || !topics.includes(topic)) return;
  const body = { session_id: session.id, ...ids, topic };
  const problem = loadContract().notificationError(body);
  if (problem) emulator.warn(`A notification violates the contract: ${problem}`);
  emulator.notifier.send(session.id, topic, config, body);
}
