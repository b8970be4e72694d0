import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { Fragments } from './fragments.js';

/**
 * Fields that come to the same place of the answer: graphql-js compares each with each before it runs a document, so
 * many of them cost time by their square. Ask only about documents whose written-out size is bounded.
 */
export function checkRepeatedFields(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  most: number,
): void {
  for (const fields of fieldsByName(sets, fragments).values()) {
    if (fields.length > most) throw new ApiError(ErrorCode.FIELD_REPETITION_LIMIT_EXCEEDED);
    const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (inner.length > 0) checkRepeatedFields(inner, fragments, most);
  }
}

/** The fields directly in these sets and in the fragments spread there, by their name in the answer. */
export function fieldsByName(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const known = groups.get(name);
        if (known) known.push(node);
        else groups.set(name, [node]);
      } else {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (inner) collect(inner.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return groups;
}
