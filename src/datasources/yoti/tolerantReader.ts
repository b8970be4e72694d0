import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { Json } from './contractSchemas.js';
import { NumberText } from './digits.js';
import { toTime } from './time.js';

/** A readable value in the shape of the contract, or `undefined`. */
type Read = (value: unknown) => unknown;

/** A body that differs from the contract, read as far as possible. */
export interface TolerantResult {
  body: unknown;
  /** False if a value that the contract promises is an error in its place. */
  isComplete: boolean;
  /** True if a value of another type, or an object that the contract promises, was left out. */
  hasGaps: boolean;
  /** True if a number was read as text: its digits are exact only after `parseWithDigits`. */
  hasNumberAsText: boolean;
}

interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  type?: string | string[];
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

/**
 * Reader of bodies that differ from the contract; changes them in place. A missing list becomes empty, a time that cannot
 * be read null, and a missing value that the contract promises an ApiError, with which GraphQL fails the field that
 * selects it, and no other.
 */
export class TolerantReader {
  readonly #schemas: Record<string, Schema>;
  readonly #reads = new Map<string, Read>();
  #isComplete = true;
  #hasGaps = false;
  #hasNumberAsText = false;

  constructor(schemas: Json) {
    this.#schemas = schemas as Record<string, Schema>;
  }

  /** The reader of one schema; gives `undefined` for a body that is something else altogether. */
  compile(schema: Schema): (body: unknown) => TolerantResult | undefined {
    const { properties, required = [] } = this.#resolve(schema);
    const names = Object.keys(properties ?? {});
    const read = this.#reader(schema);
    const isList = this.#resolve(schema).type === 'array';
    return (body) => {
      const isOther = isList ? !Array.isArray(body) : properties !== undefined && !isObject(body);
      if (isOther || (required.length > 0 && names.every((name) => isAbsent((body as Json)[name]))))
        return undefined;
      this.#isComplete = true;
      this.#hasGaps = false;
      this.#hasNumberAsText = false;
      return {
        body: read(body),
        isComplete: this.#isComplete,
        hasGaps: this.#hasGaps,
        hasNumberAsText: this.#hasNumberAsText,
      };
    };
  }

  #resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : this.#resolve(this.#named(schema.$ref));
  }

  #named(ref: string): Schema {
    return this.#schemas[ref.slice(ref.lastIndexOf('/') + 1)]!;
  }

  #reader(schema: Schema): Read {
    const { $ref, discriminator, properties, items, additionalProperties: values } = schema;
    if ($ref !== undefined) return this.#reference($ref);
    if (discriminator) return this.#kinds(discriminator);
    if (properties) return this.#object(schema);
    if (items) return this.#list(items);
    if (typeof values === 'object') return this.#map(values);
    return this.#value(schema);
  }

  /** Compiled at its first use, because schemas may refer to each other. */
  #reference(ref: string): Read {
    return (value) => {
      let read = this.#reads.get(ref);
      if (!read) this.#reads.set(ref, (read = this.#reader(this.#named(ref))));
      return read(value);
    };
  }

  /** A known kind is read by its schema, any other by all of them. */
  #kinds({ propertyName, mapping }: NonNullable<Schema['discriminator']>): Read {
    const reads = new Map(Object.entries(mapping).map(([kind, ref]) => [kind, this.#reference(ref)]));
    const kinds = Object.values(mapping).map((ref) => this.#named(ref).properties!);
    const other = this.#object({
      properties: Object.assign({}, ...kinds) as Record<string, Schema>,
      required: [propertyName, 'id'],
    });
    return (value) => {
      const kind: unknown = isObject(value) ? value[propertyName] : undefined;
      return (reads.get(kind as string) ?? other)(value);
    };
  }

  #object({ properties = {}, required = [] }: Schema): Read {
    const parts = Object.entries(properties).map(([name, schema]) => {
      const { type, format, discriminator, properties: inner } = this.#resolve(schema);
      const isTime = format === 'date-time';
      const isRequired = required.includes(name) && !isTime;
      const isList = type === 'array';
      const isContainer = isList || inner !== undefined || type === 'object' || discriminator !== undefined;
      return { name, read: this.#reader(schema), isTime, isRequired, isList, isContainer };
    });
    return (value) => {
      if (!isObject(value)) return undefined;
      for (const { name, read, isTime, isRequired, isList, isContainer } of parts) {
        const given = value[name];
        if (isAbsent(given) && !isRequired) continue;
        let part = isAbsent(given) ? undefined : read(given);
        if (part === undefined && !isList && !isTime) this.#hasGaps = true;
        if (part === undefined && isRequired && isContainer) part = read(isList ? [] : {});
        else if (part === undefined && isRequired) part = this.#untold();
        if (part !== given) value[name] = part ?? null;
      }
      return value;
    };
  }

  /** A single entry counts as a list of one; entries that cannot be read are left out, as null is. */
  #list(items: Schema): Read {
    const read = this.#reader(items);
    const { properties, discriminator } = this.#resolve(items);
    const isOfObjects = properties !== undefined || discriminator !== undefined;
    return (value) => {
      const entries = Array.isArray(value) ? (value as unknown[]) : [value];
      return entries.flatMap((entry) => {
        if (isAbsent(entry)) return [];
        // An object is there, though nothing about it can be told: a check must not vanish.
        const part = read(isOfObjects && !isObject(entry) ? {} : entry);
        return part === undefined ? [] : [part];
      });
    };
  }

  #map(values: Schema): Read {
    const read = this.#reader(values);
    return (value) => {
      if (!isObject(value)) return undefined;
      for (const [name, entry] of Object.entries(value)) {
        const part = isAbsent(entry) ? undefined : read(entry);
        if (part === undefined) delete value[name];
        else value[name] = part;
      }
      return value;
    };
  }

  #value({ type, format }: Schema): Read {
    if (format === 'date-time') return (value) => (typeof value === 'string' ? toTime(value) : undefined);
    if (type === 'string') return (value) => this.#text(value);
    if (type === 'integer' || type === 'number') return toNumber;
    if (type === 'boolean') return toBoolean;
    if (type === 'object') return (value) => (isObject(value) ? value : undefined);
    return (value) => value;
  }

  #text(value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') this.#hasNumberAsText = true;
    const hasText = typeof value === 'number' || typeof value === 'boolean' || value instanceof NumberText;
    return hasText ? String(value) : undefined;
  }

  #untold(): ApiError {
    this.#isComplete = false;
    return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
  }
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = value instanceof NumberText ? value.digits : value;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
