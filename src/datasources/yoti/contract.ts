import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { DriftCounter, type Drift } from './drift.js';
import { isId } from './path.js';
import { strict, tolerant, type Json } from './contractSchemas.js';
import { ContractTerms } from './contractTerms.js';

type Paths = Record<string, Record<string, { responses: Record<string, Json> } | undefined> | undefined>;

/** RFC 3339; the calendar is not checked. */
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** True if a body has the shape of the contract. */
export type ShapeCheck = (body: unknown) => boolean;

/**
 * Wire contract: validates Yoti's responses. A body that differs from it counts as drift, and is accepted if the parts
 * that the gateway relies on are there: required fields, types, ids and times.
 */
export class Contract {
  readonly #ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { uuid: isId, 'date-time': DATE_TIME, date: true, uri: true },
  });
  readonly #paths: Paths;
  readonly #checks = new Map<string, ShapeCheck | undefined>();
  readonly #drift: DriftCounter;
  /** Redacts Yoti's names and codes for the log. */
  readonly terms: ContractTerms;

  constructor(document: string, report: (drift: Drift) => void = () => undefined) {
    const { paths, components } = JSON.parse(document) as { paths: Paths; components: Json };
    this.#paths = paths;
    this.terms = new ContractTerms({ paths, components });
    this.#drift = new DriftCounter(report, this.terms);
    this.#ajv.addSchema({ $id: strict.id, components: { schemas: strict.schema(components.schemas) } });
    this.#ajv.addSchema({ $id: tolerant.id, components: { schemas: tolerant.schema(components.schemas) } });
  }

  /** `contract/openapi.yaml` as JSON, which is read forty times faster. */
  static load(report?: (drift: Drift) => void): Contract {
    const file = new URL('../../../contract/openapi.json', import.meta.url);
    return new Contract(readFileSync(file, 'utf8'), report);
  }

  /** The check for a success of this operation; undefined when it has no JSON body. */
  check(method: string, template: string): ShapeCheck | undefined {
    const key = `${method} ${template}`;
    if (!this.#checks.has(key)) this.#checks.set(key, this.#compile(method, template));
    return this.#checks.get(key);
  }

  /** True if a success without a JSON body may have `null` in its place. */
  allowsNull(method: string, template: string): boolean {
    return this.#success(method, template)?.['x-may-be-null'] === true;
  }

  #success(method: string, template: string): Json | undefined {
    const responses = this.#paths[template]?.[method.toLowerCase()]?.responses ?? {};
    return Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  }

  #compile(method: string, template: string): ShapeCheck | undefined {
    const success = this.#success(method, template);
    const schema = (success?.content as Record<string, { schema?: Json }> | undefined)?.['application/json']
      ?.schema;
    if (!schema) return undefined;
    const isExact = this.#ajv.compile(strict.schema(schema) as Json);
    const isUsable: ValidateFunction = this.#ajv.compile(tolerant.schema(schema) as Json);
    return (body) => {
      if (isExact(body)) return true;
      this.#drift.count(`${method} ${template}`, isExact.errors ?? []);
      return isUsable(body);
    };
  }
}
