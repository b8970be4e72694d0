import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type * as graphql from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { sensitiveFields } from '../support/fixtures/sensitiveFields.js';
import { committed } from './ways.js';

interface Message {
  message: string;
}
/** Client's schema of a supergraph without the elements of some tags. */
interface Contract {
  errors: string[];
  schema: GraphQLSchema | undefined;
}

// The packages of the example, which bring a graphql of their own.
const load = createRequire(new URL('../../examples/supergraph/package.json', import.meta.url));
const { buildASTSchema, parse } = load('graphql') as typeof graphql;
const apollo = load('@apollo/composition') as {
  composeServices: (services: { name: string; url: string; typeDefs: DocumentNode }[]) => {
    errors?: Message[];
    schema?: { toAPISchema: () => { toGraphQLJSSchema: () => GraphQLSchema } };
  };
};
const hive = load('@theguild/federation-composition') as {
  composeSchemaContract: (
    services: { name: string; url: string; typeDefs: DocumentNode }[],
    filter: { include: Set<string>; exclude: Set<string> },
    removeUnreachableTypes: boolean,
  ) => { errors?: Message[]; publicSdl?: string };
};
const cosmo = load('@wundergraph/composition') as {
  ROUTER_COMPATIBILITY_VERSION_ONE: string;
  federateSubgraphsContract: (options: object) => {
    success: boolean;
    errors?: Message[];
    federatedGraphClientSchema: GraphQLSchema;
  };
};

/** Cosmo's composition calls a method that Node 20 does not have, on the sets that it is given. */
class TagSet extends Set<string> {
  isDisjointFrom(other: ReadonlySet<string>): boolean {
    return [...this].every((tag) => !other.has(tag));
  }
}

const service = { name: 'identity', url: 'http://identity.test/graphql' };
const messages = (list: Message[] = []): string[] => list.map(({ message }) => message);

const tools: readonly [name: string, cut: (sdl: string, tags: readonly string[]) => Contract][] = [
  [
    'Apollo',
    (sdl, tags) => {
      // What GraphOS does for a contract: the tagged elements become inaccessible.
      const inaccessible = sdl
        .replace('"@tag"', '"@tag", "@inaccessible"')
        .replace(/( @tag\(name: "\w+"\))+/g, (all) =>
          tags.some((tag) => all.includes(`"${tag}"`)) ? `${all} @inaccessible` : all,
        );
      const { errors, schema } = apollo.composeServices([{ ...service, typeDefs: parse(inaccessible) }]);
      return { errors: messages(errors), schema: schema?.toAPISchema().toGraphQLJSSchema() };
    },
  ],
  [
    'Hive',
    (sdl, tags) => {
      const filter = { include: new Set<string>(), exclude: new Set(tags) };
      const { errors, publicSdl } = hive.composeSchemaContract(
        [{ ...service, typeDefs: parse(sdl) }],
        filter,
        true,
      );
      const schema = publicSdl ? buildASTSchema(parse(publicSdl), { assumeValidSDL: true }) : undefined;
      return { errors: messages(errors), schema };
    },
  ],
  [
    'Cosmo',
    (sdl, tags) => {
      const result = cosmo.federateSubgraphsContract({
        subgraphs: [{ ...service, definitions: parse(sdl) }],
        contractTagOptions: { tagNamesToInclude: new TagSet(), tagNamesToExclude: new TagSet(tags) },
        version: cosmo.ROUTER_COMPATIBILITY_VERSION_ONE,
      });
      const schema = result.success ? result.federatedGraphClientSchema : undefined;
      return { errors: messages(result.errors), schema };
    },
  ],
];

const kinds = ['PERSONAL', 'BIOMETRIC', 'SECRET'] as const;
const sandboxMutations = ['Mutation.setSessionOutcome', 'Mutation.completeSession'];

/** Elements of each tag, as `Type.field` or `Type.field(argument)`. */
const tagged: Record<string, string[]> = Object.fromEntries([
  ...kinds.map((kind): [string, string[]] => [
    kind.toLowerCase(),
    Object.entries(sensitiveFields[kind]).flatMap(([type, fields]) =>
      fields.split(' ').map((field) => `${type}.${field}`),
    ),
  ]),
  ['sandbox', sandboxMutations],
]);

function has(schema: GraphQLSchema, coordinate: string): boolean {
  const [, typeName = '', fieldName = '', argument] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(coordinate)!;
  const type = schema.getType(typeName);
  // A graphql of another copy: `isObjectType` would throw.
  if (!type || !('getFields' in type)) return false;
  const field = type.getFields()[fieldName];
  if (!field || argument === undefined) return field !== undefined;
  return 'args' in field && field.args.some(({ name }) => name === argument);
}

const tags = Object.keys(tagged);
const sdl = committed('schema.sandbox.graphql');

for (const [tool, cut] of tools)
  describe(`contracts of ${tool}`, () => {
    for (const excluded of [...tags.map((tag) => [tag]), tags])
      it(`compose without ${excluded.join(', ')}`, () => {
        const { errors, schema } = cut(sdl, excluded);
        assert.deepEqual(errors, []);
        const left = excluded.flatMap((tag) => tagged[tag]!).filter((name) => has(schema!, name));
        assert.deepEqual(left, []);
        assert.ok(has(schema!, 'Query.session'));
        assert.ok(has(schema!, 'Mutation.createSession'));
        for (const tag of tags.filter((other) => !excluded.includes(other)))
          assert.ok(
            tagged[tag]!.some((name) => has(schema!, name)),
            tag,
          );
      });

    it('keep everything without a tag of that name', () => {
      const { errors, schema } = cut(sdl, ['other']);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        Object.values(tagged)
          .flat()
          .filter((name) => !has(schema!, name)),
        [],
      );
    });
  });
