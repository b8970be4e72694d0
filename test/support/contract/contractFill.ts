import type { ContractDocument, Schema } from './contractWalk.js';

/** Values by path, in place of generated ones; undefined leaves the property out. */
export type Particulars = Record<string, (fill: (schema: Schema, at: string) => unknown) => unknown>;

const PATTERNS: Record<string, string> = {
  '^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$': '#2d9fff',
  '^[A-Za-z0-9]{7}$': '0FAD123',
};

/**
 * Complete response of the contract: every property, and an item for each alternative and each enumeration value. Where
 * only one value fits, `turn` chooses it, so that all occur after some turns.
 */
export function fillSchema(
  { components }: ContractDocument,
  name: string,
  turn: number,
  particulars: Particulars = {},
  /** Text by path, where the contract allows any. */
  word: (count: number, at: string) => string = (count) => `text ${count}`,
): Record<string, unknown> {
  let count = turn * 100_000;

  const fill = (schema: Schema, at: string): unknown => {
    const particular = particulars[at];
    if (particular) return particular(fill);
    if (schema.$ref !== undefined) return fillNamed(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
    if (schema.oneOf) return fill(pick(schema.oneOf), at);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    count += 1;
    switch (schema.type) {
      case 'object':
        return fillObject(schema, at);
      case 'array':
        return fillList(schema.items ?? {}, at);
      case 'string':
        return text(schema, at);
      case 'integer':
        return count;
      case 'number':
        return count / 8;
      case 'boolean':
        return count % 2 === 0;
      case 'null':
        return null;
      default:
        throw new Error(`What ${at} holds is not known.`);
    }
  };
  const pick = <T>(choices: T[]): T => choices[turn % choices.length]!;
  const fillNamed = (schema: string): unknown => fill(components.schemas[schema]!, schema);

  const fillObject = ({ properties, additionalProperties }: Schema, at: string): object => {
    const known = Object.entries(properties ?? {}).map(([key, value]) => [key, fill(value, `${at}.${key}`)]);
    const others =
      typeof additionalProperties === 'object'
        ? ['GENERIC', 'RECLASSIFICATION'].map((key) => [key, fill(additionalProperties, `${at}.*`)])
        : [];
    return Object.fromEntries([...known, ...others].filter(([, value]) => value !== undefined)) as object;
  };

  const fillList = (items: Schema, at: string): unknown[] => {
    // Of a list that takes other values as well, the known ones.
    const listed = items.anyOf?.[0] ?? items;
    const named = listed.$ref === undefined ? listed : components.schemas[nameOf(listed.$ref)]!;
    if (Object.keys(items).length === 0) return [];
    if (named.enum) return named.enum;
    const choices = named.oneOf ?? [items, items];
    return choices.map((choice) => fill(choice, at));
  };

  const text = ({ format, pattern }: Schema, at: string): string => {
    if (pattern !== undefined) return PATTERNS[pattern] ?? `no example for ${pattern}`;
    switch (format) {
      case 'uuid':
        return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
      case 'date-time':
        return new Date(Date.UTC(2026, 2, 4) + count * 1000).toISOString().replace('.000Z', 'Z');
      case 'date':
        return new Date(Date.UTC(1999, 0, 31 + count)).toISOString().slice(0, 10);
      case 'uri':
        return `https://shop.example/page?number=${count}`;
      default:
        return word(count, at);
    }
  };

  return fillNamed(name) as Record<string, unknown>;
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
