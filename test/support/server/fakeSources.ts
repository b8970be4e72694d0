import { graphql, type ExecutionResult } from 'graphql';
import { unrestrictedCaller, type Caller } from '../../../src/auth/caller.js';
import type { Context } from '../../../src/graphql/context.js';
import type { DataSources } from '../../../src/datasources/index.js';
import { createGraph } from '../../../src/schema/build/graph.js';
import { CallerActs } from '../../../src/limits/callerActs.js';
import { AuditTrail } from '../../../src/logging/auditTrail.js';
import { CallBudget } from '../../../src/limits/cost/callBudget.js';
import { unlimitedActs } from '../fixtures/acts.js';
import { ResponseBytes } from '../../../src/limits/responseBytes.js';

const { schema } = createGraph();

/** Methods of the data sources that a test gives answers to; any other one that is called fails the test. */
export type FakeSources = { [Source in keyof DataSources]?: Record<string, jest.Mock> };

/** Data sources that only know the methods given; the real ones keep private state, hence the cast. */
export function fakeContext(
  sources: FakeSources,
  caller: Caller = unrestrictedCaller,
  subscriptions: Record<string, jest.Mock> = {},
): Context {
  return {
    requestId: 'request-1',
    hasClientLeft: () => false,
    caller,
    acts: new CallerActs(unlimitedActs, caller.subject, () => ''),
    audit: new AuditTrail(undefined, { subject: caller.subject, requestId: 'request-1' }),
    callBudget: new CallBudget(1_000, 1_000),
    subscriptions: subscriptions as unknown as Context['subscriptions'],
    responseBytes: new ResponseBytes(1_000_000),
    dataSources: sources as unknown as DataSources,
  };
}

/** Carries out an operation on the real schema, with fakes for its sources. */
export async function execute(
  source: string,
  sources: FakeSources,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const result = await graphql({ schema, source, variableValues, contextValue: fakeContext(sources) });
  // graphql-js makes objects without a prototype, which no comparison takes for equal.
  return {
    ...result,
    data: JSON.parse(JSON.stringify(result.data ?? null)) as Record<string, unknown> | null,
  };
}
