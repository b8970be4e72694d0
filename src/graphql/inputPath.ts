import { Kind, visit, type ASTNode } from 'graphql';

/** Way to a value: the argument, then names and indices inside it. */
export type InputPath = readonly (string | number)[];

/** Path of a variable's first use: the argument, and the way through a literal inside it. */
export function placeOfVariable(name: string, nodes: readonly ASTNode[]): InputPath {
  for (const root of nodes) {
    let place: InputPath | undefined;
    visit(root, {
      VariableDefinition: () => false,
      Variable: (node, _key, _parent, path) => {
        if (node.name.value === name) place ??= inputPath(root, path);
      },
    });
    if (place) return place;
  }
  return [name];
}

/** The names and indices on the way through an argument. */
function inputPath(root: ASTNode, keys: readonly (string | number)[]): InputPath {
  const path: (string | number)[] = [];
  let node: unknown = root;
  let isItem = false;
  for (const key of keys) {
    if (isItem && path.length > 0 && typeof key === 'number') path.push(key);
    isItem = key === 'values';
    node = (node as Record<string | number, unknown>)[key];
    const { kind, name } = node as { kind?: string; name?: { value: string } };
    if ((kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD) && name) path.push(name.value);
  }
  return path;
}

/**
 * Path in the notation of all field errors: dotted, with indices in brackets; below `input`, or with the name of another
 * argument.
 */
export function toFieldBelowInput(path: InputPath): string {
  const own = path[0] === 'input' && path.length > 1 ? path.slice(1) : path;
  return own
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
