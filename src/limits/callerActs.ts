import type { ActKind } from '../auth/policy.js';
import { callerKey, type ActLimiter, type RateLimitState } from './actLimiter.js';

/** Act of an operation: one mutation field, and the kind that it counts as. */
export interface CountedActs {
  kind: ActKind;
  count: number;
}

/** Acts of the caller of one request. */
export class CallerActs {
  readonly #limiter: ActLimiter;
  readonly #keyOf: () => string;
  #key?: string;
  #scarcest?: RateLimitState;

  /** `addressOf` is called only for a caller without a subject. */
  constructor(limiter: ActLimiter, subject: string | null, addressOf: () => string) {
    this.#limiter = limiter;
    this.#keyOf = () => callerKey(subject, subject === null ? addressOf() : '');
  }

  /** Counts acts before they are carried out; all of them, or throws RATE_LIMITED and counts none. */
  async consume(acts: readonly CountedActs[]): Promise<void> {
    const key = this.callerKey;
    const consumed: CountedActs[] = [];
    try {
      for (const act of acts) {
        await this.#limiter.consume(key, act.kind, act.count, (state) => this.#report(state));
        consumed.push(act);
      }
    } catch (error) {
      for (const { kind, count } of consumed) await this.#limiter.restore(key, kind, count);
      throw error;
    }
  }

  /** Hash of the caller's subject, or of its address. */
  get callerKey(): string {
    return (this.#key ??= this.#keyOf());
  }

  /** `RateLimit-*` headers: of the kind of which the smallest share is left. Empty before any act. */
  get headers(): Record<string, string> {
    const state = this.#scarcest;
    if (!state) return {};
    return {
      'ratelimit-limit': String(state.limit),
      'ratelimit-remaining': String(state.remaining),
      'ratelimit-reset': String(state.reset),
    };
  }

  #report(state: RateLimitState): void {
    const current = this.#scarcest;
    if (!current || shareOf(state) <= shareOf(current)) this.#scarcest = state;
  }
}

const shareOf = ({ remaining, limit }: RateLimitState): number => remaining / limit;
