import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { defaultValueOf, type Variables } from './arguments.js';

/** Letter of a condition that is neither true nor false. */
export const NO_BOOLEAN = '?';

/** Combinations of conditions for which something is kept. */
const MAX_KEPT = 16;

/** Variables of `@skip` and `@include`: all that decides which fields of an operation are selected. */
export class Conditions {
  readonly #definition: OperationDefinitionNode;
  readonly #names: readonly string[];

  constructor(document: DocumentNode, definition: OperationDefinitionNode) {
    const names = new Set<string>();
    visit(document, {
      Directive: ({ arguments: args = [] }) => {
        for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        return false;
      },
    });
    this.#definition = definition;
    this.#names = [...names];
  }

  /** One letter for each variable: `t`, `f`, or `?` for what is no Boolean; equal for requests that select equal fields. */
  keyOf(variables: Variables): string {
    let key = '';
    for (const name of this.#names)
      key += letterOf(variables[name] === undefined ? this.#defaultOf(name) : variables[name]);
    return key;
  }

  /** `make`, with its results kept for the first combinations of values. */
  memoize<Result>(make: (variables: Variables) => Result): (variables: Variables) => Result {
    const kept = new Map<string, Result>();
    return (variables) => {
      const key = this.keyOf(variables);
      let result = kept.get(key);
      if (result === undefined) {
        result = make(variables);
        if (kept.size < MAX_KEPT) kept.set(key, result);
      }
      return result;
    };
  }

  #defaultOf(name: string): unknown {
    const value = defaultValueOf(name, this.#definition);
    return value?.kind === Kind.BOOLEAN ? value.value : undefined;
  }
}

const letterOf = (value: unknown): string => (value === true ? 't' : value === false ? 'f' : NO_BOOLEAN);
