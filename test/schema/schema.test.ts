import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { ErrorCode } from '../../src/errors/codes.js';
import { withoutFederation } from '../../src/schema/build/federation.js';
import { createGraph } from '../../src/schema/build/graph.js';

const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(parse(committed), { assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Names and descriptions of a type, its fields, arguments and values. */
function described(type: GraphQLNamedType): [name: string, description: string | null | undefined][] {
  const own: ReturnType<typeof described> = [[type.name, type.description]];
  if (isEnumType(type))
    return [
      ...own,
      ...type
        .getValues()
        .map((value): (typeof own)[number] => [`${type.name}.${value.name}`, value.description]),
    ];
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map((field): (typeof own)[number] => [
        `${type.name}.${field.name}`,
        field.description,
      ]),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as (typeof own)[number],
    ...field.args.map((argument): (typeof own)[number] => [
      `${type.name}.${field.name}(${argument.name})`,
      argument.description,
    ]),
  ]);
  return [...own, ...fields];
}

const everything = types.flatMap(described).filter(([name]) => !/^(Query|Mutation)$/.test(name));

const outputFields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` }))
    : [],
);
const USER_TRACKING_ID = 'Session.userTrackingId';
/** Ids that belong to no object of the graph. */
const EXTERNAL_IDS = [
  'IdentityProfile.subjectId',
  'UnmetRequirement.auditId',
  'VerificationReport.reportId',
  'VerificationReport.subjectId',
  'AuthenticationReport.reportId',
];
const BRAND_ID = 'SdkConfig.brandId';
const isRoot = (type: GraphQLNamedType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);

describe('the public contract', () => {
  it('is committed as built: run `npm run codegen` when this fails', () => {
    expect(createGraph().sdl).toBe(committed);
  });

  it('is committed without access directives too, and is the same otherwise', () => {
    const plain = readFileSync(new URL('../../schema.plain.graphql', import.meta.url), 'utf8');
    expect(createGraph({ isSandbox: false, hasAccessDirectives: false }).sdl).toBe(plain);
    const directive =
      / @authenticated\b| @requiresScopes\(scopes: \[.*?\]\]\)|, "@authenticated", "@requiresScopes"/g;
    expect(committed.match(directive)?.length).toBeGreaterThan(40);
    expect(committed.replace(directive, '')).toBe(plain);
  });

  it('is committed for clients without federation', () => {
    const api = readFileSync(new URL('../../api.graphql', import.meta.url), 'utf8');
    expect(withoutFederation(createGraph().sdl)).toBe(api);
    // Valid by itself, which an SDL with directives of federation is not.
    const client = buildSchema(api);
    expect(Object.keys(client.getTypeMap()).sort()).toEqual(Object.keys(schema.getTypeMap()).sort());
    expect(client.getDirectives().map(({ name }) => name)).not.toContain('key');
  });

  it('is identical on each build', () => {
    expect(createGraph().sdl).toBe(createGraph().sdl);
  });

  it.each(everything)('describes %s', (_, description) => {
    expect(description).toEqual(expect.stringMatching(/\S.*[.`]$|^image\//s));
  });

  it('lists every error code', () => {
    const values = schema.getType('ErrorCode');

    expect(
      isEnumType(values) &&
        values
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(Object.values(ErrorCode).sort());
  });

  it('names types, fields and values by GraphQL convention', () => {
    for (const { type, field } of outputFields) {
      expect(type.name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
      expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(field.name).not.toMatch(/^get[A-Z]/);
    }
    for (const type of types)
      if (isEnumType(type))
        for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  it('has no output field with the id of another object, except of deleted ones', () => {
    const ids = outputFields.filter(({ field }) => /Id$/.test(field.name)).map(({ name }) => name);

    expect(ids.filter((name) => !/Payload\.deleted\w+Id$/.test(name))).toEqual([
      USER_TRACKING_ID,
      ...EXTERNAL_IDS,
      BRAND_ID,
    ]);
  });
});

describe('nullability', () => {
  const unwrapped = (type: GraphQLOutputType): GraphQLOutputType =>
    isNonNullType(type) ? type.ofType : type;

  it.each(outputFields.filter(({ type }) => isRoot(type)))(
    'makes $name nullable, so that its failure does not affect other root fields',
    ({ field }) => {
      expect(isNonNullType(field.type)).toBe(false);
    },
  );

  it.each(outputFields.filter(({ field }) => field.name === 'id'))('makes $name non-null', ({ field }) => {
    expect(String(field.type)).toBe('ID!');
  });

  it('makes list items non-null', () => {
    const lists = outputFields.filter(({ field }) => isListType(unwrapped(field.type)));

    for (const { field } of lists) expect(String(field.type)).toMatch(/^\[\w+!\]!?$/);
  });

  it.each([
    ['Session.state', 'SessionState!'],
    ['Session.resources', '[Resource!]!'],
    ['Session.checks', '[Check!]!'],
    ['Session.livenessResults', '[LivenessResult!]!'],
    ['Session.faceComparisonResult', 'FaceComparisonResult'],
    ['Session.faceAuthOutcome', 'FaceAuthOutcome'],
    ['Session.userView', 'UserView'],
    ['Session.expiresAt', 'DateTime'],
    ['Session.clientSessionToken', 'String'],
    ['Applicant.face', 'ApplicantFace'],
    ['FaceCaptureResource.session', 'Session'],
    ['LivenessResource.session', 'Session'],
    ['LivenessResource.frames', '[SessionMedia!]!'],
    ['FaceComparisonResult.confidenceScore', 'Float'],
    ['FaceComparisonResult.recommendation', 'CheckRecommendation'],
    ['StartApplicantFaceAuthPayload.userView', 'UserView!'],
    ['StartApplicantFaceAuthPayload.session', 'Session'],
    ['EnrolApplicantFromSessionPayload.face', 'ApplicantFace!'],
  ])('of %s is %s', (name, type) => {
    expect(String(outputFields.find((field) => field.name === name)?.field.type)).toBe(type);
  });

  it('makes an object of a payload nullable when it may need another call', () => {
    const partial = /Payload\.(session|resource|applicant)$/;
    const fields = outputFields.filter(
      ({ name }) => partial.test(name) && name !== 'CreateApplicantPayload.applicant',
    );

    expect(fields.length).toBeGreaterThan(0);
    for (const { field } of fields) expect(isNonNullType(field.type)).toBe(false);
  });
});

describe('mutations', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields());

  it.each(mutations)(
    '$name takes one input and returns one payload, both named after it',
    ({ name, args, type }) => {
      const own = name[0]!.toUpperCase() + name.slice(1);

      expect(args.map((argument) => [argument.name, String(argument.type)])).toEqual([
        ['input', `${own}Input!`],
      ]);
      expect(String(type)).toBe(`${own}Payload`);
    },
  );
});

describe('enums in answers of Yoti', () => {
  const answered = new Set(outputFields.map(({ field }) => String(field.type).replace(/[[\]!]/g, '')));
  const enums = types
    .filter(isEnumType)
    .filter(
      ({ name }) =>
        answered.has(name) && !/^(FaceAuthOutcome|ErrorCode|NextActionActor|NextActionType)$/.test(name),
    );

  it.each(enums)('%s has UNKNOWN for values added by Yoti later', (type) => {
    expect(type.getValue('UNKNOWN')).toBeDefined();
  });
});

describe('scalars', () => {
  it('include Byte, DateTime and URL', () => {
    expect(types.filter(isScalarType).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Byte', 'DateTime', 'URL']),
    );
  });
});
