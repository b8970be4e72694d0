import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { has } from '../access/caller.js';
import { isSandboxUrl, type Config, type YotiAccess } from '../config.js';
import type { Context } from '../context.js';
import { answerStatus, answerType, JSON_TYPE } from './answer.js';
import { ApiError, docsOf, ErrorCode, formatError } from '../errors.js';
import { createGraph } from '../graph.js';
import { operationGate } from '../limits/operationGate.js';
import { SessionLimit } from '../limits/sessionLimit.js';
import { nameFields } from './variables.js';

/** Apollo Server with the graph; not started yet. */
export function createApollo(
  config: Config & { yoti: YotiAccess },
  app: FastifyInstance,
): ApolloServer<Context> {
  const sessionLimit = new SessionLimit({ ...config, log: app.log });
  app.addHook('onClose', async () => sessionLimit.close());
  return new ApolloServer<Context>({
    schema: createGraph({ isSandbox: isSandboxUrl(config.yoti.baseUrl) }).schema,
    // Decided for each request, by `operationGate`.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: config.limits.tokens },
    // A document that fits nowhere is told so soon enough; each further error costs a search for similar names.
    validationOptions: { maxErrors: 10 },
    allowBatchedHttpRequests: config.maxBatch > 0,
    logger: app.log,
    stopOnTerminationSignals: false,
    plugins: [
      errorPlugin(app.log),
      operationGate({ limits: config.limits, maySeeSchema: schemaIsFor(config), sessionLimit }),
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

/** Open where everybody may do everything; else for the scope, and for a router, whose requests all carry its secret. */
function schemaIsFor({ auth, routerSecret }: Config): (context: Context) => boolean {
  return ({ caller }) => !auth || routerSecret !== undefined || has(caller, 'schema:read');
}

/** Gives each error the request's id, and the log what the client is not told. */
function errorPlugin(log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { requestId, upstream } }) {
      return {
        async didEncounterErrors({ errors, request, schema, operation }) {
          for (const error of errors) nameFields(error, schema, operation, request.variables);
          for (const { originalError, path, extensions } of errors) {
            const isOurs = originalError instanceof ApiError;
            const facts = {
              requestId,
              path: path?.join('.'),
              code: isOurs ? originalError.code : extensions.code,
            };
            if (isOurs && originalError.code !== ErrorCode.INTERNAL_SERVER_ERROR)
              log.info({ ...facts, cause: describe(originalError.cause) }, 'refused');
            else if (originalError) log.error({ ...facts, err: originalError }, 'failed');
          }
        },
        async willSendResponse({ request, response: { body, http } }) {
          if (body.kind !== 'single') return;
          const { data, errors, extensions } = body.singleResult;
          const type = answerType(request.http?.headers.get('accept')) ?? JSON_TYPE;
          http.headers.set('content-type', type);
          const [first] = errors ?? [];
          if (data === undefined && first && http.status !== 405)
            http.status = answerStatus(first.extensions?.code as ErrorCode, type);
          if (data !== undefined)
            body.singleResult.extensions = { ...extensions, upstream: { calls: upstream.calls } };
          if (errors) body.singleResult.errors = errors.map((error) => finish(error, requestId));
        },
      };
    },
  };
}

/** What every error has, wherever it comes from. */
function finish(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.code as ErrorCode;
  return { ...error, extensions: { ...error.extensions, docs: docsOf(code), requestId } };
}

function describe(cause: unknown): string | undefined {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined;
}
