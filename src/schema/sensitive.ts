import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLString,
  Kind,
  type ConstDirectiveNode,
} from 'graphql';
import { Directive } from 'type-graphql';

/** Category of data that a sensitive value discloses. */
export type SensitiveKind = 'PERSONAL' | 'BIOMETRIC' | 'SECRET';

/**
 * Directive `@sensitive`, for logging, clients and routers. Its argument is a string, because an enum would appear among
 * the types of every supergraph.
 */
export const sensitiveDirective = new GraphQLDirective({
  name: 'sensitive',
  description:
    'Value that belongs only in the response to the caller, never in logs, errors or debug output.',
  locations: [
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.ARGUMENT_DEFINITION,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
  ],
  args: {
    kind: {
      type: new GraphQLNonNull(GraphQLString),
      description:
        "Category of data that the value discloses. `PERSONAL`: identity of a person, or data about that person. `BIOMETRIC`: appearance of the person's face, or the result of comparing it. `SECRET`: credential, whose possession is enough to use it.",
    },
  },
});

/** Marks a field, argument or input field whose values must not be logged. */
export const Sensitive = (kind: SensitiveKind): ReturnType<typeof Directive> =>
  Directive(`@sensitive(kind: "${kind}")`);

/** Field, argument or input field of a schema, which can carry the directive. */
export interface Markable {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/** Category from the `@sensitive` directive; undefined without one. */
export function sensitivityOf({ astNode }: Markable): SensitiveKind | undefined {
  const mark = astNode?.directives?.find(({ name }) => name.value === sensitiveDirective.name);
  const value = mark?.arguments?.find(({ name }) => name.value === 'kind')?.value;
  return value?.kind === Kind.STRING ? (value.value as SensitiveKind) : undefined;
}
