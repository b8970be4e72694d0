import type { FieldError } from '../../errors/apiError.js';
import { fieldPathsBelow, type FieldPaths } from './rules.js';

/** One kind of a union: Yoti distinguishes it by `type`, our input by its field. */
export interface Kind<Options> {
  type: string;
  /** Wire fields besides the type. */
  toWire(options: Options): object;
  validate?(options: Options, field: string): FieldError[];
  /** Paths that are not the camel case of the wire path. */
  fieldPaths?(options: Options, wire: string, field: string): FieldPaths;
}

export type Kinds<Input> = { [Name in keyof Input]-?: Kind<NonNullable<Input[Name]>> };

/** Input union: an object with one field for each kind, of which exactly one is given (ADR 8). */
export class OneOf<Input extends object> {
  readonly #kinds: Record<string, Kind<unknown>>;
  readonly #optionsField: string;

  /** `optionsField` is the wire field with the options; without it they are beside the type. */
  constructor(kinds: Kinds<Input>, optionsField = '') {
    this.#kinds = kinds as Record<string, Kind<unknown>>;
    this.#optionsField = optionsField;
  }

  toWire(input: Input): { type: string } {
    const [{ kind, options }] = this.#given(input) as [Given];
    const body = kind.toWire(options);
    return { type: kind.type, ...(this.#optionsField ? { [this.#optionsField]: body } : body) };
  }

  validate(input: Input, field: string): FieldError[] {
    const given = this.#given(input);
    const [first, ...others] = given;
    if (!first) return [{ field, message: `must have one of ${Object.keys(this.#kinds).join(', ')}` }];
    return [
      ...others.map(({ name }) => ({
        field: `${field}.${name}`,
        message: `must not be given together with ${first.name}`,
      })),
      ...given.flatMap(({ name, kind, options }) => kind.validate?.(options, `${field}.${name}`) ?? []),
    ];
  }

  fieldPaths(input: Input, wire: string, field: string): FieldPaths {
    return Object.assign(
      {},
      ...this.#given(input).map(({ name, kind, options }) => {
        const optionsPath = this.#optionsField ? `${wire}.${this.#optionsField}` : wire;
        const ours = `${field}.${name}`;
        return {
          ...fieldPathsBelow(optionsPath, ours),
          [`${wire}.type`]: ours,
          ...kind.fieldPaths?.(options, optionsPath, ours),
        };
      }),
    ) as FieldPaths;
  }

  /** The given kinds; one without options is a Boolean, of which false means absent. */
  #given(input: Input): Given[] {
    const fields = input as Record<string, unknown>;
    return Object.entries(this.#kinds)
      .map(([name, kind]) => ({ name, kind, options: fields[name] }))
      .filter(({ options }) => options !== undefined && options !== null && options !== false);
  }
}

interface Given {
  name: string;
  kind: Kind<unknown>;
  options: unknown;
}
