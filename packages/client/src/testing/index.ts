import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { GatewayError } from '../errors.js';
import type { ErrorCode, SandboxScenario } from '../operations.generated.js';
import type { WatchedData } from '../watchSession.js';
import type { JsonObject, Moment } from './recording.js';
import { recordings } from './recordings.generated.js';
import { Selector } from './select.js';

export type { JsonObject, Moment } from './recording.js';

/** Every scenario of the emulator. */
export const scenarioNames = Object.keys(recordings) as SandboxScenario[];

export interface AnswerOptions {
  /** `finished` by default for queries, `started` for mutations that begin a session. */
  at?: Moment;
  /** Fields of the session that differ, such as `{ id: 'my-session' }`. */
  session?: JsonObject;
}

/**
 * Answer to an operation about a session, as the gateway gives it for the scenario: a plain object for a handler of MSW, or
 * for any other test double. Of your own documents, it gives what they select.
 */
export function answer<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  scenario: SandboxScenario,
  { at, session: changes }: AnswerOptions = {},
): { data: Data } {
  const operation = operationOf(document);
  const isStart = operation.selectionSet.selections.some(
    (field) => field.kind === 'Field' && STARTS.includes(field.name.value),
  );
  const recorded = sessionAt(scenario, at ?? (isStart ? 'started' : 'finished'));
  const root = rootOf({ ...recorded, ...changes }, 'SNAPSHOT');
  return { data: new Selector(document).select(root, operation.selectionSet, operation.operation) as Data };
}

/** Messages of a subscription to the session of a scenario: at its start, while it waits, and its end. */
export function updates<Data extends WatchedData>(
  document: TypedDocumentNode<Data, never> | TypedDocumentNode<Data, { id: string | number }>,
  scenario: SandboxScenario,
  { session: changes }: Pick<AnswerOptions, 'session'> = {},
): { data: Data }[] {
  const operation = operationOf(document);
  const selector = new Selector(document);
  return (['started', 'waiting', 'finished'] as const)
    .filter((at) => recordings[scenario][at])
    .map((at, position) => {
      const root = rootOf({ ...sessionAt(scenario, at), ...changes }, kindAt(scenario, at), position);
      return { data: selector.select(root, operation.selectionSet, 'subscription') as Data };
    });
}

/** Body of a response with these messages and their end; its type is `text/event-stream`. */
export const toEventStream = (messages: readonly object[]): string =>
  [
    ...messages.map((message) => `event: next\ndata: ${JSON.stringify(message)}`),
    'event: complete\ndata:',
    '',
  ].join('\n\n');

/** Answer of an operation that failed with this code. */
export const failure = (
  code: ErrorCode,
  extensions: Partial<Omit<GatewayError['extensions'], 'code'>> = {},
): { data: null; errors: [GatewayError] } => ({
  data: null,
  errors: [
    { message: code, extensions: { code, retryable: false, requestId: 'request-of-a-test', ...extensions } },
  ],
});

/** Mutations that begin a session. */
const STARTS = ['createSession', 'startApplicantFaceAuth'];

function operationOf({ definitions }: TypedDocumentNode<unknown, never>) {
  const operation = definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (!operation) throw new Error('The document has no operation.');
  return operation;
}

function sessionAt(scenario: SandboxScenario, at: Moment): JsonObject {
  const recording = recordings[scenario];
  const session = recording?.[at];
  if (session) return { __typename: 'Session', ...session };
  throw new Error(
    recording
      ? `The scenario ${scenario} has no moment "${at}": ask for "started" or "finished".`
      : `There is no scenario "${scenario}": scenarioNames lists them.`,
  );
}

function kindAt(scenario: SandboxScenario, at: Moment): string {
  if (at === 'started') return 'SNAPSHOT';
  return at === 'waiting' ? 'USER_FINISHED' : String(recordings[scenario].finished.state);
}

/** Root fields about one session; a payload of a mutation has the session that it returns. */
function rootOf(session: JsonObject, kind: string, position = 0): JsonObject {
  const resources = session.resources as readonly JsonObject[];
  const resource = resources.find(({ __typename }) => __typename === 'FaceCaptureResource');
  return {
    session,
    sessionUpdated: { cursor: `cursor-${position}`, kind, at: '2026-01-15T12:00:00.000Z', session },
    createSession: { session },
    startApplicantFaceAuth: { session, resource, userView: session.userView },
    setSessionOutcome: { session },
    completeSession: { session },
  };
}
