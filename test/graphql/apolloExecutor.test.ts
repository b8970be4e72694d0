import type { FastifyBaseLogger } from 'fastify';
import { isObjectType } from 'graphql';
import { loadConfig } from '../../src/config/config.js';
import { ApolloExecutor } from '../../src/graphql/apolloExecutor.js';
import { DocumentCache } from '../../src/graphql/documentCache.js';
import { openLog } from '../../src/logging/log.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { fakeContext } from '../support/server/fakeSources.js';

const { schema } = createGraph();

function executorWith(log: FastifyBaseLogger): { executor: ApolloExecutor; documents: DocumentCache } {
  const documents = new DocumentCache(schema, loadConfig({}).limits);
  return { executor: new ApolloExecutor({ schema, documents, hasLandingPage: true, log }), documents };
}

const silent = openLog('silent') as FastifyBaseLogger;
const VARIABLES = { variables: {}, coercedVariables: {} };

it('lets no plugin of Apollo watch each field, which would wrap every resolver', async () => {
  const resolvers = (): unknown[] =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map(({ resolve }) => resolve) : [],
    );
  const before = resolvers();
  const { executor, documents } = executorWith(silent);
  const result = await executor.execute(documents.get('{ __typename }'), VARIABLES, fakeContext({}));
  expect(result).toMatchObject({ data: { __typename: 'Query' } });
  expect(resolvers()).toEqual(before);
  await executor.stop();
});

it('gives errors as they were thrown, and their data beside them', async () => {
  const fault = new TypeError('Jane Doe');
  const sessions = { get: jest.fn().mockRejectedValue(fault) };
  const { executor, documents } = executorWith(silent);
  const operation = documents.get('{ session(id: "a") { id } }');
  const { data, errors } = await executor.execute(operation, VARIABLES, fakeContext({ sessions }));
  expect(data).toEqual({ session: null });
  expect(errors).toMatchObject([{ originalError: fault, path: ['session'] }]);
  await executor.stop();
});

it('has a page for browsers', async () => {
  const { executor } = executorWith(silent);
  await executor.start();
  expect(await executor.landingPage()).toMatch(/^\s*<!DOCTYPE html>/i);
  await executor.stop();
});
