import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { BreakerState } from './breaker.js';
import type { SignedRequest, Signer, UnsignedRequest } from './signature.js';

/** Key of the application, with the signer that uses it. */
export interface SigningKey {
  /** SHA-256 of its public half. */
  id: string;
  /** What the log calls it: the variable that gives it. */
  name: string;
  signer: Signer;
}

/** Name of a key that no variable gives any longer. */
export const PREVIOUS = 'the previous key';

/**
 * Signer with the keys of the application, of which one is current. A request whose signature Yoti refuses is signed with
 * each of the others, and the first that Yoti accepts becomes current: a rotation of keys costs no call (ADR 42).
 */
export class KeyRing implements Signer {
  #keys: readonly SigningKey[];
  #current: SigningKey;
  readonly #signedBy = new WeakMap<SignedRequest, SigningKey>();
  /** Refused requests whose key has another token now, so that it may be tried again. */
  readonly #renewed = new WeakSet<SignedRequest>();
  /** Called when Yoti has refused the current key in a call. */
  onRefusal: () => void = () => undefined;
  /** Called when another key has become current. */
  onChange: () => void = () => undefined;

  constructor(first: SigningKey, ...others: SigningKey[]) {
    this.#keys = [first, ...others];
    this.#current = first;
  }

  /** The keys by preference: as they are configured, then the one before them. */
  get keys(): readonly SigningKey[] {
    return this.#keys;
  }

  get current(): SigningKey {
    return this.#current;
  }

  get breakerState(): BreakerState | undefined {
    return this.#current.signer.breakerState;
  }

  /** Replaces the keys, which differ; the current one stays current, and in the ring, until Yoti accepts another. */
  replace(keys: readonly SigningKey[]): void {
    const known = new Map(this.#keys.map((key) => [key.id, key]));
    // With the signer that is there: it may have a token.
    const renamed = keys.map((key) => ({ ...key, signer: known.get(key.id)?.signer ?? key.signer }));
    const current = renamed.find(({ id }) => id === this.#current.id);
    this.#current = current ?? { ...this.#current, name: PREVIOUS };
    this.#keys = current ? renamed : [...renamed, this.#current];
  }

  /** Signs with the current key, or with one that `request.refused` was not signed with. */
  async sign(request: UnsignedRequest): Promise<SignedRequest> {
    const keys = this.#untried(request.refused);
    for (const [index, key] of keys.entries())
      try {
        const signed = await key.signer.sign(request);
        this.#signedBy.set(signed, key);
        // Only a token that was refused leads to a second key here; the one of this key was issued.
        if (index > 0) this.use(key);
        return signed;
      } catch (error) {
        if (!isUnauthorized(error)) throw error;
        if (key.id === this.#current.id) this.onRefusal();
        if (index === keys.length - 1) throw error;
      }
    throw new ApiError(ErrorCode.UPSTREAM_UNAUTHORIZED);
  }

  invalidate(refused: readonly SignedRequest[]): boolean {
    const last = refused.at(-1)!;
    const key = this.#signedBy.get(last);
    if (key?.signer.invalidate?.(refused.filter((signed) => this.#signedBy.get(signed) === key)))
      this.#renewed.add(last);
    else if (key?.id === this.#current.id) this.onRefusal();
    return this.#untried(refused).length > 0;
  }

  accept(signed: SignedRequest): void {
    const key = this.#signedBy.get(signed);
    if (key) this.use(key);
  }

  /** Makes a key of the ring current. */
  use({ id }: SigningKey): void {
    const key = this.#keys.find((one) => one.id === id);
    if (!key || key.id === this.#current.id) return;
    this.#current = key;
    this.onChange();
  }

  /** Keys that a request may still be signed with, the current one first. */
  #untried(refused: readonly SignedRequest[] = []): SigningKey[] {
    const tried = refused.filter((signed) => !this.#renewed.has(signed));
    const ids = new Set(tried.map((signed) => this.#signedBy.get(signed)?.id));
    const others = this.#keys.filter((key) => key !== this.#current);
    return [this.#current, ...others].filter(({ id }) => !ids.has(id));
  }
}

/** True where no token was issued for a key. */
const isUnauthorized = (error: unknown): boolean =>
  error instanceof ApiError && error.code === ErrorCode.UPSTREAM_UNAUTHORIZED;
