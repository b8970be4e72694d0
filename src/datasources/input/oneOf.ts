import type { FieldError } from '../../errors/errors.js';
import { fieldPathsBelow, type FieldPaths } from './rules.js';

/** One kind of thing that Yoti tells by its `type` and our input by the field it stands in. */
export interface Kind<Options> {
  type: string;
  /** What is sent of it besides its type. */
  toWire(options: Options): object;
  validate?(options: Options, field: string): FieldError[];
  /** Where it is not just the same name in camel case. */
  fieldPaths?(options: Options, wire: string, field: string): FieldPaths;
}

export type Kinds<Input> = { [Name in keyof Input]-?: Kind<NonNullable<Input[Name]>> };

/** GraphQL has no input unions: an input object with one field for each kind, of which exactly one is given. */
export class OneOf<Input extends object> {
  readonly #kinds: Record<string, Kind<unknown>>;
  readonly #inside: string;

  /** `inside` is the wire field that holds the options; without it they stand beside the type. */
  constructor(kinds: Kinds<Input>, inside = '') {
    this.#kinds = kinds as Record<string, Kind<unknown>>;
    this.#inside = inside;
  }

  toWire(input: Input): { type: string } {
    const [{ kind, options }] = this.#given(input) as [Given];
    const body = kind.toWire(options);
    return { type: kind.type, ...(this.#inside ? { [this.#inside]: body } : body) };
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
        const inside = this.#inside ? `${wire}.${this.#inside}` : wire;
        const ours = `${field}.${name}`;
        return {
          ...fieldPathsBelow(inside, ours),
          [`${wire}.type`]: ours,
          ...kind.fieldPaths?.(options, inside, ours),
        };
      }),
    ) as FieldPaths;
  }

  /** A kind without options is a Boolean, and false says no more than its absence. */
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
