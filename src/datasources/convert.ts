/** The value if the enumeration has it, else its UNKNOWN: a new value at Yoti must never crash a client. */
export function enumValue<E extends Record<'UNKNOWN', string>>(values: E, wire: string): E[keyof E] {
  return (Object.hasOwn(values, wire) ? wire : 'UNKNOWN') as E[keyof E];
}

/** The same for a field that may be absent. */
export function optionalEnumValue<E extends Record<'UNKNOWN', string>>(
  values: E,
  wire?: string | null,
): E[keyof E] | null {
  return wire === undefined || wire === null ? null : enumValue(values, wire);
}
