/**
 * The value if the enumeration has it, else its UNKNOWN: a new value at Yoti must never crash a client. Each is named as
 * it is written, so whatever else an object answers to, such as `constructor`, is none.
 */
export function enumValue<E extends Record<'UNKNOWN', string>>(values: E, wire: string): E[keyof E] {
  // What is absent, as in an answer that is not quite the contract's, names nothing either.
  return (wire !== undefined && values[wire as keyof E] === wire ? wire : 'UNKNOWN') as E[keyof E];
}

/** The same for a field that may be absent. */
export function optionalEnumValue<E extends Record<'UNKNOWN', string>>(
  values: E,
  wire?: string | null,
): E[keyof E] | null {
  return wire === undefined || wire === null ? null : enumValue(values, wire);
}

/** Adds fields to what was just made. A copy of it, by `...`, would take several times as long, for each of a session. */
export function assignTo<A extends object, const B extends object>(made: A, fields: B): A & B {
  return Object.assign(made, fields);
}
