import Fastify from 'fastify';
import { createGraph } from '../../src/graph.js';
import { createApollo } from '../../src/http/apollo.js';
import { FastLane } from '../../src/http/fastLane.js';
import { Redactor } from '../../src/http/redactor.js';
import { loadConfig } from '../../src/config.js';
import { OperationGate } from '../../src/limits/operationGate.js';
import { SessionLimit } from '../../src/limits/sessionLimit.js';
import { isObjectType } from 'graphql';
import { openCaller } from '../../src/access/caller.js';
import type { Context } from '../../src/context.js';
import { UpstreamMeter } from '../../src/limits/upstreamMeter.js';

it('lets no plugin of Apollo look at each field: that would wrap every resolver', async () => {
  const config = loadConfig({});
  const app = Fastify();
  const { schema } = createGraph();
  const sessionLimit = new SessionLimit({ sessionsPerMinute: 1, log: app.log });
  const gate = new OperationGate({ limits: config.limits, maySeeSchema: () => true, sessionLimit });
  const redactor = new Redactor(schema);
  const lane = new FastLane({ schema, gate, compileAfter: 3, redactor });
  const resolvers = (): unknown[] =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map(({ resolve }) => resolve) : [],
    );
  const before = resolvers();
  const apollo = createApollo({ schema, gate, lane, redactor, config }, app);
  const contextValue = {
    requestId: 'a',
    caller: openCaller,
    upstream: new UpstreamMeter(1),
    dataSources: { sessions: {} },
  } as Context;
  const { body } = await apollo.executeOperation({ query: '{ __typename }' }, { contextValue });
  expect(body).toMatchObject({ singleResult: { data: { __typename: 'Query' } } });
  expect(resolvers()).toEqual(before);
  await app.close();
});
