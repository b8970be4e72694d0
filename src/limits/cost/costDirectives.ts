import {
  Kind,
  parse,
  print,
  visit,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';
import { costs, UNKNOWN_LENGTH } from './fieldCosts.js';

/**
 * Adds the costs of fields to the schema as `@cost` and `@listSize`, so that a router refuses an operation before it
 * asks. The weight is the most calls to Yoti; reads that fields share are counted for each.
 */
export function declareCosts(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const composites = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? node.name.value
        : [],
    ),
  );
  return print(
    visit(document, {
      // Interfaces carry none: federation takes `@cost` on fields of objects only.
      ObjectTypeDefinition: ({ name, interfaces = [], fields = [], ...type }) => ({
        ...type,
        name,
        interfaces,
        fields: fields.map((field) => {
          const owners = [name, ...interfaces.map((node) => node.name)].map((owner) => owner.value);
          return declare(field, owners, composites);
        }),
      }),
    }),
  );
}

function declare(
  field: FieldDefinitionNode,
  owners: readonly string[],
  composites: ReadonlySet<string>,
): FieldDefinitionNode {
  const name = field.name.value;
  const cost = owners.map((owner) => costs[`${owner}.${name}`]).find(Boolean);
  const own = [...costDirective(cost?.calls), ...listSizeDirective(field, composites)];
  return { ...field, directives: [...(field.directives ?? []), ...own] };
}

const costDirective = (calls = 0): ConstDirectiveNode[] =>
  calls === 0 ? [] : [directive('cost', { weight: int(calls) })];

/** Size of a list of objects; that of a page is in its argument, and declared where the page is asked for. */
function listSizeDirective(
  field: FieldDefinitionNode,
  composites: ReadonlySet<string>,
): ConstDirectiveNode[] {
  if (field.arguments?.some(({ name }) => name.value === 'first'))
    return [
      directive('listSize', {
        slicingArguments: list('first'),
        sizedFields: list('edges'),
        requireOneSlicingArgument: { kind: Kind.BOOLEAN, value: false },
      }),
    ];
  if (field.name.value === 'edges' || !isListOf(field.type, composites)) return [];
  return [directive('listSize', { assumedSize: int(UNKNOWN_LENGTH) })];
}

function isListOf(type: TypeNode, names: ReadonlySet<string>, isList = false): boolean {
  if (type.kind === Kind.NAMED_TYPE) return isList && names.has(type.name.value);
  return isListOf(type.type, names, isList || type.kind === Kind.LIST_TYPE);
}

const int = (value: number): ConstValueNode => ({ kind: Kind.INT, value: String(value) });
const list = (...values: string[]): ConstValueNode => ({
  kind: Kind.LIST,
  values: values.map((value) => ({ kind: Kind.STRING, value })),
});

function directive(name: string, args: Record<string, ConstValueNode>): ConstDirectiveNode {
  const toName = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: toName(name),
    arguments: Object.entries(args).map(([key, value]): ConstArgumentNode => ({
      kind: Kind.ARGUMENT,
      name: toName(key),
      value,
    })),
  };
}
