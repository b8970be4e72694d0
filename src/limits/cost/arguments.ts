import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

/** Variables of an operation, as sent. */
export type Variables = Readonly<Record<string, unknown>>;

interface OperationVariables {
  definition: OperationDefinitionNode;
  variables: Variables;
}

/** True if `@skip` or `@include` certainly excludes the selection. */
export function isSkipped(
  { directives = [] }: SelectionNode,
  { definition, variables }: OperationVariables,
): boolean {
  return directives.some(({ name, arguments: args }) => {
    const condition = args?.find((argument) => argument.name.value === 'if')?.value;
    const value = condition && booleanOf(condition, definition, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}

/** Items of a list argument, from literals, variables and default values; one item for what is no list. */
export function itemsOfArgument(
  { arguments: args = [] }: FieldNode,
  name: string,
  { definition, variables }: OperationVariables,
): readonly unknown[] {
  const node = args.find((argument) => argument.name.value === name)?.value;
  const value = node && valueFromASTUntyped(node, withDefaults(node, definition, variables));
  return Array.isArray(value) ? value : [value];
}

/** The variables, with the default value of a literal that is one variable. */
function withDefaults(
  node: ValueNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): { [name: string]: unknown } {
  if (node.kind !== Kind.VARIABLE || variables[node.name.value] !== undefined) return variables;
  const defaultValue = defaultValueOf(node.name.value, definition);
  return { ...variables, ...(defaultValue && { [node.name.value]: valueFromASTUntyped(defaultValue) }) };
}

function booleanOf(node: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const name = node.name.value;
  if (variables[name] !== undefined) return variables[name];
  const defaultValue = defaultValueOf(name, operation);
  return defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
}

/** Default value of a variable; undefined without one. */
export function defaultValueOf(
  name: string,
  { variableDefinitions }: OperationDefinitionNode,
): ValueNode | undefined {
  return variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
}
