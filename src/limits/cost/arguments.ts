import {
  Kind,
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

/** Items of a list argument: a literal, a variable or its default value; undefined without such a list. */
export function lengthOfArgument(
  { arguments: args = [] }: FieldNode,
  name: string,
  { definition, variables }: OperationVariables,
): number | undefined {
  const value = args.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const list = variables[value.name.value];
  const defaultValue = list === undefined ? defaultValueOf(value.name.value, definition) : undefined;
  if (defaultValue?.kind === Kind.LIST) return defaultValue.values.length;
  return Array.isArray(list) ? list.length : undefined;
}

function booleanOf(node: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const name = node.name.value;
  if (variables[name] !== undefined) return variables[name];
  const defaultValue = defaultValueOf(name, operation);
  return defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
}

function defaultValueOf(
  name: string,
  { variableDefinitions }: OperationDefinitionNode,
): ValueNode | undefined {
  return variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
}
