import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, parse, visit, type SelectionNode } from 'graphql';

/** Root fields before and after those of the operation itself. */
export interface Bystanders {
  before: object | null;
  after: object | null;
}

/** Adds a root field, such as `createApplicant(input: {}) { … }`, before and after those of the operation. */
export function withBystanders<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  field: string,
): TypedDocumentNode<Data & Bystanders, Variables> {
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: [named('before', field), ...operation.selectionSet.selections, named('after', field)],
      },
    }),
  }) as TypedDocumentNode<Data & Bystanders, Variables>;
}

/** Operation with a root field repeated under the aliases `a0`, `a1` and so on. */
export function repeated(field: string, times: number): TypedDocumentNode<Record<string, unknown>, object> {
  const fields = Array.from({ length: times }, (_, index) => `a${index}: ${field}`);
  return parse(`{ ${fields.join(' ')} }`) as TypedDocumentNode<Record<string, unknown>, object>;
}

function named(alias: string, field: string): SelectionNode {
  const [definition] = parse(`{ ${alias}: ${field} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A field was expected.');
  return definition.selectionSet.selections[0]!;
}
