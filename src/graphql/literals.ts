import {
  GraphQLError,
  Kind,
  specifiedRules,
  TypeInfo,
  typeFromAST,
  isInputType,
  validate,
  ValuesOfCorrectTypeRule,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { placeOfVariable, toFieldBelowInput, type InputPath } from './inputPath.js';
import { inputProblems, type InputReader } from './inputProblems.js';

const otherRules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

/**
 * Errors of a document that graphql-js refused: for values that do not fit with the path of each, because the messages of
 * graphql-js repeat values; for all else as graphql-js tells them.
 */
export function validationErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  maxErrors: number,
): readonly GraphQLError[] {
  const errors = [
    ...validate(schema, document, otherRules, { maxErrors }),
    ...literalErrors(schema, document),
  ].slice(0, maxErrors);
  return errors.length > 0 ? errors : [new GraphQLError('A value does not fit its type in the schema.')];
}

function literalErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const check = (type: GraphQLInputType, literal: ValueNode, place: InputPath): void => {
    for (const { path, message, value } of inputProblems(literalReader, type, literal, place)) {
      const field = toFieldBelowInput(path);
      const fieldErrors = [{ field, message }];
      errors.push(new GraphQLError(`\`${field}\` ${message}`, { nodes: value, extensions: { fieldErrors } }));
    }
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: (node) => {
        const type = types.getArgument()?.type;
        if (type) check(type, node.value, [node.name.value]);
        return false;
      },
      VariableDefinition: ({ variable, type, defaultValue }) => {
        const expected = typeFromAST(schema, type as never);
        if (defaultValue && isInputType(expected))
          check(expected, defaultValue, placeOfVariable(variable.name.value, [document]));
        return false;
      },
    }),
  );
  return errors;
}

/** Reader of a literal. */
const literalReader: InputReader<ValueNode> = {
  isNull: ({ kind }) => kind === Kind.NULL,
  isVariable: ({ kind }) => kind === Kind.VARIABLE,
  itemsOf: (node) => (node.kind === Kind.LIST ? node.values : undefined),
  fieldsOf: (node) =>
    node.kind === Kind.OBJECT
      ? node.fields.map(({ name, value }) => [name.value, value] as const)
      : undefined,
  textOf: (node) => (node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined),
  parse: (type, node) => type.parseLiteral(node, undefined),
};
