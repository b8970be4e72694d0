import {
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { isSkipped, type Variables } from '../limits/cost/arguments.js';
import type { CachedOperation } from './documentCache.js';

type Operation = Pick<CachedOperation, 'document' | 'definition'>;

/** Values of lifted literals by the variable that stands for each; undefined where one does not fit its type. */
export type BindLiterals = (variables: Variables) => Record<string, unknown> | undefined;

/** Document without literal strings, lists and objects, and the values of those it had. */
export interface LiftedDocument {
  document: DocumentNode;
  bind: BindLiterals;
  /** True if a literal contains variables, so that its value differs between requests. */
  isDynamic: boolean;
}

/** The document with the fields alone that these variables select; it has no directives and no default values. */
export function selectedDocument({ document, definition }: Operation, variables: Variables): DocumentNode {
  return visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION)
        return { ...node, defaultValue: undefined, directives: undefined };
      const isSelection =
        node.kind === Kind.FIELD || node.kind === Kind.FRAGMENT_SPREAD || node.kind === Kind.INLINE_FRAGMENT;
      if (!isSelection || !node.directives?.length) return undefined;
      return isSkipped(node, { definition, variables }) ? null : { ...node, directives: [] };
    },
  });
}

interface Literal {
  name: string;
  node: ValueNode;
  type: GraphQLInputType;
}

/** Puts a variable in the place of each literal that graphql-jit does not compile correctly. */
export function liftLiterals(schema: GraphQLSchema, document: DocumentNode): LiftedDocument {
  const taken = new Set<string>();
  visit(document, { Variable: ({ name }) => void taken.add(name.value) });
  const literals: Literal[] = [];
  const types = new TypeInfo(schema);
  const lifted = visit(
    document,
    visitWithTypeInfo(types, {
      Argument: (node) => {
        const type = types.getArgument()?.type;
        if (!type || !hasUnsafeLiteral(node.value)) return undefined;
        const name = freeName(taken);
        literals.push({ name, node: node.value, type });
        return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
      },
    }),
  );
  const dynamic = literals.filter(({ node }) => hasVariable(node));
  const constants = bindAll(
    literals.filter((literal) => !dynamic.includes(literal)),
    {},
  );
  const bind: BindLiterals = (variables) => {
    if (!constants || dynamic.length === 0) return constants;
    const values = bindAll(dynamic, variables);
    return values && { ...constants, ...values };
  };
  return { document: declare(lifted, literals), bind, isDynamic: dynamic.length > 0 };
}

function bindAll(literals: readonly Literal[], variables: Variables): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const { name, node, type } of literals) {
    values[name] = valueFromAST(node, type, variables);
    if (values[name] === undefined) return undefined;
  }
  return values;
}

/** Declares the variables in each operation, of a type that accepts any value. */
function declare(document: DocumentNode, literals: readonly Literal[]): DocumentNode {
  if (literals.length === 0) return document;
  const added = literals.map(
    ({ name }) =>
      ({
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
        type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } },
      }) as const,
  );
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...added] }
      : node,
  );
  return { ...document, definitions };
}

function freeName(taken: Set<string>): string {
  let count = taken.size;
  while (taken.has(`literal${count}`)) count += 1;
  taken.add(`literal${count}`);
  return `literal${count}`;
}

const hasUnsafeLiteral = (node: ValueNode): boolean =>
  node.kind === Kind.STRING || node.kind === Kind.LIST || node.kind === Kind.OBJECT;

function hasVariable(node: ValueNode): boolean {
  let found = false;
  visit(node, { Variable: () => void (found = true) });
  return found;
}
