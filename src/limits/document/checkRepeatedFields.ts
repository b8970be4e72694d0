import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { Fragments } from './fragments.js';

/**
 * Limit on fields with one response key: validation compares each pair of them, which takes quadratic time. For
 * documents whose expanded size is bounded.
 */
export function checkRepeatedFields(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  max: number,
): void {
  for (const fields of fieldsByName(sets, fragments).values()) {
    if (fields.length > max) throw new ApiError(ErrorCode.FIELD_REPETITION_LIMIT_EXCEEDED);
    const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (inner.length > 0) checkRepeatedFields(inner, fragments, max);
  }
}

/** Fields of these selection sets, fragments included, by response key. */
export function fieldsByName(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const group = groups.get(key);
        if (group) group.push(node);
        else groups.set(key, [node]);
      } else {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (inner) collect(inner.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return groups;
}
