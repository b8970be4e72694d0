import { Kind, parse, print, visit, type ConstDirectiveNode, type FieldDefinitionNode } from 'graphql';
import { policy, type Requirement } from './policy.js';

/** Adds the policy to the schema as `@authenticated` and `@requiresScopes`, so that a router enforces it too. */
export function declarePolicy(sdl: string): string {
  const declared = visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: ({ name, fields, ...type }) => ({
      ...type,
      name,
      fields: fields?.map((field) => declare(field, policy[`${name.value}.${field.name.value}`])),
    }),
  });
  return print(declared);
}

function declare(field: FieldDefinitionNode, requirement?: Requirement | null): FieldDefinitionNode {
  if (!requirement) return field;
  return { ...field, directives: [...(field.directives ?? []), directiveOf(requirement)] };
}

function directiveOf(requirement: Requirement): ConstDirectiveNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  if (requirement.length === 0) return { kind: Kind.DIRECTIVE, name: name('authenticated') };
  const values = requirement.map((set) => ({
    kind: Kind.LIST as const,
    values: set.map((value) => ({ kind: Kind.STRING as const, value })),
  }));
  const argument = {
    kind: Kind.ARGUMENT,
    name: name('scopes'),
    value: { kind: Kind.LIST, values },
  } as const;
  return { kind: Kind.DIRECTIVE, name: name('requiresScopes'), arguments: [argument] };
}
