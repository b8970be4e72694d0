import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Schema of the contract. */
export interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
}

interface Response {
  $ref?: string;
  content?: Record<string, { schema: Schema }>;
}

/** Parts of the contract that describe responses. */
export interface ContractDocument {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Response> }>>;
  webhooks: Record<string, unknown>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

/** Property of a response; `leadsTo` are the schemas of its value. */
export interface WireProperty {
  /** From the nearest named schema or the operation on: `Task.recommendation.value`; `*` stands for any name. */
  path: string;
  leadsTo: string[];
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** Keywords without properties of their own; any other keyword could hide a property and is an error. */
const HARMLESS = new Set([
  'type',
  'format',
  'pattern',
  'enum',
  'const',
  'required',
  'minimum',
  'maximum',
  'default',
  'description',
  'example',
  'discriminator',
  'contentEncoding',
  'contentMediaType',
]);

/** The contract, read anew: a caller may change its copy. */
export function readContract(): ContractDocument {
  return parse(
    readFileSync(new URL('../../../contract/openapi.yaml', import.meta.url), 'utf8'),
  ) as ContractDocument;
}

/** All operations, as `[operationId, responses]`. */
export function operationsOf({ paths }: ContractDocument): [id: string, responses: Response[]][] {
  return Object.values(paths).flatMap((item) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[operation.operationId, Object.values(operation.responses)]] : [];
    }),
  ) as [string, Response[]][];
}

/** Every property of every JSON response, once, through references, alternatives, lists and maps. */
export function walkAnswers(contract: ContractDocument, echoed: string[] = []): WireProperty[] {
  const { schemas, responses } = contract.components;
  const found = new Map<string, WireProperty>();
  const seen = new Set<string>();

  /** Gives the places at which the properties of a value stand. */
  const visit = (schema: Schema, at: string): string[] => {
    const { $ref, oneOf, anyOf, items, properties, additionalProperties } = schema;
    if ($ref !== undefined) return visitNamed(nameOf($ref));
    refuseUnknown(schema, at);
    for (const [name, value] of Object.entries(properties ?? {})) add(`${at}.${name}`, value);
    if (additionalProperties) add(`${at}.*`, additionalProperties === true ? {} : additionalProperties);
    const inner = [...(oneOf ?? []), ...(anyOf ?? []), ...(items ? [items] : [])].flatMap((part) => visit(part, at));
    return [...new Set([...(properties || additionalProperties ? [at] : []), ...inner])];
  };
  const add = (path: string, value: Schema): void => {
    const known = found.get(path)?.leadsTo ?? [];
    found.set(path, { path, leadsTo: known });
    found.set(path, { path, leadsTo: [...new Set([...known, ...visit(value, path)])] });
  };
  const places = new Map<string, string[]>();
  const visitNamed = (name: string): string[] => {
    if (!seen.has(name)) {
      seen.add(name);
      places.set(name, visit(schemas[name]!, name));
    }
    return places.get(name) ?? [name];
  };

  for (const [operation, answers] of operationsOf(contract))
    for (const answer of answers) {
      const { content } = answer.$ref === undefined ? answer : responses[nameOf(answer.$ref)]!;
      const json = content?.['application/json'];
      if (json) visit(json.schema, operation);
    }
  for (const name of echoed) visitNamed(name);
  return [...found.values()];
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

function refuseUnknown(schema: Schema, at: string): void {
  const structural = new Set(['oneOf', 'anyOf', 'items', 'properties', 'additionalProperties']);
  const unknown = Object.keys(schema).filter(
    (word) => !HARMLESS.has(word) && !structural.has(word) && !word.startsWith('x-'),
  );
  if (unknown.length > 0) throw new Error(`The walk cannot read ${unknown.join(', ')} at ${at}.`);
}
