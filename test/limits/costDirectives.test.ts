import {
  isListType,
  isObjectType,
  isCompositeType,
  getNamedType,
  getNullableType,
  type ConstDirectiveNode,
} from 'graphql';
import { costs } from '../../src/limits/cost/fieldCosts.js';
import { createGraph } from '../../src/schema/build/graph.js';

const { schema } = createGraph({ isSandbox: true });
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('_'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
  )
  .filter(({ field }) => !field.name.startsWith('_'));

type Field = (typeof fields)[number]['field'];
const directive = ({ astNode }: Field, name: string): ConstDirectiveNode | undefined =>
  astNode?.directives?.find((node) => node.name.value === name);
/** Arguments of a directive as text. */
const args = (node: ConstDirectiveNode | undefined): Record<string, unknown> =>
  Object.fromEntries(
    (node?.arguments ?? []).map(({ name, value }) => [
      name.value,
      value.kind === 'ListValue'
        ? value.values.map((item) => ('value' in item ? item.value : item.kind))
        : 'value' in value && value.value,
    ]),
  );

describe('@cost', () => {
  it('is on each field of an object that makes calls, with the most calls it makes', () => {
    const declared = fields.flatMap(({ name, field }) => {
      const { weight } = args(directive(field, 'cost'));
      return weight === undefined ? [] : [[name, Number(weight)]];
    });
    const known = fields.flatMap(({ name, type, field }) => {
      const owners = [type, ...type.getInterfaces()];
      const calls = owners.map((owner) => costs[`${owner.name}.${field.name}`]?.calls ?? 0).find(Boolean);
      return calls === undefined ? [] : [[name, calls]];
    });
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(known));
    expect(Object.fromEntries(declared)).toMatchObject({
      'Mutation.startApplicantFaceAuth': 4,
      'Session.faceAuthOutcome': 1,
      'LivenessResource.session': 1,
    });
  });
});

describe('@listSize', () => {
  it('is on each list of objects, with the length that the gateway assumes', () => {
    const lists = fields.filter(
      ({ field }) =>
        isListType(getNullableType(field.type)) &&
        isCompositeType(getNamedType(field.type)) &&
        field.name !== 'edges',
    );
    expect(lists.length).toBeGreaterThan(50);
    expect(lists.filter(({ field }) => args(directive(field, 'listSize')).assumedSize !== '10')).toEqual([]);
  });

  it('is on a page with its argument, and not on its list', () => {
    const events = fields.find(({ name }) => name === 'Session.events')!.field;
    expect(args(directive(events, 'listSize'))).toEqual({
      slicingArguments: ['first'],
      sizedFields: ['edges'],
      requireOneSlicingArgument: false,
    });
    const edges = fields.find(({ name }) => name === 'SessionEventConnection.edges')!.field;
    expect(directive(edges, 'listSize')).toBeUndefined();
  });

  it('is on no other field', () => {
    const others = fields.filter(
      ({ field }) =>
        !isListType(getNullableType(field.type)) && field.name !== 'events' && directive(field, 'listSize'),
    );
    expect(others).toEqual([]);
  });
});
