import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/config.js';
import type { Context } from './context.js';
import { answerStatus, answerType, extensionsOf, JSON_TYPE } from '../http/contentNegotiation.js';
import { withErrorMetadata, logFailures, safeStackTrace } from '../logging/errorLogging.js';
import { ErrorCode, formatError } from '../errors/errors.js';
import type { FastLane } from './compiledExecutor.js';
import { gatePlugin, type OperationLimits } from '../limits/operationLimits.js';
import { PersistedDocuments } from '../limits/trustedDocuments.js';
import { logOperation } from '../logging/operationLog.js';
import type { Redactor } from '../logging/redactor.js';
import { nameFields } from './fieldErrors.js';

/** What Apollo Server is given. */
export interface ApolloOptions {
  schema: GraphQLSchema;
  gate: OperationLimits;
  lane: FastLane;
  redactor: Redactor;
  config: Pick<Config, 'isProduction' | 'limits' | 'manifest' | 'maxBatch'>;
}

/** Apollo Server with the graph; not started yet. */
export function createApollo(
  { schema, gate, lane, redactor, config }: ApolloOptions,
  app: FastifyInstance,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // Decided for each request, by the gate.
    introspection: true,
    persistedQueries: { cache: new PersistedDocuments(config.manifest) },
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: config.limits.tokens },
    // A document that fits nowhere is told so soon enough; each further error costs a search for similar names.
    validationOptions: { maxErrors: 10 },
    allowBatchedHttpRequests: config.maxBatch > 0,
    logger: wordless(app.log),
    stopOnTerminationSignals: false,
    plugins: [
      reportPlugin(app.log, redactor),
      gatePlugin(gate),
      lane.plugin(),
      fastifyApolloDrainPlugin(app),
      config.isProduction
        ? ApolloServerPluginLandingPageDisabled()
        : ApolloServerPluginLandingPageLocalDefault({ embed: true }),
      // None of these does anything for us; the first wraps every resolver, the last would speak to Apollo.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Gives each error the request's id, and the log what the client is not told. */
function reportPlugin(log: FastifyBaseLogger, redactor: Redactor): ApolloServerPlugin<Context> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      log.error({ requestId: contextValue.requestId, err: safeStackTrace(error) }, 'failed');
    },
    async requestDidStart({ contextValue }) {
      const { requestId } = contextValue;
      return {
        async didEncounterErrors({ errors, request, schema, document, operation }) {
          const [first] = errors;
          if (first) nameFields(first, schema, operation, request.variables);
          logFailures(log, requestId, errors, document && operation && redactor.of(document, operation));
        },
        async willSendResponse({ request, source, document, operation, response: { body, http } }) {
          if (body.kind !== 'single') return;
          const { data, errors, extensions } = body.singleResult;
          if (data !== undefined && source !== undefined && document && operation) {
            const { variables } = request;
            const ran = { requestId, text: source, document, operation, variables, data, isCompiled: false };
            logOperation(log, redactor, ran);
          }
          const type = answerType(request.http?.headers.get('accept')) ?? JSON_TYPE;
          http.headers.set('content-type', type);
          const [first] = errors ?? [];
          if (data === undefined && first && http.status !== 405)
            http.status = answerStatus(first.extensions?.code as ErrorCode, type);
          if (data !== undefined)
            body.singleResult.extensions = { ...extensions, ...extensionsOf(contextValue) };
          // Of wrong variables each error names all fields, and the last one that there are too many.
          const isAboutVariables = data === undefined && first?.extensions?.code === ErrorCode.BAD_USER_INPUT;
          const told = isAboutVariables ? [first] : errors;
          if (told) body.singleResult.errors = told.map((error) => withErrorMetadata(error, requestId));
        },
      };
    },
  };
}

/** Apollo Server puts the messages of errors into its own, behind a full stop or a colon: what it says ends there. */
function wordless(log: FastifyBaseLogger): Required<ApolloServerOptions<Context>>['logger'] {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (said?: unknown): void =>
      log[level]({ from: 'Apollo Server' }, typeof said === 'string' ? said.split(/[.:]/, 1)[0] : 'failed');
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}
