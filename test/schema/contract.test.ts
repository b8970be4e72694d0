import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { operations, renamed, renamedEverywhere, typeOfPlace } from '../support/contractFields.js';
import {
  operationsOf,
  readContract,
  walkAnswers,
  type ContractDocument,
  type WireProperty,
} from '../support/contractWalk.js';

/** Operations of Yoti's that the graph does without. */
const reasonsOfOperations: Record<string, string> = {
  getApplicantSingular: 'another path of getApplicant',
  getApplicantFaceSingular: 'another path of getApplicantFace',
  configureApplicationResponse:
    'decides for everybody who shares the sandbox; setSessionOutcome does for one session',
};

/** Calls that Yoti makes. */
const reasonsOfWebhooks: Record<string, string> = {
  sessionNotification: 'goes from Yoti to the endpoint of the business, not to the gateway',
};

/** Properties of answers that the graph does without. */
const reasonsOfProperties: Record<string, string> = {
  'Error.code': 'an error of the graph: `extensions.code`, from our own list',
  'Error.message': 'an error of the graph has the message of its code; text of Yoti could hold personal data',
  'Error.errors': 'an error of the graph: `extensions.fieldErrors`',
  'Error.errors.property': '`field`, in our names',
  'Error.errors.message': '`message`',
  'FaceCaptureCreated.frames': 'how many images there will be; one is all that the API can take',
  'Applicant.faces.faces': 'has never been seen with anything in it; the one face is `archetype_face`',
  'WatchlistAdvancedCaConfig.api_key': 'a secret of the business at its provider; not to be read back',
};

/** What Yoti repeats as it was said: JSON media, and the search configuration, have no schema of their own. */
const echoed = ['WatchlistAdvancedCaConfig', 'ApplicantProfileInput', 'StructuredPostalAddress'];

const { schema } = createGraph({ isSandbox: true });

/** The fields of the graph that a property became; none when nobody has said. */
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

/** The types that a client can come to from the root fields. */
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

/** The type a field stands on, and the interfaces it has there. */
function ownersOf(name: string): string[] {
  const type = schema.getType(name.split('.')[0]!);
  return isObjectType(type) ? [type, ...type.getInterfaces()].map(String) : [String(type)];
}

/** Whether one of the fields gives the type that the place is, or is itself of that type. */
function leadsTo(fields: string[], place: string): boolean {
  const wanted = typeOfPlace[place];
  if (wanted === undefined) return true;
  return fields.some((name) => {
    const given = getNamedType(find(name)!.type);
    const possible = isAbstractType(given) ? schema.getPossibleTypes(given).map(String) : [];
    return [...ownersOf(name), given.name, ...possible].includes(wanted);
  });
}

/** What the graph does not have although nobody has said why. */
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
  it('has every operation and every property of every answer, or there is a reason', () => {
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
  ])('is found wanting when the contract gains %s', (_, path, change) => {
    const contract = readContract();
    change(contract);
    expect(missing(contract)).toContain(path);
  });

  it('is found wanting when a word could hide a property from the walk', () => {
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

  it('speak of nothing that the contract does not have', () => {
    expect(Object.keys(renamed).filter((path) => !wire.includes(path))).toEqual([]);
    expect(Object.keys(reasonsOfProperties).filter((path) => !wire.includes(path))).toEqual([]);
    expect(Object.keys(typeOfPlace).filter((place) => !places.has(place))).toEqual([]);
    const named = [...Object.keys(operations), ...Object.keys(reasonsOfOperations)];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(echoed.filter((name) => !components.schemas[name])).toEqual([]);
  });

  it('give no reason for what the graph has', () => {
    const both = wire.filter((path) => reasonsOfProperties[path] && fieldsOf(path).some(find));
    expect(both).toEqual([]);
    expect(Object.keys(operations).filter((id) => reasonsOfOperations[id])).toEqual([]);
  });

  it('name every root field that is a call of its own', () => {
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
