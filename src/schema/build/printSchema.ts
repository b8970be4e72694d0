import { Kind, parse, print, visit, type DefinitionNode, type TypeDefinitionNode } from 'graphql';

/** Descriptions of the root types; type-graphql takes none for them. */
const ROOTS: Readonly<Record<string, string>> = {
  Query: 'Reads. Each field answers or fails independently of the others.',
  Mutation: 'Writes. Each field makes one or more calls to Yoti; fields run in the order of the document.',
  Subscription: 'Live reads. Each sends the present state first and again after each change.',
};

/** Sorts an SDL for reading: root types, then each type where it is first used, implementations after their interface. */
export function sortTypes(sdl: string): string {
  const definitions = parse(sdl, { noLocation: true }).definitions;
  const types = new Map(definitions.filter(isType).map((node) => [node.name.value, describeRoot(node)]));
  const others = definitions.filter((node) => !isType(node) && node.kind !== Kind.SCHEMA_DEFINITION);
  const sorted = new Set<TypeDefinitionNode>();
  const place = (name: string): void => {
    const node = types.get(name);
    if (!node || sorted.has(node)) return;
    sorted.add(node);
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) implementationsOf(name, types).forEach(place);
    namesIn(node).forEach(place);
  };
  for (const root of Object.keys(ROOTS)) sorted.add(types.get(root)!);
  for (const root of Object.keys(ROOTS)) namesIn(types.get(root)!).forEach(place);
  [...types.keys()].forEach(place);
  return `${[...others, ...sorted].map((node) => print(node)).join('\n\n')}\n`;
}

function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return 'name' in node && node.kind.endsWith('TypeDefinition');
}

function describeRoot(node: TypeDefinitionNode): TypeDefinitionNode {
  const value = ROOTS[node.name.value];
  return value === undefined ? node : { ...node, description: { kind: Kind.STRING, value, block: true } };
}

function implementationsOf(name: string, types: Map<string, TypeDefinitionNode>): string[] {
  const isImplementation = (node: TypeDefinitionNode): boolean =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION &&
    (node.interfaces ?? []).some((type) => type.name.value === name);
  return [...types.values()].filter(isImplementation).map((node) => node.name.value);
}

/** Names of the types that a definition refers to, in order; arguments of directives are left out. */
function namesIn(node: TypeDefinitionNode): string[] {
  const names: string[] = [];
  visit(node, {
    Directive: () => false,
    NamedType: ({ name }) => void names.push(name.value),
  });
  return names;
}
