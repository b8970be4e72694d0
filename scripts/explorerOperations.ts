import {
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Depth of input objects that are filled in; deeper ones are left to the reader. */
const MAX_DEPTH = 4;

/** Order of the tabs. */
const TYPES = ['query', 'mutation', 'subscription'];

/** Values of scalars, to be replaced. */
const EXAMPLES: Record<string, unknown> = { Boolean: false, Int: 1, Float: 1, JSONObject: {} };

/** `explorer/operations.json`: each operation with the variables that it requires. */
export function explorerOperations(documents: readonly DocumentNode[], schema: GraphQLSchema): string {
  const operations = documents.map((document) => {
    const { name, operation: type, variableDefinitions = [] } = getOperationAST(document)!;
    const variables = variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
      const inputType = typeFromAST(schema, node as never) as GraphQLInputType;
      if (!isNonNullType(inputType) || defaultValue) return [];
      return [[variable.name.value, exampleOf(inputType, variable.name.value)]];
    });
    return {
      name: name!.value,
      type,
      query: print(document),
      variables: JSON.stringify(Object.fromEntries(variables), null, 2),
    };
  });
  const inOrder = TYPES.flatMap((kind) => operations.filter(({ type }) => type === kind));
  return `${JSON.stringify(inOrder, null, 2)}\n`;
}

function exampleOf(type: GraphQLInputType, name: string, depth = 0): unknown {
  if (isNonNullType(type)) return exampleOf(type.ofType, name, depth);
  if (isListType(type)) return [exampleOf(type.ofType, name, depth)];
  if (isInputObjectType(type)) return depth < MAX_DEPTH ? objectOf(type, depth + 1) : {};
  if (isEnumType(type)) return type.getValues()[0]!.value;
  // `sessionId` becomes SESSION_ID, as in the documentation.
  return EXAMPLES[type.name] ?? name.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/** Required fields; of an input with `@oneOf` the first one. */
function objectOf(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
  const fields = Object.values(type.getFields());
  const required = type.isOneOf ? fields.slice(0, 1) : fields.filter(({ type: of }) => isNonNullType(of));
  return Object.fromEntries(required.map((field) => [field.name, exampleOf(field.type, field.name, depth)]));
}
