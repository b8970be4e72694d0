/** Injected fault: a response, a delay or a broken connection instead of the real response. */
export interface Fault {
  /** Only requests with this method. */
  method?: string;
  /** Only requests whose path after the base URL, without the query, matches. */
  path?: RegExp;
  /** Number of requests it applies to; default 1. */
  times?: number;
  /** Status of the response; without `body` or `rawBody` the body is Yoti's error body for that status. */
  status?: number;
  body?: unknown;
  headers?: { [name: string]: string };
  /** Body sent without serialisation, for responses that are not JSON. */
  rawBody?: string | Buffer;
  /** Delay before the response; alone it only delays the real response. */
  delayMs?: number;
  /** Destroys the connection instead of responding. */
  destroy?: boolean;
  /** Applies before the signature is verified; default false. */
  beforeSignature?: boolean;
}

/** Injected faults that no request has used up. */
export class Faults {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** First fault that matches the request; counts down its `times`. */
  next(method: string, path: string, beforeSignature: boolean): Fault | undefined {
    const index = this.#pending.findIndex(({ fault }) => matches(fault, method, path, beforeSignature));
    const found = this.#pending[index];
    if (found && --found.left <= 0) this.#pending.splice(index, 1);
    return found?.fault;
  }
}

function matches(fault: Fault, method: string, path: string, beforeSignature: boolean): boolean {
  return (
    (fault.beforeSignature ?? false) === beforeSignature &&
    (fault.method === undefined || fault.method.toUpperCase() === method) &&
    (fault.path === undefined || fault.path.test(path))
  );
}
