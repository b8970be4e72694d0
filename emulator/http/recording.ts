/** Recorded request; `status` is 0 until the response is sent. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query after the base URL. */
  readonly path: string;
  status: number;
  readonly nonce: string | undefined;
  readonly at: number;
}

const MAX_REQUESTS = 10_000;

/** The last 10 000 requests, for tests that count or order calls. */
export class Recording {
  readonly requests: RecordedRequest[] = [];

  add(method: string, path: string, at: number): RecordedRequest {
    const nonce = new URLSearchParams(path.split('?')[1] ?? '').get('nonce') ?? undefined;
    const request = { method, path, status: 0, nonce, at };
    this.requests.push(request);
    if (this.requests.length > MAX_REQUESTS) this.requests.shift();
    return request;
  }

  clear(): void {
    this.requests.length = 0;
  }
}
