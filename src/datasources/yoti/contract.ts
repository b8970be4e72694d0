import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { toExactSchema, EXACT_ID, type Json } from './contractSchemas.js';
import { ContractTerms } from './contractTerms.js';
import { parseWithDigits, stringifyWithDigits } from './digits.js';
import { DriftCounter, type Drift, type OnDrift } from './drift.js';
import { isId } from './path.js';
import { parseJson } from './response.js';
import { DATE_TIME } from './time.js';
import { TolerantReader, type TolerantResult } from './tolerantReader.js';
import type { JsonResponse } from './yoti.js';

type Paths = Record<string, Record<string, { responses: Record<string, Json> } | undefined> | undefined>;

/** Reads the body of a success; undefined if what was asked for cannot be told from it. */
export type ReadBody = (bytes: Buffer) => JsonResponse | undefined;

/**
 * Wire contract: reads Yoti's responses. A body that differs from it counts as drift, and is read as far as possible
 * (ADR 27).
 */
export class Contract {
  readonly #ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { uuid: isId, 'date-time': DATE_TIME, date: true, uri: true },
  });
  readonly #paths: Paths;
  readonly #readers = new Map<string, ReadBody | undefined>();
  readonly #tolerant: TolerantReader;
  readonly #drift: DriftCounter;
  /** Redacts Yoti's names and codes for the log. */
  readonly terms: ContractTerms;

  constructor(document: string, report: (drift: Drift) => void = () => undefined, onDrift?: OnDrift) {
    const { paths, components } = JSON.parse(document) as { paths: Paths; components: Json };
    this.#paths = paths;
    this.terms = new ContractTerms({ paths, components });
    this.#drift = new DriftCounter(report, this.terms, onDrift);
    this.#ajv.addSchema({ $id: EXACT_ID, components: { schemas: toExactSchema(components.schemas) } });
    this.#tolerant = new TolerantReader(components.schemas as Json);
  }

  /** `contract/openapi.yaml` as JSON, which is read forty times faster. */
  static load(report?: (drift: Drift) => void, onDrift?: OnDrift): Contract {
    const file = new URL('../../../contract/openapi.json', import.meta.url);
    return new Contract(readFileSync(file, 'utf8'), report, onDrift);
  }

  /** The reader of a success of this operation; undefined when it has no JSON body. */
  reader(method: string, template: string): ReadBody | undefined {
    const operation = key(method, template);
    if (!this.#readers.has(operation)) this.#readers.set(operation, this.#compile(method, template));
    return this.#readers.get(operation);
  }

  /** True if a success without a JSON body may have `null` in its place. */
  allowsNull(method: string, template: string): boolean {
    return this.#success(method, template)?.['x-may-be-null'] === true;
  }

  #success(method: string, template: string): Json | undefined {
    const responses = this.#paths[template]?.[method.toLowerCase()]?.responses ?? {};
    return Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  }

  #compile(method: string, template: string): ReadBody | undefined {
    const success = this.#success(method, template);
    const schema = (success?.content as Record<string, { schema?: Json }> | undefined)?.['application/json']
      ?.schema;
    if (!schema) return undefined;
    const isExact = this.#ajv.compile(toExactSchema(schema) as Json);
    const readTolerantly = this.#tolerant.compile(schema);
    const isWrite = method !== 'GET';
    const isSession = key(method, template) === PARTLY_READ;
    return (bytes) => {
      const text = bytes.toString();
      const body = parseJson(text);
      if (isExact(body)) return { body, bytes };
      this.#drift.count(key(method, template), isExact.errors ?? []);
      let result = readTolerantly(body);
      const hasNumberAsText = result?.hasNumberAsText;
      if (hasNumberAsText) result = readTolerantly(parseWithDigits(text));
      if (!result || (!isSession && isInsufficient(result)) || (isWrite && hasOtherId(result.body)))
        return undefined;
      if (!result.isComplete) return { body: result.body };
      const json = hasNumberAsText ? stringifyWithDigits(result.body) : JSON.stringify(result.body);
      return { body: result.body, bytes: Buffer.from(json) };
    };
  }
}

const key = (method: string, template: string): string => `${method} ${template}`;

/** A session is read for many questions, so that what it lacks fails only those about it; another body is refused. */
const PARTLY_READ = 'GET /sessions/{sessionId}';

const isInsufficient = ({ isComplete, hasGaps }: TolerantResult): boolean => !isComplete || hasGaps;

/** True if a write made something whose id is no UUID, so that no later call could name it. */
const hasOtherId = (body: unknown): boolean =>
  Object.entries(body as Json).some(([name, value]) => /(^|_)id$/.test(name) && !isId(value));
