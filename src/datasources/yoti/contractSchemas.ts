export type Json = Record<string, unknown>;

/** `$id` of the schemas of the contract to the letter. */
export const EXACT_ID = 'exact';

/** The contract to the letter as a JSON schema: anything that is new at Yoti fails. */
export function toExactSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toExactSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, discriminator, ...rest } = node as Json & { discriminator?: Discriminator };
  if (typeof $ref === 'string') return { $ref: toOwn($ref) };
  if (discriminator) return byKind(discriminator);
  const { properties, ...others } = rest;
  const own = mapValues(others, toExactSchema);
  if (properties === undefined) return own;
  const schema = { ...own, properties: mapValues(properties as Json, toExactSchema) };
  // Forbids fields that are not listed, unless the contract allows them itself.
  return 'additionalProperties' in schema ? schema : { ...schema, additionalProperties: false };
}

const mapValues = (object: Json, map: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

const toOwn = (ref: string): string => ref.replace('#/', `${EXACT_ID}#/`);

interface Discriminator {
  propertyName: string;
  mapping: Record<string, string>;
}

/** A kind must be one of those listed, and have its shape. */
function byKind({ propertyName, mapping }: Discriminator): Json {
  return {
    type: 'object',
    required: [propertyName, 'id'],
    properties: { [propertyName]: { enum: Object.keys(mapping) }, id: { type: 'string' } },
    allOf: Object.entries(mapping).map(([kind, ref]) => ({
      if: { properties: { [propertyName]: { const: kind } } },
      then: { $ref: toOwn(ref) },
    })),
  };
}
