import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { Context } from '../context.js';
import { hashOf } from './documents.js';
import { ApiError, ErrorCode } from '../errors.js';
import { checkVariables } from './elements.js';
import type { Limits } from './limits.js';
import { rootFields } from './rootFields.js';
import { rateLimited, type SessionLimit } from './sessionLimit.js';
import { mostCalls } from './upstreamBudget.js';

/** A validated operation that is about to run, and whose it is. */
type Operation = GraphQLRequestContextDidResolveOperation<Context>;

/** What the gate is given. */
export interface OperationGateOptions {
  limits: Limits;
  /** Whether this caller may be told what the schema holds. */
  maySeeSchema: (context: Context) => boolean;
  sessionLimit: SessionLimit;
}

/** Root fields that tell what the schema holds; `_service` is how a router asks. */
const schemaFields = new Set(['__schema', '__type', '_service']);
/** Mutations that make a session, which Yoti charges for. */
const billableFields = new Set(['createSession', 'startApplicantFaceAuth']);
/** graphql-js puts the names it guesses at the end of its messages. */
const SUGGESTION = / ?Did you mean .*$/s;

/**
 * The last look at an operation before it runs, with its variables and its caller at hand: the schema is for those who
 * may see it, lists in variables keep their limit, no more calls to Yoti than are allowed, no more sessions than a
 * caller may have. One plugin, because Apollo runs the hooks of several at once and these checks have an order.
 */
export function operationGate(options: OperationGateOptions): ApolloServerPlugin<Context> {
  const { maySeeSchema, sessionLimit } = options;
  return {
    serverWillStart: () => sessionLimit.ready(),
    async requestDidStart() {
      return {
        async validationDidStart({ contextValue }) {
          return async (errors) => {
            if (errors && !maySeeSchema(contextValue)) errors.forEach(withoutSuggestion);
          };
        },
        didResolveOperation: (operation) => check(operation, options),
      };
    },
  };
}

async function check(
  asked: Operation,
  { limits, maySeeSchema, sessionLimit }: OperationGateOptions,
): Promise<void> {
  const { schema, document, operation, request, contextValue } = asked;
  if (!operation) return;
  const variables = request.variables ?? {};
  const names = rootFields(document, operation, variables).map(({ name }) => name.value);
  if (names.some((name) => schemaFields.has(name)) && !maySeeSchema(contextValue))
    throw new ApiError(ErrorCode.INTROSPECTION_DISABLED);
  checkVariables(variables, limits);
  contextValue.upstream.promise(mostCalls({ schema, document, operation, variables }));
  const sessions = names.filter((name) => billableFields.has(name)).length;
  if (sessions > 0) await takeSessions(asked, sessions, sessionLimit);
}

async function takeSessions(
  { contextValue, response }: Operation,
  sessions: number,
  limiter: SessionLimit,
): Promise<void> {
  const { isRefused, ...state } = await limiter.take(nameOf(contextValue), sessions);
  response.http.headers.set('ratelimit-limit', String(state.limit));
  response.http.headers.set('ratelimit-remaining', String(state.remaining));
  response.http.headers.set('ratelimit-reset', String(state.reset));
  if (!isRefused) return;
  response.http.headers.set('retry-after', String(state.reset));
  throw rateLimited(state);
}

/** Who is counted: the subject of the token, else where the request comes from. Hashed, because Redis keeps it. */
const nameOf = ({ caller, address }: Context): string =>
  hashOf(caller.subject === null ? `address ${address}` : `subject ${caller.subject}`);

function withoutSuggestion(error: Error): void {
  error.message = error.message.replace(SUGGESTION, '');
}
