export type Json = Record<string, unknown>;

/** One derivation of JSON schemas from those of the contract. */
export interface SchemaVariant {
  /** `$id` of the derived schemas. */
  id: string;
  schema(node: unknown): unknown;
}

/** The contract to the letter: anything that is new at Yoti fails. */
export const strict: SchemaVariant = {
  id: 'exact',
  schema: (node) => convert(node, strict, closed),
};

/**
 * The parts that the gateway relies on: required fields, types, ids and times. Unknown fields, enum values and kinds, and
 * null for an optional field are accepted, so that additions at Yoti are no errors.
 */
export const tolerant: SchemaVariant = {
  id: 'tolerant',
  schema: (node) => convert(node, tolerant, open),
};

type Adapt = (schema: Json, variant: SchemaVariant) => Json;

function convert(node: unknown, variant: SchemaVariant, adapt: Adapt): unknown {
  if (Array.isArray(node)) return node.map((entry) => convert(entry, variant, adapt));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, discriminator, ...rest } = node as Json & { discriminator?: Discriminator };
  if (typeof $ref === 'string') return { $ref: toOwn($ref, variant) };
  if (discriminator) return byKind(discriminator, variant);
  const { properties, ...others } = rest;
  const converted = Object.entries(others).map(([key, value]) => [key, convert(value, variant, adapt)]);
  const names = Object.entries((properties ?? {}) as Json).map(([name, schema]) => [
    name,
    convert(schema, variant, adapt),
  ]);
  const own = Object.fromEntries(converted) as Json;
  return adapt(properties === undefined ? own : { ...own, properties: Object.fromEntries(names) }, variant);
}

const toOwn = (ref: string, { id }: SchemaVariant): string => ref.replace('#/', `${id}#/`);

/** Forbids fields that are not listed, unless the contract allows them itself. */
const closed: Adapt = (schema) =>
  'properties' in schema && !('additionalProperties' in schema)
    ? { ...schema, additionalProperties: false }
    : schema;

const LIMITS = new Set(['enum', 'const', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength']);
/** Formats that the gateway relies on: an id becomes part of a path, a time is compared. */
const KEPT_FORMATS = new Set<unknown>(['uuid', 'date-time']);

const open: Adapt = (schema) => {
  const kept = Object.entries(schema).filter(
    ([key, value]) => !LIMITS.has(key) && (key !== 'format' || KEPT_FORMATS.has(value)),
  );
  const relaxed = Object.fromEntries(kept) as Json;
  if (!('properties' in relaxed)) return relaxed;
  const required = (relaxed.required ?? []) as string[];
  const properties = Object.entries(relaxed.properties as Json).map(([name, property]) => [
    name,
    required.includes(name) ? relax(name, property) : { anyOf: [{ type: 'null' }, relax(name, property)] },
  ]);
  return { ...relaxed, properties: Object.fromEntries(properties) as Json };
};

/** Only an id must be a UUID, because it becomes part of a path; a token, for example, may have any form. */
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

/** A known kind must have its shape; an unknown one needs its name and an id, and is drift. */
function byKind({ propertyName, mapping }: Discriminator, variant: SchemaVariant): Json {
  const kinds = variant === strict ? { enum: Object.keys(mapping) } : { type: 'string' };
  return {
    type: 'object',
    required: [propertyName, 'id'],
    properties: { [propertyName]: kinds, id: { type: 'string' } },
    allOf: Object.entries(mapping).map(([kind, ref]) => ({
      if: { properties: { [propertyName]: { const: kind } } },
      then: { $ref: toOwn(ref, variant) },
    })),
  };
}
