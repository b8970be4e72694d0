import { ApolloServer, HeaderMap, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import type { CachedOperation, DocumentCache } from './documentCache.js';
import type { ExecutionVariables, Executor } from './executor.js';

export interface ApolloExecutorOptions {
  schema: GraphQLSchema;
  documents: DocumentCache;
  /** True to serve Apollo Sandbox to browsers. */
  hasLandingPage: boolean;
  log: FastifyBaseLogger;
}

/** Executor of any operation: Apollo Server with its plugins, on the parsed documents of the cache. */
export class ApolloExecutor implements Executor {
  readonly #server: ApolloServer<Context>;

  constructor({ schema, documents, hasLandingPage, log }: ApolloExecutorOptions) {
    this.#server = new ApolloServer<Context>({
      schema,
      // Introspection is authorised before, for each caller.
      introspection: true,
      persistedQueries: false,
      documentStore: parsedDocuments(documents),
      includeStacktraceInErrorResponses: false,
      // Errors are passed on unchanged: resultFormatter.ts formats them.
      formatError: (_, error) => error as GraphQLFormattedError,
      logger: withoutErrorMessages(log),
      stopOnTerminationSignals: false,
      plugins: [
        hasLandingPage
          ? ApolloServerPluginLandingPageLocalDefault({ embed: true })
          : ApolloServerPluginLandingPageDisabled(),
        // Not used; the first would wrap every resolver, the last would send reports to Apollo.
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
      ],
    });
  }

  start(): Promise<void> {
    return this.#server.start();
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async execute(
    { text: query, definition }: CachedOperation,
    { variables }: ExecutionVariables,
    contextValue: Context,
  ): Promise<ExecutionResult> {
    const operationName = definition.name?.value;
    const { body } = await this.#server.executeOperation(
      { query, operationName, variables },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('Apollo Server answered in parts.');
    return body.singleResult as ExecutionResult;
  }

  /** HTML of the landing page. */
  async landingPage(): Promise<string> {
    const headers = new HeaderMap([['accept', 'text/html']]);
    const { body } = await this.#server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'GET', headers, search: '', body: undefined },
      context: () => Promise.reject(new Error('A page needs no context.')),
    });
    if (body.kind !== 'complete') throw new Error('Apollo Server answered in parts.');
    return body.string;
  }
}

/** Length of a SHA-256 in hexadecimal, with which Apollo's keys end. */
const HASH_LENGTH = 64;

/** Document store of Apollo Server that reads the document cache, so that Apollo neither parses nor validates. */
function parsedDocuments(
  documents: DocumentCache,
): NonNullable<ApolloServerOptions<Context>['documentStore']> {
  return {
    get: async (key) => documents.documentOf(key.slice(-HASH_LENGTH)),
    set: async () => undefined,
    delete: async () => undefined,
  };
}

/**
 * Logger for Apollo Server that logs messages up to the first full stop or colon, after which it puts messages of
 * errors.
 */
function withoutErrorMessages(log: FastifyBaseLogger): Required<ApolloServerOptions<Context>>['logger'] {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message?: unknown): void =>
      log[level](
        { from: 'Apollo Server' },
        typeof message === 'string' ? message.split(/[.:]/, 1)[0] : 'failed',
      );
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
