import { Kind, parse, print, visit, type DefinitionNode, type TypeDefinitionNode } from 'graphql';

/** Descriptions of the root types, for which type-graphql has no place. */
const ROOTS: Readonly<Record<string, string>> = {
  Query: 'What can be read.',
  Mutation: 'What can be done; each field is one step at Yoti or several at once.',
};

/**
 * The same schema in the order a person reads it: the root types, then each type where it is first needed, the types of
 * an interface right behind it.
 */
export function sortTypes(sdl: string): string {
  const definitions = parse(sdl, { noLocation: true }).definitions;
  const types = new Map(definitions.filter(isType).map((node) => [node.name.value, describe(node)]));
  const others = definitions.filter((node) => !isType(node) && node.kind !== Kind.SCHEMA_DEFINITION);
  const arranged = new Set<TypeDefinitionNode>();
  const place = (name: string): void => {
    const node = types.get(name);
    if (!node || arranged.has(node)) return;
    arranged.add(node);
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) implementationsOf(name, types).forEach(place);
    namesIn(node).forEach(place);
  };
  for (const root of Object.keys(ROOTS)) arranged.add(types.get(root)!);
  for (const root of Object.keys(ROOTS)) namesIn(types.get(root)!).forEach(place);
  [...types.keys()].forEach(place);
  return `${[...others, ...arranged].map((node) => print(node)).join('\n\n')}\n`;
}

function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return 'name' in node && node.kind.endsWith('TypeDefinition');
}

function describe(node: TypeDefinitionNode): TypeDefinitionNode {
  const value = ROOTS[node.name.value];
  return value === undefined ? node : { ...node, description: { kind: Kind.STRING, value, block: true } };
}

function implementationsOf(name: string, types: Map<string, TypeDefinitionNode>): string[] {
  const implement = (node: TypeDefinitionNode): boolean =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION &&
    (node.interfaces ?? []).some((type) => type.name.value === name);
  return [...types.values()].filter(implement).map((node) => node.name.value);
}

/** The types a definition names, in order; what directives say is none of it. */
function namesIn(node: TypeDefinitionNode): string[] {
  const names: string[] = [];
  visit(node, {
    Directive: () => false,
    NamedType: ({ name }) => void names.push(name.value),
  });
  return names;
}
