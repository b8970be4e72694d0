import {
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

/** The variables of an operation as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

interface OperationVariables {
  definition: OperationDefinitionNode;
  variables: Variables;
}

/** Whether `@skip` or `@include` leaves it out for certain. */
export function isSkipped(
  { directives = [] }: SelectionNode,
  { definition, variables }: OperationVariables,
): boolean {
  return directives.some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if')?.value;
    const value = condition && booleanOf(condition, definition, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}

/** The items of a list that is an argument: literal, variable or its default; undefined when there is no such list. */
export function lengthOfArgument(
  { arguments: given = [] }: FieldNode,
  name: string,
  { definition, variables }: OperationVariables,
): number | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const list = variables[value.name.value];
  const standard = list === undefined ? defaultOf(value.name.value, definition) : undefined;
  if (standard?.kind === Kind.LIST) return standard.values.length;
  return Array.isArray(list) ? list.length : undefined;
}

function booleanOf(node: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const name = node.name.value;
  if (variables[name] !== undefined) return variables[name];
  const standard = defaultOf(name, operation);
  return standard?.kind === Kind.BOOLEAN ? standard.value : undefined;
}

function defaultOf(name: string, { variableDefinitions }: OperationDefinitionNode): ValueNode | undefined {
  return variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
}
