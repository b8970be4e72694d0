import type { FastifyBaseLogger } from 'fastify';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { documentHash } from '../../src/graphql/documentHash.js';
import { logOperation, type Ran } from '../../src/logging/operationLog.js';
import { Redactor } from '../../src/logging/redactor.js';
import { openLog } from '../../src/logging/log.js';

const text = 'query Jane($limit: Int) { things(limit: $limit) }';
const document = parse(text);
const ran: Ran = {
  requestId: 'request-1',
  text,
  document,
  operation: document.definitions[0] as OperationDefinitionNode,
  variables: { limit: 3 },
  data: { things: ['a'] },
  isCompiled: true,
};
const redactor = new Redactor(buildSchema('type Query { things(limit: Int): [String] }'));

let lines: unknown[];
beforeEach(() => {
  lines = [];
});
const logAt = (level: string): FastifyBaseLogger =>
  openLog(level, { write: (line) => void lines.push(JSON.parse(line)) }) as FastifyBaseLogger;

it('writes down what was given and answered, and names the document by its hash', () => {
  logOperation(logAt('trace'), redactor, ran);
  expect(lines).toMatchObject([
    {
      level: 10,
      requestId: 'request-1',
      document: documentHash(text),
      operation: 'query',
      isCompiled: true,
      arguments: { things: { limit: 3 } },
      data: { things: ['a'] },
      msg: 'answered',
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Jane');
});

it('takes an operation without variables', () => {
  logOperation(logAt('trace'), redactor, { ...ran, variables: null });
  expect(lines).toHaveLength(1);
});

it.each(['debug', 'info', 'silent'])('does nothing at all at level %s', (level) => {
  const of = jest.spyOn(redactor, 'of');
  logOperation(logAt(level), redactor, ran);
  expect(of).not.toHaveBeenCalled();
  expect(lines).toEqual([]);
  of.mockRestore();
});
