import { Kind, parse, print, visit } from 'graphql';
import { sensitiveDirective } from '../sensitive.js';

/** Newest version that the composition tools of Apollo, Hive and Cosmo all take. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
/** Names the directive for composition tools; nothing is fetched from it. */
const SENSITIVE = 'https://yoti-graphql-gateway.example/sensitive/v1.0';

const ACCESS_DIRECTIVES = ['@authenticated', '@requiresScopes'];
/** Directives of federation that the SDL applies. */
const federationDirectives = new Set([
  'link',
  'composeDirective',
  'key',
  'shareable',
  'tag',
  'cost',
  'listSize',
  'authenticated',
  'requiresScopes',
]);

/** Makes an SDL that of a subgraph: it links federation, and lets composition keep `@sensitive`. */
export function linkFederation(sdl: string, hasAccessDirectives: boolean): string {
  const imports = [
    '@key',
    '@shareable',
    '@composeDirective',
    '@tag',
    '@cost',
    '@listSize',
    ...(hasAccessDirectives ? ACCESS_DIRECTIVES : []),
  ];
  const name = `@${sensitiveDirective.name}`;
  return `extend schema
  @link(url: "${FEDERATION}", import: ${JSON.stringify(imports)})
  @link(url: "${SENSITIVE}", import: ["${name}"])
  @composeDirective(name: "${name}")

"""
Input of which exactly one field is given, and is not null.
"""
directive @oneOf on INPUT_OBJECT

${sdl}`;
}

/** SDL for clients and their tools: the types alone, without the directives of federation. */
export function withoutFederation(sdl: string): string {
  const types = visit(parse(sdl, { noLocation: true }), {
    [Kind.SCHEMA_EXTENSION]: () => null,
    [Kind.DIRECTIVE]: ({ name }) => (federationDirectives.has(name.value) ? null : undefined),
  });
  return `${print(types)}\n`;
}
