import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type * as graphql from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { committed } from './ways.js';

interface Change {
  type: string;
  path?: string;
  message: string;
  criticality: { level: 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING' };
}

// The packages of the example, which bring a graphql of their own.
const load = createRequire(new URL('../../examples/supergraph/package.json', import.meta.url));
const { parse, print, visit } = load('graphql') as typeof graphql;
const { buildSubgraphSchema } = load('@apollo/subgraph') as {
  buildSubgraphSchema: (sdl: DocumentNode) => GraphQLSchema;
};
const { diff } = load('@graphql-inspector/core') as {
  diff: (before: GraphQLSchema, after: GraphQLSchema) => Promise<Change[]>;
};

const here = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
/** The SDL of the last release. */
const released = here('released.graphql');
/** Breaking changes since then that are meant, by `type path`; `*` stands for a part of a path. */
const accepted = JSON.parse(here('accepted.json')) as { change: string; reason: string }[];

/** New names of types since then, by the old ones (ADR 38). */
const renamed = JSON.parse(here('renamed.json')) as Record<string, string>;

/** The release with the new names, so that the gate sees what else changed in a renamed type. */
function withNewNames(sdl: string): string {
  const rename = <T extends { name: graphql.NameNode }>(node: T): T => {
    const value = renamed[node.name.value];
    return value === undefined ? node : { ...node, name: { ...node.name, value } };
  };
  return print(
    visit(parse(sdl), {
      NamedType: rename,
      ObjectTypeDefinition: rename,
      InterfaceTypeDefinition: rename,
      InputObjectTypeDefinition: rename,
      EnumTypeDefinition: rename,
    }),
  );
}

/** Uses of directives whose loss breaks other subgraphs, and whose arrival or change breaks callers. */
const LOST = /^DIRECTIVE_USAGE_(OBJECT|INTERFACE|ARGUMENT)_REMOVED .*@(key|shareable|requiresScopes)\b/;
const ADDED = /^DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED .*@(requiresScopes|authenticated|inaccessible)\b/;
/** Names that the builder of the schema gives to directives of federation that are not imported. */
const UNIMPORTED = / @federation__/;

const isAcceptedBy = (pattern: string, change: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.$@]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^ .]*')}$`).test(change);
};

/** Breaking changes from one SDL to another, as `type path`. */
async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSubgraphSchema(parse(before)), buildSubgraphSchema(parse(after)));
  const isNew = new Set(changes.filter(({ type }) => type === 'FIELD_ADDED').map(({ path }) => path));
  const named = changes.map(({ type, path = '', criticality }) => ({
    name: `${type} ${path}`,
    isBreaking: criticality.level === 'BREAKING',
    // A directive on a field that is new breaks nothing.
    isOfNewField: isNew.has(path.slice(0, path.indexOf('.@'))),
  }));
  return named
    .filter(({ isOfNewField }) => !isOfNewField)
    .filter(({ name, isBreaking }) => isBreaking || LOST.test(name) || ADDED.test(name))
    .map(({ name }) => name)
    .filter((name) => !UNIMPORTED.test(name));
}

describe('the schema', () => {
  it('breaks nothing of the last release but what test/supergraph/accepted.json accepts', async () => {
    const breaking = await breakingChanges(withNewNames(released), committed('schema.graphql'));
    assert.deepEqual(
      breaking.filter((found) => !accepted.some(({ change }) => isAcceptedBy(change, found))),
      [],
    );
  });

  it('has each change that test/supergraph/accepted.json accepts, with its reason', async () => {
    const breaking = await breakingChanges(withNewNames(released), committed('schema.graphql'));
    assert.deepEqual(
      accepted.filter(
        ({ change, reason }) =>
          !breaking.some((found) => isAcceptedBy(change, found)) || reason.trim() === '',
      ),
      [],
    );
  });
});

describe('test/supergraph/renamed.json', () => {
  it('has only types of the last release, each under its new name', () => {
    const definitions = (sdl: string): Set<string> =>
      new Set([...sdl.matchAll(/^(?:type|interface|input|enum) (\w+)/gm)].map(([, name]) => name!));
    const [before, now] = [definitions(released), definitions(committed('schema.graphql'))];
    assert.deepEqual(
      Object.entries(renamed).filter(([old, name]) => !before.has(old) || now.has(old) || !now.has(name)),
      [],
    );
  });
});

describe('the gate', () => {
  const changed = (from: string | RegExp, to: string): Promise<string[]> => {
    const after = released.replace(from, to);
    assert.notEqual(after, released);
    return breakingChanges(released, after);
  };

  it('lets additions through', async () => {
    assert.deepEqual(await changed('type Applicant @key(fields: "id") {', '$& new: String'), []);
  });

  it('stops a removed field, and another type of a field', async () => {
    assert.deepEqual(await changed(/type Pool \{[^}]*?\n {2}label: String!?/, 'type Pool { id: ID!'), [
      'FIELD_REMOVED Pool.label',
    ]);
    assert.deepEqual(await changed(/(type Pool \{[^}]*label): String/, '$1: ID'), [
      'FIELD_TYPE_CHANGED Pool.label',
    ]);
  });

  it('stops a key that is lost, and a scope that is new', async () => {
    assert.ok(
      (await changed('type Applicant @key(fields: "id")', 'type Applicant')).includes(
        'DIRECTIVE_USAGE_OBJECT_REMOVED Applicant.@key',
      ),
    );
    assert.deepEqual(await changed('["session:read"]', '["session:read", "session:any"]'), [
      'DIRECTIVE_USAGE_ARGUMENT_REMOVED Query.session.@requiresScopes.scopes',
    ]);
    assert.deepEqual(await changed(/(type Face \{[^}]*id: ID!)/, '$1 @authenticated'), [
      'DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED Face.id.@authenticated',
    ]);
  });
});
