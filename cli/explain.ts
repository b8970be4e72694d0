import { parseArgs } from 'node:util';
import type { GraphQLSchema } from 'graphql';
import { FileProblem, readText } from '../src/config/textFile.js';
import { loadConfig } from '../src/config/config.js';
import { DocumentCache, type CachedOperation } from '../src/graphql/documentCache.js';
import { toJson } from '../src/limits/trustedDocuments.js';
import type { Variables } from '../src/limits/cost/arguments.js';
import { maxUpstreamCalls } from '../src/limits/cost/maxUpstreamCalls.js';
import { createGraph } from '../src/schema/build/graph.js';
import {
  CommandError,
  ExitCode,
  toJsonText,
  UsageError,
  wholeNumber,
  type Command,
  type Output,
} from './command.js';
import { documentsIn, operationNames, refusalsOf, type Refusal } from './documents.js';

const help = `Shows the most calls to Yoti that each operation can make, by the rules that the gateway applies before it executes one.
Retries are not counted. Nothing is executed, and nothing is sent.

Usage: yoti-graphql-gateway explain FILE... [options]

  FILE              a document, or a manifest of trusted documents
  --budget N        fail if an operation can make more than N calls; MAX_UPSTREAM_CALLS refuses it above 50 by default
  --variables JSON  variables that @skip, @include and the lists of _entities depend on
  --json            print an object with "operations" and "refused"
  --help            print this text

Exit codes: 0 all operations are within the budget, 1 one is not or would be refused, 2 wrong arguments.
`;

/** Cost of one operation. */
interface Explanation {
  file: string;
  name: string | null;
  type: string;
  /** Most calls to Yoti. */
  calls: number;
  /** Calls by field, such as `Session.configuration`; a field without calls is not listed. */
  fields: Record<string, number>;
  /** Acts of the caller by kind, as rate limits count them. */
  acts: Record<string, number>;
  isOverBudget: boolean;
}

interface Refused {
  file: string;
  errors: Refusal[];
}

/** Explains documents by the schema with the sandbox, which has all of the other, and the default limits. */
class Explainer {
  readonly #schema: GraphQLSchema = createGraph({ isSandbox: true }).schema;
  readonly #documents = new DocumentCache(this.#schema, loadConfig({}).limits);
  readonly #variables: Variables;
  readonly #budget: number;
  readonly operations: Explanation[] = [];
  readonly refused: Refused[] = [];

  constructor(variables: Variables, budget: number) {
    this.#variables = variables;
    this.#budget = budget;
  }

  add(file: string, text: string): void {
    try {
      const names = operationNames(text);
      if (names.length === 0) throw new CommandError(`${file} has no operation`);
      for (const name of names) this.#explain(file, this.#documents.get(text, name));
    } catch (error) {
      this.refused.push({ file, errors: refusalsOf(error) });
    }
  }

  get isFailed(): boolean {
    return this.refused.length > 0 || this.operations.some(({ isOverBudget }) => isOverBudget);
  }

  #explain(file: string, { document, definition, costOf }: CachedOperation): void {
    const variables = this.#variables;
    const fields: Record<string, number> = {};
    const onCalls = (field: string, calls: number): void =>
      void (fields[field] = (fields[field] ?? 0) + calls);
    const calls = maxUpstreamCalls({ schema: this.#schema, document, definition, variables }, onCalls);
    const acts: Record<string, number> = {};
    for (const { kind } of costOf(variables).acts) acts[kind] = (acts[kind] ?? 0) + 1;
    const { operation: type, name } = definition;
    const isOverBudget = calls > this.#budget;
    this.operations.push({ file, name: name?.value ?? null, type, calls, fields, acts, isOverBudget });
  }
}

function readFile(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof FileProblem) throw new CommandError(`${file} ${error.message}`);
    throw error;
  }
}

function readVariables(text: string): Variables {
  const value = toJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Variables;
  throw new UsageError('--variables must be a JSON object, such as {"withMedia":true}');
}

const plural = (count: number): string => `${count} ${count === 1 ? 'call' : 'calls'}`;

function describe({ name, type, calls, fields, acts, isOverBudget }: Explanation): string {
  const head = `${type} ${name ?? '(without a name)'}: ${plural(calls)}${isOverBudget ? ', over the budget' : ''}`;
  const counted = Object.entries(acts).map(([kind, count]) => `  counts as ${kind}: ${count}`);
  return [head, ...Object.entries(fields).map(([field, count]) => `  ${field}: ${count}`), ...counted].join(
    '\n',
  );
}

async function run(args: string[], { print, warn }: Output): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      budget: { type: 'string' },
      variables: { type: 'string', default: '{}' },
      json: { type: 'boolean' },
    },
  });
  if (files.length === 0) throw new UsageError('a FILE is expected: a document, or a manifest');
  const budget = values.budget === undefined ? Infinity : wholeNumber('--budget', values.budget, 0, 10_000);
  const explainer = new Explainer(readVariables(values.variables), budget);
  for (const file of files) for (const text of documentsIn(readFile(file))) explainer.add(file, text);
  const { operations, refused } = explainer;
  if (values.json)
    print(toJsonText({ budget: Number.isFinite(budget) ? budget : null, operations, refused }));
  else {
    for (const operation of operations) print(describe(operation));
    for (const { file, errors } of refused)
      for (const { code, message } of errors) warn(`${file}: ${code}: ${message}`);
  }
  return explainer.isFailed ? ExitCode.FAILED : ExitCode.OK;
}

export const command: Command = { help, run };
