import type { FastifyBaseLogger } from 'fastify';
import { buildSchema } from 'graphql';
import { DocumentCache } from '../../src/graphql/documentCache.js';
import { documentHash } from '../../src/graphql/documentHash.js';
import { loadConfig } from '../../src/config/config.js';
import { logOperation, type ExecutedOperation } from '../../src/logging/operationLog.js';
import { Redactor } from '../../src/logging/redactor.js';
import { openLog } from '../../src/logging/log.js';

const text = 'query Jane($limit: Int) { things(limit: $limit) }';
const schema = buildSchema('type Query { things(limit: Int): [String] }');
const executed: ExecutedOperation = {
  requestId: 'request-1',
  operation: new DocumentCache(schema, loadConfig({}).limits).get(text),
  isCompiled: false,
  variables: { limit: 3 },
  data: { things: ['a'] },
};
const redactor = new Redactor(schema);

let lines: unknown[];
beforeEach(() => {
  lines = [];
});
const logAt = (level: string): FastifyBaseLogger =>
  openLog(level, { write: (line) => void lines.push(JSON.parse(line)) }) as FastifyBaseLogger;

it('writes down what was given and answered, and names the document by its hash', () => {
  logOperation(logAt('trace'), redactor, executed);
  expect(lines).toMatchObject([
    {
      level: 'trace',
      requestId: 'request-1',
      document: documentHash(text),
      operation: 'query',
      isCompiled: false,
      arguments: { things: { limit: 3 } },
      data: { things: ['a'] },
      msg: 'answered',
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Jane');
});

it('takes an operation without variables', () => {
  logOperation(logAt('trace'), redactor, { ...executed, variables: {} });
  expect(lines).toHaveLength(1);
});

it.each(['debug', 'info', 'silent'])('does nothing at all at level %s', (level) => {
  const of = jest.spyOn(redactor, 'of');
  logOperation(logAt(level), redactor, executed);
  expect(of).not.toHaveBeenCalled();
  expect(lines).toEqual([]);
  of.mockRestore();
});
