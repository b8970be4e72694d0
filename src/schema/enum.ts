import { registerEnumType } from 'type-graphql';

/** Registers a GraphQL enum; the compiler requires a description for each value. */
export function describeEnum<E extends Record<string, string>>(
  values: E,
  name: string,
  description: string,
  texts: Record<keyof E, string>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries(texts).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
}
