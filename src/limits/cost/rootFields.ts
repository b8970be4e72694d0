import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped, type Variables } from './arguments.js';

/** Root fields of an operation, fragments included, without those that are certainly excluded. */
export function rootFields(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (isSkipped(node, { definition, variables })) return [];
      if (node.kind === Kind.FIELD) return node;
      return fieldsOf(
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value),
      );
    });
  return fieldsOf(definition.selectionSet);
}
