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

/** Adds fields to what was just made. A copy of it, by `...`, would take several times as long, for each of a session. */
export function extended<A extends object, const B extends object>(made: A, fields: B): A & B {
  return Object.assign(made, fields);
}
