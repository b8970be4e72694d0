import type { GraphQLResolveInfo, SelectionNode } from 'graphql';

type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Names of the fields selected below this one, fragments included and `__typename` left out. */
export function selectedFields(info: SelectionInfo): string[] {
  const namesIn = (selections: readonly SelectionNode[]): string[] =>
    selections.flatMap((node) => {
      if (node.kind === 'Field') return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      return namesIn(inner?.selectionSet.selections ?? []);
    });
  return namesIn(info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
}
