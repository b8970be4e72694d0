import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** By the nodes of the field, which a compiled operation keeps. */
const selections = new WeakMap<readonly FieldNode[], readonly string[]>();

/** Names of the fields selected below this one, fragments included, `__typename` and what is skipped left out. */
export function selectedFields(info: SelectionInfo): readonly string[] {
  let names = selections.get(info.fieldNodes);
  if (!names) selections.set(info.fieldNodes, (names = namesBelow(info)));
  return names;
}

function namesBelow({ fieldNodes, fragments, variableValues }: SelectionInfo): string[] {
  const isSelected = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
  const namesIn = (nodes: readonly SelectionNode[]): string[] =>
    nodes.filter(isSelected).flatMap((node) => {
      if (node.kind === 'Field') return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === 'InlineFragment' ? node : fragments[node.name.value];
      return namesIn(inner?.selectionSet.selections ?? []);
    });
  return namesIn(fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
}
