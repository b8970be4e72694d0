import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type * as graphql from 'graphql';
import type { DocumentNode } from 'graphql';
import { committed, loadExample } from './ways.js';

/** Subgraph by its name, and its SDL. */
type Subgraph = readonly [name: string, sdl: string];

/** Result of a composition. */
interface CompositionResult {
  errors: string[];
  /** Warnings and hints. */
  remarks: string[];
  /** True if the client's schema of the supergraph has the type. */
  hasType: (name: string) => boolean;
}

interface Message {
  message: string;
}
interface Service {
  name: string;
  url: string;
}

// The packages of the example, which bring a graphql of their own.
const load = createRequire(new URL('../../examples/supergraph/package.json', import.meta.url));
const { parse, buildASTSchema } = load('graphql') as typeof graphql;
const apollo = load('@apollo/composition') as {
  composeServices: (services: (Service & { typeDefs: DocumentNode })[]) => {
    errors?: Message[];
    hints?: Message[];
    schema?: { toAPISchema: () => { type: (name: string) => unknown } };
  };
};
const hive = load('@theguild/federation-composition') as {
  composeServices: (services: (Service & { typeDefs: DocumentNode })[]) => {
    errors?: Message[];
    publicSdl?: string;
  };
};
const cosmo = load('@wundergraph/composition') as {
  ROUTER_COMPATIBILITY_VERSION_ONE: string;
  federateSubgraphs: (options: {
    subgraphs: (Service & { definitions: DocumentNode })[];
    version: string;
  }) => {
    success: boolean;
    errors?: Message[];
    warnings: Message[];
    federatedGraphClientSchema: { getType: (name: string) => unknown };
  };
};

const urlOf = (name: string): Service => ({ name, url: `http://${name}.test/graphql` });
const messages = (list: Message[] = []): string[] => list.map(({ message }) => message);

const tools: readonly [name: string, compose: (subgraphs: readonly Subgraph[]) => CompositionResult][] = [
  [
    'Apollo',
    (subgraphs) => {
      const services = subgraphs.map(([name, sdl]) => ({ ...urlOf(name), typeDefs: parse(sdl) }));
      const { errors, hints, schema } = apollo.composeServices(services);
      const hasType = (name: string): boolean => schema?.toAPISchema().type(name) !== undefined;
      return { errors: messages(errors), remarks: messages(hints), hasType };
    },
  ],
  [
    'Hive',
    (subgraphs) => {
      const services = subgraphs.map(([name, sdl]) => ({ ...urlOf(name), typeDefs: parse(sdl) }));
      const { errors, publicSdl } = hive.composeServices(services);
      const schema = publicSdl && buildASTSchema(parse(publicSdl), { assumeValidSDL: true });
      const hasType = (name: string): boolean => Boolean(schema && schema.getType(name));
      return { errors: messages(errors), remarks: [], hasType };
    },
  ],
  [
    'Cosmo',
    (subgraphs) => {
      const result = cosmo.federateSubgraphs({
        subgraphs: subgraphs.map(([name, sdl]) => ({ ...urlOf(name), definitions: parse(sdl) })),
        version: cosmo.ROUTER_COMPATIBILITY_VERSION_ONE,
      });
      const { errors, warnings } = result;
      const hasType = (name: string): boolean =>
        result.success && result.federatedGraphClientSchema.getType(name) !== undefined;
      return { errors: messages(errors), remarks: messages(warnings), hasType };
    },
  ],
];

const files = [
  'schema.graphql',
  'schema.plain.graphql',
  'schema.sandbox.graphql',
  'schema.sandbox.plain.graphql',
];

const { ordersSdl, plainOrdersSdl } = await loadExample();
const ordersFor = (file: string): string => (file.includes('plain') ? plainOrdersSdl : ordersSdl);

for (const [tool, compose] of tools)
  describe(`composition by ${tool}`, () => {
    for (const file of files) {
      it(`has no error, warning or hint for ${file}, alone and beside orders`, () => {
        const identity: Subgraph = ['identity', committed(file)];
        for (const subgraphs of [[identity], [identity, ['orders', ordersFor(file)] as const]]) {
          const { errors, remarks, hasType } = compose(subgraphs);
          assert.deepEqual([errors, remarks], [[], []]);
          assert.equal(hasType('Session'), true);
          assert.equal(hasType('Order'), subgraphs.length === 2);
          assert.equal(hasType('SensitiveKind'), false);
        }
      });
    }

    it('reports an error for a subgraph that resolves a field of this one', () => {
      const other = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { other: Session }
        type Session @key(fields: "id") { id: ID! state: String }`;
      const { errors } = compose([
        ['identity', committed('schema.graphql')],
        ['other', other],
      ]);
      assert.notDeepEqual(errors, []);
    });
  });

describe('composition by Apollo', () => {
  it('reports an error where the scopes of a required field are not repeated', () => {
    const [, compose] = tools[0]!;
    const careless = ordersSdl.replace(/ @requiresScopes\([^)]*\)/, '');
    const { errors } = compose([
      ['identity', committed('schema.graphql')],
      ['orders', careless],
    ]);
    assert.equal(errors.length, 1);
    assert.match(errors[0]!, /buyer/);
  });
});

describe('the SDL with access directives', () => {
  it('does not start Apollo Gateway, and the plain one does', async () => {
    const { compose, startApolloGateway } = await loadExample();
    const supergraphOf = (file: string): string => compose([{ ...urlOf('identity'), sdl: committed(file) }]);
    const startOn = (file: string) =>
      startApolloGateway({ supergraph: supergraphOf(file), routerSecret: 'secret' });
    await assert.rejects(startOn('schema.graphql'), /authenticated/);
    await (await startOn('schema.plain.graphql')).close();
  });
});
