import type { ApolloServer } from '@apollo/server';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { isObjectType } from 'graphql';
import { unrestrictedCaller } from '../../src/auth/caller.js';
import { loadConfig } from '../../src/config/config.js';
import type { Context } from '../../src/graphql/context.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { createApollo } from '../../src/graphql/apolloExecutor.js';
import { FastLane } from '../../src/graphql/compiledExecutor.js';
import { Redactor } from '../../src/logging/redactor.js';
import { OperationLimits } from '../../src/limits/operationLimits.js';
import { SessionQuota } from '../../src/limits/sessionQuota.js';
import { CallBudget } from '../../src/limits/cost/callBudget.js';
import { openLog } from '../../src/logging/log.js';

const { schema } = createGraph();

function apolloIn(app: FastifyInstance): ApolloServer<Context> {
  const config = loadConfig({});
  const sessionLimit = new SessionQuota({ sessionsPerMinute: 1, log: app.log });
  const gate = new OperationLimits({ limits: config.limits, maySeeSchema: () => true, sessionLimit });
  const redactor = new Redactor(schema);
  const lane = new FastLane({ schema, gate, compileAfter: 3, redactor, log: app.log });
  return createApollo({ schema, gate, lane, redactor, config }, app);
}

const contextWith = (sessions: object): Context =>
  ({
    requestId: 'a',
    caller: unrestrictedCaller,
    callBudget: new CallBudget(1),
    dataSources: { sessions },
  }) as Context;

it('lets no plugin of Apollo look at each field: that would wrap every resolver', async () => {
  const app = Fastify();
  const resolvers = (): unknown[] =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map(({ resolve }) => resolve) : [],
    );
  const before = resolvers();
  const apollo = apolloIn(app);
  const contextValue = contextWith({});
  const { body } = await apollo.executeOperation({ query: '{ __typename }' }, { contextValue });
  expect(body).toMatchObject({ singleResult: { data: { __typename: 'Query' } } });
  expect(resolvers()).toEqual(before);
  await app.close();
});

it('logs where a fault of its own was, and nothing that the error says', async () => {
  const lines: string[] = [];
  const logger = openLog('trace', { write: (line) => void lines.push(line) });
  const app = Fastify({ loggerInstance: logger as FastifyBaseLogger });
  const sessions = {
    get oldestReadAt(): never {
      throw new TypeError('Jane Doe');
    },
  };
  const asked = apolloIn(app).executeOperation(
    { query: '{ __typename }' },
    { contextValue: contextWith(sessions) },
  );
  await expect(asked).rejects.toThrow();
  const failed = lines.map((line) => JSON.parse(line) as object);
  expect(failed).toContainEqual(
    expect.objectContaining({
      requestId: 'a',
      msg: 'failed',
      err: { type: 'TypeError', stack: expect.arrayContaining([expect.stringContaining('apolloExecutor.test')]) },
    }),
  );
  expect(lines.join()).toContain('Unexpected error processing request');
  expect(lines.join()).not.toContain('Jane Doe');
  await app.close();
});
