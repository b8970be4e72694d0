export type Json = Record<string, unknown>;

/** A way to read the schemas of the contract as schemas of answers. */
export interface SchemaVariant {
  /** `$id` of the schemas read in this way. */
  id: string;
  schema(node: unknown): unknown;
}

/** Just what the contract says, and nothing else: whatever is new at Yoti fails. */
export const strict: SchemaVariant = {
  id: 'exact',
  schema: (node) => convert(node, strict, closed),
};

/**
 * What the gateway relies on: required fields, types, ids and times. Unknown fields, values of closed lists, kinds,
 * and a null for an optional field are let through, so that what Yoti adds tomorrow is no error today.
 */
export const tolerant: SchemaVariant = {
  id: 'tolerant',
  schema: (node) => convert(node, tolerant, open),
};

type Adapt = (schema: Json, reading: SchemaVariant) => Json;

function convert(node: unknown, reading: SchemaVariant, adapt: Adapt): unknown {
  if (Array.isArray(node)) return node.map((entry) => convert(entry, reading, adapt));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, discriminator, ...rest } = node as Json & { discriminator?: Discriminator };
  if (typeof $ref === 'string') return { $ref: toOwn($ref, reading) };
  if (discriminator) return byKind(discriminator, reading);
  const { properties, ...others } = rest;
  const converted = Object.entries(others).map(([key, value]) => [key, convert(value, reading, adapt)]);
  const names = Object.entries((properties ?? {}) as Json).map(([name, schema]) => [
    name,
    convert(schema, reading, adapt),
  ]);
  const own = Object.fromEntries(converted) as Json;
  return adapt(properties === undefined ? own : { ...own, properties: Object.fromEntries(names) }, reading);
}

const toOwn = (ref: string, { id }: SchemaVariant): string => ref.replace('#/', `${id}#/`);

/** Fields that are not listed are drift, unless the contract itself leaves the list open. */
const closed: Adapt = (schema) =>
  'properties' in schema && !('additionalProperties' in schema)
    ? { ...schema, additionalProperties: false }
    : schema;

const LIMITS = new Set(['enum', 'const', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength']);
/** Formats that more depends on than looks: an id becomes part of a path, a time is compared. */
const KEPT_FORMATS = new Set<unknown>(['uuid', 'date-time']);

const open: Adapt = (schema) => {
  const kept = Object.entries(schema).filter(
    ([key, value]) => !LIMITS.has(key) && (key !== 'format' || KEPT_FORMATS.has(value)),
  );
  const opened = Object.fromEntries(kept) as Json;
  if (!('properties' in opened)) return opened;
  const required = (opened.required ?? []) as string[];
  const properties = Object.entries(opened.properties as Json).map(([name, property]) => [
    name,
    required.includes(name) ? relax(name, property) : { anyOf: [{ type: 'null' }, relax(name, property)] },
  ]);
  return { ...opened, properties: Object.fromEntries(properties) as Json };
};

/** Only an id that goes into paths has to be a UUID; a token, say, may be of any kind. */
function relax(name: string, property: unknown): unknown {
  const { format, items, ...rest } = property as Json;
  if (/(^|_)id$/.test(name)) return property;
  return {
    ...rest,
    ...(format !== undefined && format !== 'uuid' && { format }),
    ...(items !== undefined && { items: relax('', items) }),
  };
}

interface Discriminator {
  propertyName: string;
  mapping: Record<string, string>;
}

/** Each known kind must have its shape; of a kind that is not in the list its name and an id are enough, if at all. */
function byKind({ propertyName, mapping }: Discriminator, reading: SchemaVariant): Json {
  const kinds = reading === strict ? { enum: Object.keys(mapping) } : { type: 'string' };
  return {
    type: 'object',
    required: [propertyName, 'id'],
    properties: { [propertyName]: kinds, id: { type: 'string' } },
    allOf: Object.entries(mapping).map(([kind, ref]) => ({
      if: { properties: { [propertyName]: { const: kind } } },
      then: { $ref: toOwn(ref, reading) },
    })),
  };
}
