import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../../../src/graphql/context.js';
import { acceptable, fillInput } from '../fixtures/inputs.js';
import { base64, jpeg } from '../fixtures/images.js';
import { unknownId } from './sessions.js';

const MAX_DEPTH = 6;

type Field = GraphQLField<unknown, Context>;

/** Ids that a generated operation may use, by the name of the input field. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** Generates one operation of the schema: any field at any depth, repeated, skipped or in inline fragments. */
export class OperationGenerator {
  readonly #schema: GraphQLSchema;
  readonly #ids: KnownIds;
  readonly #g: GeneratorValue;
  readonly #isMutation: boolean;
  readonly #hasDirectives: boolean;
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, ids: KnownIds, g: GeneratorValue) {
    this.#schema = schema;
    this.#ids = ids;
    this.#g = g;
    this.#isMutation = g(fc.boolean);
    this.#hasDirectives = g(fc.boolean);
  }

  /** The text; its variables are in `variables` then. */
  operation(name = ''): string {
    const root = this.#isMutation ? this.#schema.getMutationType()! : this.#schema.getQueryType()!;
    const fields = Object.values(root.getFields()).filter((field) => field.name !== '_service');
    const body = this.#some(fields, this.#isMutation ? 2 : 3).map((field) => this.#field(field, MAX_DEPTH));
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(' ')})` : '';
    return `${this.#isMutation ? 'mutation' : 'query'} ${name} ${declared} { ${body.join(' ')} }`;
  }

  /** One of these. */
  pick<T>(from: readonly T[]): T {
    return from[this.#g(fc.nat, { max: from.length - 1 })]!;
  }

  #some<T>(from: readonly T[], max: number): T[] {
    return Array.from({ length: 1 + this.#g(fc.nat, { max: max - 1 }) }, () => this.pick(from));
  }

  #field({ name, args, type }: Field, depth: number): string {
    const needed = args.filter(isRequiredArgument).map((argument) => {
      if (argument.name === 'id' && this.pick([true, false, false]))
        return `${argument.name}: ${JSON.stringify(this.#value(name, argument))}`;
      const variable = `v${this.#declared.length}`;
      this.#declared.push(`$${variable}: ${String(argument.type)}`);
      this.variables[variable] = this.#value(name, argument);
      return `${argument.name}: $${variable}`;
    });
    const inner = getNamedType(type);
    const isAliased = needed.length > 0 || this.pick([true, false]);
    const directives = ['', '', '', '@include(if: true)', '@skip(if: true)', '@skip(if: false)'];
    const directive = this.#hasDirectives ? this.pick([...directives, 'variable']) : '';
    return [
      isAliased ? `a${(this.#aliases += 1)}: ${name}` : name,
      needed.length > 0 ? `(${needed.join(' ')})` : '',
      directive === 'variable' ? this.#condition() : directive,
      isCompositeType(inner) ? `{ ${this.#selection(inner, depth - 1)} }` : '',
    ].join(' ');
  }

  /** A condition that is a variable, which a few fields share. */
  #condition(): string {
    const variable = this.pick(['c0', 'c1']);
    if (!(variable in this.variables)) {
      this.#declared.push(`$${variable}: Boolean!`);
      this.variables[variable] = this.#g(fc.boolean);
    }
    return `@${this.pick(['include', 'skip'])}(if: $${variable})`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (depth === 0) return '__typename';
    if (isAbstractType(type)) {
      const objects = this.#some(this.#schema.getPossibleTypes(type), 4);
      return objects.map((one) => `... on ${one.name} { ${this.#selection(one, depth)} }`).join(' ');
    }
    const fields = Object.values((type as GraphQLObjectType).getFields());
    return this.#some(fields, 5)
      .map((field) => this.#field(field, depth))
      .join(' ');
  }

  #value(field: string, { name, type }: Field['args'][number]): unknown {
    if (name === 'representations')
      return Array.from({ length: 1 + this.#g(fc.nat, { max: 3 }) }, () => this.#key());
    if (name === 'id') return this.pick(this.#ids[field === 'applicant' ? 'applicantId' : 'sessionId']!);
    // What is deleted would be missing in the next operation.
    const idOf = (leaf: string): string =>
      /^(delete|remove)/.test(field) ? unknownId : this.pick(this.#ids[leaf] ?? [unknownId]);
    const beside =
      field === 'addApplicantFace'
        ? { image: base64(jpeg) }
        : field === 'createSession'
          ? { checks: [{ liveness: {} }, { faceComparison: {} }] }
          : {};
    const filled = fillInput(type, [], (leaf) => (/id$/i.test(leaf) ? idOf(leaf) : acceptable[leaf]), name);
    return name === 'input' ? { ...(filled as object), ...beside } : filled;
  }

  #key(): object {
    const { sessionId, applicantId, livenessId, resourceId } = this.#ids;
    const id = this.pick(sessionId!);
    return this.pick([
      { __typename: 'Session', id },
      { __typename: 'Applicant', id: this.pick(applicantId!) },
      { __typename: 'LivenessResource', id: livenessId![0], session: { id } },
      { __typename: 'FaceCaptureResource', id: this.pick(resourceId!), session: { id } },
    ]);
  }
}
