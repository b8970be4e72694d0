import { createRequire } from 'node:module';
import type * as graphql from 'graphql';
import type { DocumentNode } from 'graphql';

/** Subgraph by its name, and its SDL. */
export type Subgraph = readonly [name: string, sdl: string];

/** Result of a composition. */
export interface CompositionResult {
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

/** Name and URL of a service. */
export const urlOf = (name: string): Service => ({ name, url: `http://${name}.test/graphql` });
const messages = (list: Message[] = []): string[] => list.map(({ message }) => message);

/** Composition tools of the vendors. */
export const tools: readonly [
  name: string,
  compose: (subgraphs: readonly Subgraph[]) => CompositionResult,
][] = [
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
