import { composeServices, type CompositionResult } from '@apollo/composition';
import { buildSchema, isObjectType, parse } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"])';
const gateway = { name: 'identity', url: 'http://identity.test/graphql', typeDefs: parse(createGraph().sdl) };

/** Another team's subgraph, which adds members to the entities of this graph. */
const members = {
  name: 'members',
  url: 'http://members.test/graphql',
  typeDefs: parse(`
    ${LINK}
    type Query { member(id: ID!): Member }
    type Member @key(fields: "id") { id: ID! applicant: Applicant lastSession: Session }
    extend type Session @key(fields: "id") { id: ID! @external member: Member }
    extend type Applicant @key(fields: "id") { id: ID! @external member: Member }
  `),
};

const compose = (...services: (typeof gateway)[]): CompositionResult => composeServices(services);

/** Names of the fields of a supergraph type. */
function fieldsOf({ supergraphSdl }: CompositionResult, name: string): string[] {
  const type = buildSchema(supergraphSdl!, { assumeValidSDL: true }).getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

describe('composition of the supergraph', () => {
  it('succeeds with this subgraph alone', () => {
    const result = compose(gateway);

    expect(result.errors).toBeUndefined();
    expect(fieldsOf(result, 'Query')).toEqual(expect.arrayContaining(['session', 'applicant']));
  });

  it('gives no hint, and keeps @sensitive', () => {
    const { hints, supergraphSdl } = compose(gateway);
    expect(hints).toEqual([]);
    expect(supergraphSdl).toMatch(/ @sensitive\(kind: "BIOMETRIC"\)/);
  });

  it('succeeds with a subgraph that adds fields to the entities', () => {
    const result = compose(gateway, members);

    expect(result.errors).toBeUndefined();
    expect(fieldsOf(result, 'Session')).toEqual(
      expect.arrayContaining(['id', 'state', 'faceAuthOutcome', 'member']),
    );
    expect(fieldsOf(result, 'Applicant')).toEqual(expect.arrayContaining(['id', 'face', 'member']));
    expect(fieldsOf(result, 'Member')).toEqual(['id', 'applicant', 'lastSession']);
  });

  it('succeeds with a subgraph that refers to a resource by its compound key', () => {
    const typeDefs = parse(`
      ${LINK}
      type Query { reviews: [Review!] }
      type Review { id: ID! resource: FaceCaptureResource }
      type FaceCaptureResource @key(fields: "id session { id }", resolvable: false) { id: ID! session: Session }
      type Session @key(fields: "id", resolvable: false) { id: ID! }
    `);

    const result = compose(gateway, { name: 'reviews', url: 'http://reviews.test', typeDefs });

    // Key fields are shared implicitly; `session` of the resource still resolves in this subgraph only.
    expect(result.errors?.map(({ message }) => message) ?? []).toEqual([]);
  });

  it('fails with a subgraph that redefines a field of this graph', () => {
    const typeDefs = parse(`${LINK}
      type Query { other: Session }
      type Session @key(fields: "id") { id: ID! state: String }`);

    expect(
      compose(gateway, { name: 'other', url: 'http://other.test', typeDefs }).errors,
    ).not.toBeUndefined();
  });

  it.each(['Session', 'Applicant', 'FaceCaptureResource', 'LivenessResource'])(
    'has %s as an entity',
    (name) => {
      expect(createGraph().sdl).toMatch(new RegExp(`type ${name} [^{]*@key\\(`));
    },
  );
});

describe('the subgraph', () => {
  it('answers _service with its schema, links and keys included', () => {
    const { schema } = createGraph();

    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(
      expect.arrayContaining(['_service', '_entities']),
    );
    expect(schema.getType('_Entity')).toBeDefined();
  });
});
