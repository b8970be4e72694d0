import type { GraphQLResolveInfo, SelectionNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Of compiled operations, whose nodes stay. */
const known = new WeakMap<Asked['fieldNodes'], string[]>();

/** The names of the fields asked for below this one, fragments followed; `__typename` is no field of the data. */
export function selectedFields(info: Asked): string[] {
  let fields = known.get(info.fieldNodes);
  if (!fields) known.set(info.fieldNodes, (fields = fieldsBelow(info)));
  return fields;
}

function fieldsBelow(info: Asked): string[] {
  const namesIn = (selections: readonly SelectionNode[]): string[] =>
    selections.flatMap((node) => {
      if (node.kind === 'Field') return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      return namesIn(inner?.selectionSet.selections ?? []);
    });
  return namesIn(info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
}
