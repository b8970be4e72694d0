import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import type { FieldError } from './errors.js';

type Json = { [key: string]: Json | undefined };

const METHODS = ['get', 'post', 'put', 'delete'];

/** Validates requests, responses and notifications by Yoti's OpenAPI description; compiles a schema on first use. */
export class Contract {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: true });
  readonly #operations = new Map<string, string>();
  readonly #validators = new Map<string, ValidateFunction | undefined>();

  constructor(readonly document: Json) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'contract', undefined, false);
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      for (const method of METHODS.filter((m) => item?.[m])) {
        this.#operations.set(String(item?.[method]?.operationId), `/paths/${escape(path)}/${method}`);
      }
    }
  }

  /** Errors of a request's JSON body; empty if it is valid. */
  requestErrors(operation: string, body: unknown): FieldError[] {
    const at = this.#operation(operation);
    if (body === undefined) {
      return this.#find(`${at}/requestBody`)?.required
        ? [{ property: 'body', message: 'must not be null' }]
        : [];
    }
    const validate = this.#validator(`${at}/requestBody/content/application~1json/schema`);
    return validate && !validate(body) ? distinct((validate.errors ?? []).map(fieldError)) : [];
  }

  /** Error of a response; undefined if it is valid. */
  responseError(operation: string, status: number, body: unknown): string | undefined {
    const at = this.#response(operation, status);
    if (!at) return `${operation} does not answer ${status}`;
    if (body === undefined) return undefined;
    const schema = this.#find(at) && `${at}/content/application~1json/schema`;
    const validate = schema && this.#validator(schema);
    if (!validate) return `${operation} has no body with ${status}`;
    return validate(body) ? undefined : `${operation} ${status}: ${this.#ajv.errorsText(validate.errors)}`;
  }

  /** Error of a notification; undefined if it is valid. */
  notificationError(body: unknown): string | undefined {
    const validate = this.#validator('/components/schemas/Notification');
    return validate?.(body) ? undefined : this.#ajv.errorsText(validate?.errors);
  }

  #operation(operation: string): string {
    const at = this.#operations.get(operation);
    if (!at) throw new Error(`The contract has no operation ${operation}`);
    return at;
  }

  /** Pointer to the response of a status; Yoti's lists are incomplete, so any status from 400 has the error body. */
  #response(operation: string, status: number): string | undefined {
    const responses = `${this.#operation(operation)}/responses`;
    const key = [`${status}`, `${`${status}`[0]}XX`].find((k) => this.#find(`${responses}/${k}`));
    const found = key ? `${responses}/${key}` : status >= 400 ? '/components/responses/AnyError' : undefined;
    const reference = found && this.#find(found)?.$ref;
    return typeof reference === 'string' ? reference.slice(1) : found;
  }

  #find(pointer: string): Json | undefined {
    const steps = pointer.split('/').slice(1).map(unescape);
    return steps.reduce<Json | undefined>((at, step) => at?.[step], this.document);
  }

  #validator(pointer: string): ValidateFunction | undefined {
    if (!this.#validators.has(pointer)) {
      const schema = this.#find(pointer) && { $ref: `contract#${encodeURI(pointer)}` };
      this.#validators.set(pointer, schema && this.#ajv.compile(schema));
    }
    return this.#validators.get(pointer);
  }
}

const escape = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

function fieldError({ instancePath, keyword, params, message = 'is invalid' }: ErrorObject): FieldError {
  const missing = keyword === 'required' ? `/${params.missingProperty}` : '';
  const tag = keyword === 'discriminator' ? `/${params.tag}` : '';
  const path = `${instancePath}${missing}${tag}`.slice(1).replace(/\/(\d+)(?=\/|$)/g, '[$1]');
  // Without the tag nothing says which kind is meant.
  const isAbsent = missing || (tag && params.tagValue === undefined);
  return { property: path.replaceAll('/', '.') || 'body', message: isAbsent ? 'must not be null' : message };
}

function distinct(errors: FieldError[]): FieldError[] {
  return [...new Map(errors.map((error) => [`${error.property} ${error.message}`, error])).values()];
}

let loaded: Contract | undefined;

/** Contract of `contract/openapi.yaml`, read once; without `mapping`, which Ajv rejects and the `const`s repeat. */
export function loadContract(): Contract {
  loaded ??= new Contract(
    JSON.parse(contractText(), (key, value: unknown) => (key === 'mapping' ? undefined : value)) as Json,
  );
  return loaded;
}

function contractText(): string {
  return readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8');
}
