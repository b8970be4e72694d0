/** An answer, delay or broken connection in place of the emulator's own answer. */
export interface Fault {
  /** Only requests with this method. */
  method?: string;
  /** Only requests whose path after the base URL, without the query, matches. */
  path?: RegExp;
  /** How many requests it meets; default 1. */
  times?: number;
  /** Answer with this status; without `body` or `rawBody` Yoti's usual error body for it. */
  status?: number;
  body?: unknown;
  headers?: { [name: string]: string };
  /** Sent as it is, so also for bodies that are no JSON. */
  rawBody?: string | Buffer;
  /** Milliseconds to wait first; alone it only slows the real answer down. */
  delayMs?: number;
  /** Break the connection instead of answering. */
  destroy?: boolean;
  /** Meet the request before its signature is verified; default false. */
  beforeSignature?: boolean;
}

/** The faults that wait for their request. */
export class Faults {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The first fault meant for this request, used up by one. */
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
