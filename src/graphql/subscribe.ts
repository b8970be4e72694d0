import { createHash } from 'node:crypto';
import { createSourceEventStream, type FormattedExecutionResult } from 'graphql';
import type { SessionMessage } from '../subscriptions/subscriptions.js';
import type { Context } from './context.js';
import type { CachedOperation } from './documentCache.js';
import {
  checkOperation,
  executeOperation,
  executorOf,
  refuse,
  selectOperation,
  withPermittedNames,
  type Pipeline,
} from './execute.js';
import type { GraphqlRequest } from './request.js';
import type { GraphqlResult } from './resultFormatter.js';
import type { OperationRecord } from '../telemetry/operationTelemetry.js';

/** Client of a subscription: the context of its request, and one for each message. */
export interface Subscriber {
  context: Context;
  contextOfMessage: (message: SessionMessage) => MessageContext;
  /** Host of the request, with which links may begin. */
  host?: string;
  /** Called when the subscription has started or is refused, or another operation has its result. */
  end?: () => void;
}

/** Context of one message. */
export interface MessageContext {
  context: Context;
  /** Call when its result is there. */
  end: () => void;
}

/** Result that is sent with a message of a subscription. */
export interface LiveResult {
  /** Position to resume from; absent for the error that ends a subscription. */
  cursor?: string;
  body: FormattedExecutionResult;
  /** The result as a server-sent event, once one was made. */
  event?: Buffer;
}

type Source = AsyncIterableIterator<SessionMessage, undefined>;

/**
 * Starts a subscription, with the steps of `executeGraphql`; gives the result of any other operation, and of a
 * subscription that is refused.
 */
export async function subscribeGraphql(
  request: GraphqlRequest,
  { context, contextOfMessage, host, end }: Subscriber,
  steps: Pipeline,
): Promise<GraphqlResult | LiveResults> {
  let record: OperationRecord | undefined;
  try {
    const operation = selectOperation(request, context, steps);
    const { document, definition } = operation;
    if (definition.operation !== 'subscription')
      return await executeOperation(operation, request, context, steps).finally(() => context.audit.end());
    const { variables } = request;
    record = steps.telemetry.start(context, operation);
    const { cost, coercedVariables } = checkOperation(operation, request, context, steps);
    steps.persistedDocuments.register(request);
    const source = await createSourceEventStream({
      schema: steps.schema,
      document,
      operationName: definition.name?.value,
      variableValues: variables,
      contextValue: context,
    });
    if (!(Symbol.asyncIterator in source))
      return record.end({ body: steps.formatter.format(operation, request, source, context), headers: {} });
    record.end(STARTED);
    return new LiveResults(source as Source, {
      operation,
      variables,
      calls: cost.calls,
      coercedVariables,
      contextOfMessage,
      steps,
      key: sharingKey(context, operation, { host, variables }),
    });
  } catch (error) {
    const shown = withPermittedNames(error, context, steps);
    if (!record) return refuse(shown, context, steps);
    return record.end(steps.formatter.formatRefusal(shown, {}, context));
  } finally {
    end?.();
  }
}

/** Stands for the result of a subscription, whose messages come later. */
const STARTED: GraphqlResult = { body: {}, headers: {} };

interface LiveOperation {
  operation: CachedOperation;
  /** Of the request only these, because its document may be long. */
  variables: GraphqlRequest['variables'];
  /** Calls to Yoti that each message may make. */
  calls: number;
  coercedVariables: Record<string, unknown>;
  contextOfMessage: Subscriber['contextOfMessage'];
  steps: Pipeline;
  /** Equal for subscribers that are sent equal results, if their operations are one. */
  key: string;
}

/** What results depend on beside the read: the caller, the operation, its variables, and the address of links. */
function sharingKey(
  { caller: { subject, scopes, applicantId } }: Context,
  { hash, definition: { name } }: CachedOperation,
  request: object,
): string {
  const parts = [subject, applicantId, [...scopes].sort(), hash, name?.value, request];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const DONE = { done: true, value: undefined } as const;

/**
 * Results of a subscription, each executed when it is asked for. An error that ends the subscription, such as an expired
 * token, is its last result.
 */
export class LiveResults implements AsyncIterableIterator<LiveResult, undefined> {
  readonly #source: Source;
  readonly #live: LiveOperation;
  #isEnded = false;
  /** Images of the last message, which its client has not taken yet. */
  #unread?: Context['responseBytes'];

  constructor(source: Source, live: LiveOperation) {
    this.#source = source;
    this.#live = live;
  }

  async next(): Promise<IteratorResult<LiveResult, undefined>> {
    this.#release();
    if (this.#isEnded) return DONE;
    try {
      const { done, value } = await this.#source.next();
      if (!done && !this.#isEnded) return { done: false, value: await this.#execute(value) };
      this.#isEnded = true;
      return DONE;
    } catch (error) {
      if (this.#isEnded) return DONE;
      this.#isEnded = true;
      return { done: false, value: await this.#toLastResult(error) };
    }
  }

  /** Ends the subscription, because its client has left. */
  async return(): Promise<IteratorResult<LiveResult, undefined>> {
    this.#isEnded = true;
    this.#release();
    await this.#source.return?.();
    return DONE;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #execute(message: SessionMessage): Promise<LiveResult> {
    const { key, steps } = this.#live;
    const { read, id, kind } = message;
    const execute = (): Promise<LiveResult> => this.#executeAlone(message);
    if (!read) return execute();
    return steps.sharedResults.get(read, `${id} ${kind} ${key}`, execute);
  }

  async #executeAlone(message: SessionMessage): Promise<LiveResult> {
    const { operation, variables, calls, coercedVariables, contextOfMessage, steps } = this.#live;
    const { context, end } = contextOfMessage(message);
    try {
      context.callBudget.reserve(calls);
      const values = { variables, coercedVariables };
      const result = await executorOf(operation, coercedVariables, steps).execute(operation, values, context);
      return {
        cursor: message.cursor,
        body: steps.formatter.format(operation, { variables }, result, context),
      };
    } finally {
      end();
      this.#keepUnread(context.responseBytes);
    }
  }

  #keepUnread(bytes: Context['responseBytes']): void {
    if (this.#isEnded) bytes.release();
    else this.#unread = bytes;
  }

  #release(): void {
    this.#unread?.release();
    this.#unread = undefined;
  }

  async #toLastResult(error: unknown): Promise<LiveResult> {
    const { contextOfMessage, steps } = this.#live;
    await this.#source.return?.();
    const { context, end } = contextOfMessage(NO_MESSAGE);
    end();
    return { body: steps.formatter.formatRefusal(error, {}, context).body };
  }
}

/** For the context of an error, which belongs to no message. */
const NO_MESSAGE = { sessionId: '', cursor: '', id: '', at: 0 } as unknown as SessionMessage;
