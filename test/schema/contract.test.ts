import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { operations, renamed, renamedEverywhere, typeOfPlace } from '../support/contract/contractFields.js';
import {
  operationsOf,
  readContract,
  walkAnswers,
  type ContractDocument,
  type WireProperty,
} from '../support/contract/contractWalk.js';

/** Yoti's operations that the graph leaves out, with the reason. */
const reasonsOfOperations: Record<string, string> = {
  getApplicantSingular: 'another path of getApplicant',
  getApplicantFaceSingular: 'another path of getApplicantFace',
  configureApplicationResponse:
    'applies to every user of the sandbox; setSessionOutcome applies to one session',
};

/** Yoti's webhooks, with the reason why the graph has none. */
const reasonsOfWebhooks: Record<string, string> = {
  sessionNotification: 'sent by Yoti to the endpoint of the business, not to the gateway',
};

/** Properties of Yoti's answers that the graph leaves out, with the reason. */
const reasonsOfProperties: Record<string, string> = {
  'Error.code': 'an error of the graph: `extensions.code`, from our own list',
  'Error.message': "an error of the graph has the message of its code; Yoti's text could hold personal data",
  'Error.errors': 'an error of the graph: `extensions.fieldErrors`',
  'Error.errors.property': '`field`, in our names',
  'Error.errors.message': '`message`',
  'FaceCaptureCreated.frames': 'number of images to come; the API accepts one',
  'Applicant.faces.faces': 'always empty in known answers; the one face is `archetype_face`',
  'WatchlistAdvancedCaConfig.api_key': 'a secret of the business at its provider, which is never returned',
};

/** Schemas that Yoti echoes in its answers; they have no schema of their own there. */
const echoed = ['WatchlistAdvancedCaConfig', 'ApplicantProfileInput', 'StructuredPostalAddress'];

const { schema } = createGraph({ isSandbox: true });

/** Fields of the graph that expose a property; empty if none is declared. */
function fieldsOf(path: string): string[] {
  if (renamed[path]) return renamed[path];
  const dot = path.lastIndexOf('.');
  const [place, name] = [path.slice(0, dot), path.slice(dot + 1)];
  const type = typeOfPlace[place];
  const own =
    renamedEverywhere[name] ?? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return type ? [`${type}.${own}`] : [];
}

