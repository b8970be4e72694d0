import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../graphql/context.js';
import { hashOf } from './document/documents.js';
import { ApiError, ErrorCode } from '../errors/errors.js';
import { checkVariables } from './document/checkElements.js';
import type { DocumentLimits } from './document/documentLimits.js';
import { rootFields } from './cost/rootFields.js';
import { rateLimited, type SessionQuota } from './sessionQuota.js';
import type { Variables } from './cost/arguments.js';
import { maxUpstreamCalls, type Budgeted } from './cost/estimateCost.js';

/** What an operation needs to be let through. */
export interface OperationCost {
  /** Whether it asks what the schema holds. */
  asksForSchema: boolean;
  /** Most calls to Yoti. */
  calls: number;
  /** Sessions it makes, which Yoti charges for. */
  sessions: number;
}

/** What the gate is given. */
export interface OperationLimitsOptions {
  limits: DocumentLimits;
  /** Whether this caller may be told what the schema holds. */
  maySeeSchema: (context: Context) => boolean;
  sessionLimit: SessionQuota;
}

/** Root fields that tell what the schema holds; `_service` is how a router asks. */
const schemaFields = new Set(['__schema', '__type', '_service']);
/** Mutations that make a session, which Yoti charges for. */
const billableFields = new Set(['createSession', 'startApplicantFaceAuth']);
/** graphql-js puts the names it guesses at the end of its messages. */
const SUGGESTION = / ?Did you mean .*$/s;

/** Told from the document and its variables; from the document alone when it has neither directives nor entities. */
export function estimateCost(budgeted: Budgeted): OperationCost {
  const { document, operation, variables } = budgeted;
  const names = rootFields(document, operation, variables).map(({ name }) => name.value);
  return {
    asksForSchema: names.some((name) => schemaFields.has(name)),
    calls: maxUpstreamCalls(budgeted),
    sessions: names.filter((name) => billableFields.has(name)).length,
  };
}

/**
 * The last look at an operation before it runs, with its variables and its caller at hand: the schema is for those who
 * may see it, lists in variables keep their limit, no more calls to Yoti than are allowed, no more sessions than a
 * caller may have.
 */
export class OperationLimits {
  readonly #options: OperationLimitsOptions;

  constructor(options: OperationLimitsOptions) {
    this.#options = options;
  }

  ready(): Promise<void> {
    return this.#options.sessionLimit.ready();
  }

  maySeeSchema(context: Context): boolean {
    return this.#options.maySeeSchema(context);
  }

  /** Throws an ApiError for what may not run; touches nothing but the request itself. */
  check(context: Context, variables: Variables, { asksForSchema, calls }: OperationCost): void {
    if (asksForSchema && !this.maySeeSchema(context)) throw new ApiError(ErrorCode.INTROSPECTION_DISABLED);
    checkVariables(variables, this.#options.limits);
    context.upstream.reserve(calls);
  }

  /** Takes them from what the caller has left, and says in headers how much that is; throws RATE_LIMITED. */
  async consumeSessionQuota(
    context: Context,
    sessions: number,
    setHeader: (name: string, value: string) => void,
  ): Promise<void> {
    if (sessions === 0) return;
    const { isRefused, ...state } = await this.#options.sessionLimit.consume(nameOf(context), sessions);
    setHeader('ratelimit-limit', String(state.limit));
    setHeader('ratelimit-remaining', String(state.remaining));
    setHeader('ratelimit-reset', String(state.reset));
    if (!isRefused) return;
    setHeader('retry-after', String(state.reset));
    throw rateLimited(state);
  }
}

/** The gate in Apollo. One plugin, because Apollo runs the hooks of several at once and these checks have an order. */
export function gatePlugin(gate: OperationLimits): ApolloServerPlugin<Context> {
  return {
    serverWillStart: () => gate.ready(),
    async requestDidStart() {
      return {
        async validationDidStart({ contextValue }) {
          return async (errors) => {
            if (errors && !gate.maySeeSchema(contextValue)) errors.forEach(withoutSuggestion);
          };
        },
        async didResolveOperation({ schema, document, operation, request, contextValue, response }) {
          if (!operation) return;
          const variables = request.variables ?? {};
          const needs = estimateCost({ schema, document, operation, variables });
          gate.check(contextValue, variables, needs);
          await gate.consumeSessionQuota(contextValue, needs.sessions, (name, value) =>
            response.http.headers.set(name, value),
          );
        },
      };
    },
  };
}

/** Who is counted: the subject of the token, else where the request comes from. Hashed, because Redis keeps it. */
const nameOf = ({ caller, address }: Context): string =>
  hashOf(caller.subject === null ? `address ${address}` : `subject ${caller.subject}`);

function withoutSuggestion(error: Error): void {
  error.message = error.message.replace(SUGGESTION, '');
}
