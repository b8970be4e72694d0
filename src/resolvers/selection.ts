import type { GraphQLResolveInfo, SelectionNode } from 'graphql';

/** The names of the fields asked for below this one, fragments followed; `__typename` is no field of the data. */
export function selectedFields(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): string[] {
  const namesIn = (selections: readonly SelectionNode[]): string[] =>
    selections.flatMap((node) => {
      if (node.kind === 'Field') return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      return namesIn(inner?.selectionSet.selections ?? []);
    });
  return namesIn(info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
}