function find(name: string): GraphQLField<unknown, unknown> | undefined {
  const [typeName = '', fieldName = ''] = name.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

/** Types reachable from the root fields. */
function reachableTypes(): Set<GraphQLNamedType> {
  const reached = new Set<GraphQLNamedType>([schema.getQueryType()!, schema.getMutationType()!]);
  for (const type of reached) {
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach((possible) => reached.add(possible));
    if (isObjectType(type) || isInterfaceType(type))
      Object.values(type.getFields()).forEach((field) => reached.add(getNamedType(field.type)));
  }
  return reached;
}
const reachable = reachableTypes();

const isReachable = (name: string): boolean =>
  find(name) !== undefined && reachable.has(schema.getType(name.split('.')[0]!)!);

/** Type that declares a field, and its interfaces. */
function ownersOf(name: string): string[] {
  const type = schema.getType(name.split('.')[0]!);
  return isObjectType(type) ? [type, ...type.getInterfaces()].map(String) : [String(type)];
}

/** Whether one of the fields returns the type of the place, or belongs to it. */
function leadsTo(fields: string[], place: string): boolean {
  const wanted = typeOfPlace[place];
  if (wanted === undefined) return true;
  return fields.some((name) => {
    const given = getNamedType(find(name)!.type);
    const possible = isAbstractType(given) ? schema.getPossibleTypes(given).map(String) : [];
    return [...ownersOf(name), given.name, ...possible].includes(wanted);
  });
}

/** Operations, webhooks and properties missing from the graph without a declared reason. */
function missing(contract: ContractDocument): string[] {
  const unknownOperations = operationsOf(contract)
    .map(([id]) => id)
    .filter((id) => !reasonsOfOperations[id] && !(operations[id] && isReachable(operations[id])));
  const unknownWebhooks = Object.keys(contract.webhooks).filter((name) => !reasonsOfWebhooks[name]);
  const unknownProperties = walkAnswers(contract, echoed)
    .filter((property) => !reasonsOfProperties[property.path] && !isThere(property))
    .map(({ path }) => path);
  return [...unknownOperations, ...unknownWebhooks, ...unknownProperties];
}

function isThere({ path, leadsTo: places }: WireProperty): boolean {
  const fields = fieldsOf(path);
  return fields.length > 0 && fields.every(isReachable) && places.every((place) => leadsTo(fields, place));
}

const { paths, components } = readContract();
const wire = walkAnswers(readContract(), echoed).map(({ path }) => path);

describe('the graph', () => {
  it('covers every operation and every property of every answer, or declares a reason', () => {
    expect(Object.keys(paths).length).toBeGreaterThan(25);
    expect(wire.length).toBeGreaterThan(300);
    expect(missing(readContract())).toEqual([]);
  });

  it.each<[what: string, path: string, change: (contract: ContractDocument) => void]>([
    [
      'a property of a named schema',
      'Task.priority',
      ({ components: { schemas } }) => grow(schemas.Task, 'priority'),
    ],
    [
      'a property of an object inside one',
      'Task.recommendation.reason.hint',
      ({ components: { schemas } }) =>
        grow(schemas.Task?.properties?.recommendation?.properties?.reason, 'hint'),
    ],
    [
      'a property of the items of a list',
      'Breakdown.details.unit',
      ({ components: { schemas } }) => grow(schemas.Breakdown?.properties?.details?.items, 'unit'),
    ],
    [
      'a property of an alternative',
      'ZoomLivenessResource.duration',
      ({ components: { schemas } }) => grow(schemas.ZoomLivenessResource, 'duration'),
    ],
    [
      'an alternative',
      'VoiceResource.voice',
      ({ components: { schemas } }) => {
        grow((schemas.VoiceResource = {}), 'voice');
        schemas.LivenessResource?.oneOf?.push({ $ref: '#/components/schemas/VoiceResource' });
      },
    ],
    [
      'an object where there was none',
      'Pool.owner.name',
      ({ components: { schemas } }) => {
        const owner = {};
        grow(owner, 'name');
        grow(schemas.Pool, 'owner', owner);
      },
    ],
    [
      'names that are not fixed',
      'TrackedDeviceEvent.device.*',
      ({ components: { schemas } }) => {
        schemas.TrackedDeviceEvent!.properties!.device!.additionalProperties = { type: 'string' };
      },
    ],
    [
      'a property of an error',
      'Error.errors.detail',
      ({ components: { schemas } }) => grow(schemas.Error?.properties?.errors?.items, 'detail'),
    ],
    [
      'an operation',
      'patchSession',
      (contract) => {
        contract.paths['/sessions/{sessionId}']!.patch = { operationId: 'patchSession', responses: {} };
      },
    ],
    [
      'an answer of an operation that had none',
      'deletePool.deleted',
      (contract) => {
        const body = {};
        grow(body, 'deleted');
        contract.paths['/pools/{poolId}']!.delete!.responses['200'] = {
          content: { 'application/json': { schema: body } },
        };
      },
    ],
    ['a webhook', 'poolNotification', ({ webhooks }) => void (webhooks.poolNotification = {})],
  ])('fails when the contract gains %s', (_, path, change) => {
    const contract = readContract();
    change(contract);
    expect(missing(contract)).toContain(path);
  });

  it('fails when a schema keyword could hide a property from the walk', () => {
    const contract = readContract();
    Object.assign(contract.components.schemas.Pool!, { allOf: [] });
    expect(() => missing(contract)).toThrow('cannot read allOf at Pool');
  });
});

describe('the tables of this test', () => {
  const ids = operationsOf(readContract()).map(([id]) => id);
  const places = new Set(
    walkAnswers(readContract(), echoed).flatMap(({ path }) => path.replace(/\.[^.]+$/, '')),
  );

  it('refer only to parts of the contract', () => {
    expect(Object.keys(renamed).filter((path) => !wire.includes(path))).toEqual([]);
    expect(Object.keys(reasonsOfProperties).filter((path) => !wire.includes(path))).toEqual([]);
    expect(Object.keys(typeOfPlace).filter((place) => !places.has(place))).toEqual([]);
    const named = [...Object.keys(operations), ...Object.keys(reasonsOfOperations)];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(echoed.filter((name) => !components.schemas[name])).toEqual([]);
  });

  it('declare no reason for a part that the graph has', () => {
    const both = wire.filter((path) => reasonsOfProperties[path] && fieldsOf(path).some(find));
    expect(both).toEqual([]);
    expect(Object.keys(operations).filter((id) => reasonsOfOperations[id])).toEqual([]);
  });

  it('name every root field that calls Yoti directly', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    const composed = ['Mutation.enrolApplicantFromSession', 'Mutation.startApplicantFaceAuth'];
    const ours = [
      'Query.errorCodes',
      'Query._entities',
      'Query._service',
      'Mutation.prepareFaceCaptureImageUpload',
    ];
    const known = [...Object.values(operations), ...composed, ...ours];
    expect(roots.filter((name) => !known.includes(name))).toEqual([]);
  });
});

function grow(
  schema: ContractDocument['components']['schemas'][string] | undefined,
  name: string,
  value = {},
): void {
  if (!schema) throw new Error(`There is nowhere to put ${name}.`);
  schema.properties = { ...schema.properties, [name]: value };
}
