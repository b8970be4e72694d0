import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tools, urlOf, type Subgraph } from './compositionTools.js';
import { committed, loadExample } from './ways.js';

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

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@provides", "@shareable", "@interfaceObject"])';
const KEY = 'id: ID! session: Session';
const SESSION = 'type Session @key(fields: "id", resolvable: false) { id: ID! }';
const APPLICANT = 'type Applicant @key(fields: "id", resolvable: false) { id: ID! }';

/** What another subgraph may do with the types of this one. */
const uses: [name: string, sdl: string][] = [
  ...[
    'ApplicantPool',
    'SessionMedia',
    'ApplicantFace',
    'FaceCaptureResource',
    'FaceComparisonResult',
    'LivenessResult',
  ].map((type): [string, string] => [
    `adds a field to ${type} by its id alone`,
    `type Query { other: Int } type ${type} @key(fields: "id") { id: ID! note: String }`,
  ]),
  ...['SessionMedia', 'FaceCaptureResource', 'FaceComparisonResult', 'FaceSearchResult'].map(
    (type): [string, string] => [
      `returns ${type} by the key with its session`,
      `type Query { other: ${type} } type ${type} @key(fields: "id session { id }", resolvable: false) { ${KEY} } ${SESSION}`,
    ],
  ),
  [
    'returns ApplicantFace by the key with its applicant',
    `type Query { other: ApplicantFace } type ApplicantFace @key(fields: "id applicant { id }", resolvable: false) { id: ID! applicant: Applicant } ${APPLICANT}`,
  ],
  [
    'returns ApplicantPool by its id',
    'type Query { other: ApplicantPool } type ApplicantPool @key(fields: "id", resolvable: false) { id: ID! }',
  ],
  [
    'returns resources by their interface',
    `type Query { other: [Resource!] } interface Resource @key(fields: "id session { id }", resolvable: false) { ${KEY} } type FaceCaptureResource implements Resource @key(fields: "id session { id }", resolvable: false) { ${KEY} } ${SESSION}`,
  ],
  ...['Resource', 'Check'].map((type): [string, string] => [
    `returns ${type} as an interface object, with a field of its own`,
    `type Query { other: [${type}!] } type ${type} @interfaceObject @key(fields: "id session { id }") { ${KEY} note: String } ${SESSION}`,
  ]),
  [
    'provides userTrackingId with a session',
    'type Query { other: Other } type Other { session: Session @provides(fields: "userTrackingId") } type Session @key(fields: "id") { id: ID! userTrackingId: String @external }',
  ],
  [
    'resolves userTrackingId',
    'type Query { other: Session } type Session @key(fields: "id") { id: ID! userTrackingId: String @shareable }',
  ],
];

/** Names that other subgraphs have for types of their own (ADR 38). */
const GENERIC = [
  'Page',
  'Task',
  'Media',
  'PostalAddress',
  'Pool',
  'Face',
  'Requirement',
  'Instructions',
  'Recommendation',
];
uses.push([
  'has types of its own with generic names',
  `type Query { ${GENERIC.map((name) => `some${name}: ${name}`).join(' ')} } scalar Upload
  type Mutation { send(file: Upload!): Boolean } ${GENERIC.map((name) => `type ${name} { title: String }`).join(' ')}`,
]);

for (const [tool, compose] of tools)
  describe(`composition by ${tool} with a subgraph`, () => {
    for (const [name, sdl] of uses)
      it(`that ${name}`, () => {
        const { errors, remarks } = compose([
          ['identity', committed('schema.graphql')],
          ['other', `${LINK} ${sdl}`],
        ]);
        assert.deepEqual([errors, remarks], [[], []]);
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
