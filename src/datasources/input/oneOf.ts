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

/** Input union: an object with one field for each kind, of which `@oneOf` lets exactly one be given (ADR 29). */
export class OneOf<Input extends object> {
  readonly #kinds: Record<string, Kind<unknown>>;
  readonly #optionsField: string;

  /** `optionsField` is the wire field with the options; without it they are beside the type. */
  constructor(kinds: Kinds<Input>, optionsField = '') {
    this.#kinds = kinds as Record<string, Kind<unknown>>;
    this.#optionsField = optionsField;
  }

  toWire(input: Input): { type: string } {
    const { kind, options } = this.#given(input);
    const body = kind.toWire(options);
    return { type: kind.type, ...(this.#optionsField ? { [this.#optionsField]: body } : body) };
  }

  validate(input: Input, field: string): FieldError[] {
    const { name, kind, options } = this.#given(input);
    const path = `${field}.${name}`;
    if (options === false) return [{ field: path, message: 'must be true, or absent' }];
    return kind.validate?.(options, path) ?? [];
  }

  fieldPaths(input: Input, wire: string, field: string): FieldPaths {
    const { name, kind, options } = this.#given(input);
    const optionsPath = this.#optionsField ? `${wire}.${this.#optionsField}` : wire;
    const ours = `${field}.${name}`;
    return {
      ...fieldPathsBelow(optionsPath, ours),
      [`${wire}.type`]: ours,
      ...kind.fieldPaths?.(options, optionsPath, ours),
    };
  }

  /** The kind that is given: GraphQL enforces `@oneOf`. A kind without options is a Boolean. */
  #given(input: Input): { name: string; kind: Kind<unknown>; options: unknown } {
    const [[name, options] = ['', undefined]] = Object.entries(input).filter(([, value]) => value != null);
    return { name, kind: this.#kinds[name]!, options };
  }
}
