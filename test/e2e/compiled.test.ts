import { TestServer } from '../support/server/testServer.js';

/** Tests of the HTTP surface once more, with every document compiled from its second use on. */
const suites = [
  'http',
  'graphqlOverHttp',
  'probes',
  'sessionLimit',
  'upstreamBudget',
  'caller',
  'federation',
  'entityBudget',
];

beforeAll(() => {
  TestServer.defaultEnv = { COMPILE_AFTER: '1' };
});

describe.each(suites)('compiled: %s', (suite) => {
  jest.requireActual<object>(`./${suite}.test`);
});
