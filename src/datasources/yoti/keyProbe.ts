import type { Dispatcher } from 'undici';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { AbortHandle } from './abortHandle.js';
import type { ContractTerms } from './contractTerms.js';
import { errorCodeOf, type YotiError } from './errors.js';
import { provesKey } from './keyRefusal.js';
import { headerOf, parseJson, toWireError, type YotiResponse } from './response.js';
import type { Signer } from './signature.js';
import { send } from './transport.js';

/** What Yoti says of a key. */
export type Verdict = { outcome: 'accepted' } | Refusal | { outcome: 'unanswered'; status?: number };

/** Yoti refused the key or the application; only what may be logged. */
export interface Refusal {
  outcome: 'refused';
  status?: number;
  /** Yoti's code, redacted by the contract. */
  yotiCode?: string;
  /** Seconds by which Yoti's clock is ahead of this machine's. */
  clockOffsetSeconds?: number;
}

export interface KeyProbeOptions {
  /** Base URL without a trailing slash. */
  baseUrl: string;
  dispatcher: Dispatcher;
  headersTimeoutMs: number;
  bodyTimeoutMs: number;
  terms: ContractTerms;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A session that does not exist: it is looked for after the signature was verified (reference 5.2). */
const PATH = '/sessions/00000000-0000-0000-0000-000000000000';
const MAX_RESPONSE_BYTES = 65_536;

/** One signed read, of a session that does not exist, which shows whether Yoti accepts a key. */
export class KeyProbe {
  readonly #options: KeyProbeOptions;

  constructor(options: KeyProbeOptions) {
    this.#options = options;
  }

  /** Never rejects: what is no answer of Yoti's says nothing of the key. */
  async probe(signer: Signer, abortHandle: AbortHandle): Promise<Verdict> {
    try {
      return this.#toVerdict(await this.#read(signer, abortHandle));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== ErrorCode.UPSTREAM_UNAUTHORIZED)
        return { outcome: 'unanswered' };
      // Of the token endpoint.
      const { status } = (error.cause ?? {}) as Partial<YotiError>;
      return { outcome: 'refused', status };
    }
  }

  async #read(signer: Signer, abortHandle: AbortHandle): Promise<YotiResponse> {
    const { baseUrl, dispatcher, headersTimeoutMs, bodyTimeoutMs } = this.#options;
    const { target, headers } = await signer.sign({ method: 'GET', path: PATH, abortHandle });
    const { origin, pathname } = new URL(baseUrl);
    const request = {
      origin,
      path: pathname.replace(/\/$/, '') + target,
      method: 'GET',
      headers: { ...headers, Accept: 'application/json' },
      headersTimeout: 0,
      bodyTimeout: 0,
    } as const;
    const limits = { headersTimeoutMs, bodyTimeoutMs, maxBytes: MAX_RESPONSE_BYTES };
    return send({ dispatcher, request, limits, abortHandle });
  }

  #toVerdict(response: YotiResponse): Verdict {
    const { status, bytes } = response;
    if (provesKey(response)) return { outcome: 'accepted' };
    const error = toWireError(parseJson(bytes.toString()));
    if (errorCodeOf(status, error) !== ErrorCode.UPSTREAM_UNAUTHORIZED)
      return { outcome: 'unanswered', status };
    return {
      outcome: 'refused',
      status,
      ...(error && { yotiCode: this.#options.terms.redact(error.code) }),
      ...this.#clockOffset(headerOf(response.headers, 'date')),
    };
  }

  #clockOffset(date = ''): Pick<Refusal, 'clockOffsetSeconds'> {
    const time = Date.parse(date);
    return Number.isNaN(time) ? {} : { clockOffsetSeconds: Math.round((time - this.#options.now()) / 1_000) };
  }
}
