import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { auditedEntities, auditedReads } from '../../src/auth/policy.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { sensitiveFields } from '../support/fixtures/sensitiveFields.js';

const { schema } = createGraph({ isSandbox: true });

type Marked = { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };

function kindOf({ astNode }: Marked): string | undefined {
  const mark = astNode?.directives?.find(({ name }) => name.value === 'sensitive');
  const value = mark?.arguments?.[0]?.value;
  return value?.kind === 'StringValue' ? value.value : undefined;
}

const argumentsOf = (field: object): readonly GraphQLArgument[] =>
  'args' in field ? (field.args as readonly GraphQLArgument[]) : [];

/** Every place that the schema marks, as `KIND Type.field`. */
function marks(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      ...[kindOf(field)].filter(Boolean).map((kind) => `${kind} ${type.name}.${field.name}`),
      ...argumentsOf(field).flatMap((argument) =>
        [kindOf(argument)]
          .filter(Boolean)
          .map((kind) => `${kind} ${type.name}.${field.name}(${argument.name})`),
      ),
    ]);
  });
}

const isAuditedEntity = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some(({ name }) => auditedEntities.has(name));

/** The biometric fields a caller comes to without passing one that is written into the audit log. */
function unaudited(): string[] {
  const found: string[] = [];
  const reached = new Set<GraphQLNamedType>([schema.getQueryType()!, schema.getMutationType()!]);
  for (const type of reached) {
    if (isAbstractType(type))
      schema
        .getPossibleTypes(type)
        // Reached by its key: an entity, which is audited itself.
        .filter((possible) => type.name !== '_Entity' || !isAuditedEntity(possible))
        .forEach((possible) => reached.add(possible));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (auditedReads.has(name)) continue;
      if (kindOf(field) === 'BIOMETRIC') found.push(name);
      reached.add(getNamedType(field.type));
    }
  }
  return found;
}

it('marks just what is sensitive: a mark that is taken off is missed here', () => {
  const wanted = Object.entries(sensitiveFields).flatMap(([kind, types]) =>
    Object.entries(types).flatMap(([type, fields]) =>
      fields.split(' ').map((field) => `${kind} ${type}.${field}`),
    ),
  );
  expect(marks().sort()).toEqual(wanted.sort());
});

it('writes each read of biometric data into the audit log', () => {
  expect(unaudited()).toEqual([]);
});
