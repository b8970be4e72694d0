import type { FieldNode, GraphQLResolveInfo, SelectionNode } from 'graphql';

type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** By the nodes of the field, which a compiled operation keeps. */
const selections = new WeakMap<readonly FieldNode[], readonly string[]>();

/** Names of the fields selected below this one, fragments included and `__typename` left out. */
export function selectedFields(info: SelectionInfo): readonly string[] {
  let names = selections.get(info.fieldNodes);
  if (!names) selections.set(info.fieldNodes, (names = namesBelow(info)));
  return names;
}

function namesBelow({ fieldNodes, fragments }: SelectionInfo): string[] {
  const namesIn = (nodes: readonly SelectionNode[]): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'Field') return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === 'InlineFragment' ? node : fragments[node.name.value];
      return namesIn(inner?.selectionSet.selections ?? []);
    });
  return namesIn(fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
}
