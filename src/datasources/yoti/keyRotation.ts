import { AbortHandle } from './abortHandle.js';
import type { KeyProbe, Refusal } from './keyProbe.js';
import { PREVIOUS, type KeyRing, type SigningKey } from './keyRing.js';

/** What is known of the current key: `untested` until Yoti has answered once. */
export type KeyState = 'untested' | 'accepted' | 'refused';

export interface KeyRotationOptions {
  ring: KeyRing;
  probe: Pick<KeyProbe, 'probe'>;
  /** True where keys are tested at the start and after a refusal; new ones always are. */
  isTested: boolean;
  /** Which of Yoti's environments the base URL leads to, for the log. */
  environment: string;
  timers: {
    /** Milliseconds. */
    now(): number;
    /** Calls `run` once after the delay; returns the function that cancels it. */
    after(delayMs: number, run: () => void): () => void;
  };
  log: Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>;
}

type RefusedKey = Refusal & Pick<SigningKey, 'name'>;

/** Between two tests, unless the keys have changed. */
const RETEST_MS = 10_000;
/** What a refusal can mean. */
const REMEDY =
  'check that it is the private key of YOTI_CLIENT_SDK_ID, that both belong to the environment of YOTI_IDV_API_URL (sandbox or live), and that the clock of this machine is right';

/**
 * Decides which key of the ring is current: the first one that Yoti accepts. It tests them at the start, after a change,
 * and after a refusal, at most once in ten seconds; each change of what Yoti says leaves one line in the log (ADR 42).
 */
export class KeyRotation {
  readonly #options: KeyRotationOptions;
  readonly #abortHandle = new AbortHandle();
  #state: KeyState;
  /** Names of the refused keys, and of the accepted one, as the log has said. */
  #said = '';
  #isFirstRefused = false;
  #hasProblems = false;
  #testing?: Promise<void>;
  #testedAt = -Infinity;
  #cancelRetest?: () => void;
  #isClosed = false;

  constructor(options: KeyRotationOptions) {
    this.#options = options;
    const { ring, isTested } = options;
    this.#state = isTested ? 'untested' : 'accepted';
    ring.onChange = () => this.#requestTest();
    if (isTested) ring.onRefusal = () => this.#requestTest();
  }

  get state(): KeyState {
    return this.#state;
  }

  /** True while the key that is configured first is not the current one, because it is refused or cannot be read. */
  get isFirstUnusable(): boolean {
    return this.#hasProblems || (this.#isFirstRefused && this.#state !== 'refused');
  }

  /** The self-test of the start, where there is one. */
  start(): void {
    if (this.#options.isTested) void this.test();
  }

  /** Tests the keys; a test that runs is joined. */
  test(): Promise<void> {
    this.#cancelRetest?.();
    this.#cancelRetest = undefined;
    return (this.#testing ??= this.#test().finally(() => {
      this.#testing = undefined;
      this.#testedAt = this.#options.timers.now();
    }));
  }

  /** Takes other keys, and resolves once Yoti was asked; the current one stays until another is accepted. */
  async replace(keys: readonly SigningKey[]): Promise<void> {
    this.#hasProblems = false;
    const { ring, isTested, log } = this.#options;
    const isSame = keys.map(({ id }) => id).join() === ring.keys.map(({ id }) => id).join();
    if (isSame && !isTested) return;
    if (!isSame) ring.replace(keys);
    log.info({ keys: keys.length }, 'The keys are read anew');
    // It began with the keys before.
    await this.#testing;
    await this.test();
  }

  /** Says once that the keys cannot be read; `problems` have no values. */
  reject(problems: readonly string[]): void {
    this.#hasProblems = true;
    this.#options.log.error({ problems }, 'The key is not read anew, and the one at hand stays');
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelRetest?.();
    this.#abortHandle.abort();
  }

  async #test(): Promise<void> {
    const { ring, probe } = this.#options;
    const refusals: RefusedKey[] = [];
    for (const key of ring.keys) {
      const verdict = await probe.probe(key.signer, this.#abortHandle);
      if (this.#isClosed) return;
      if (verdict.outcome === 'unanswered') return this.#onSilence(key, verdict.status);
      if (verdict.outcome === 'accepted') return this.#onAccepted(key, refusals);
      refusals.push({ ...verdict, name: key.name });
    }
    this.#state = 'refused';
    this.#isFirstRefused = true;
    const names = joinNames(refusals);
    this.#say(names, () => this.#logRefusal('error', refusals[0]!, `${names}, and no call succeeds`));
    this.#retestIn(RETEST_MS);
  }

  #onAccepted(key: SigningKey, refusals: RefusedKey[]): void {
    const { ring, log } = this.#options;
    ring.use(key);
    this.#state = 'accepted';
    this.#isFirstRefused = refusals.length > 0;
    const [first] = refusals;
    if (!first) return this.#say(key.name, () => log.info({ key: key.name }, 'Yoti accepts the key'));
    const effect = `${joinNames(refusals)}; calls are signed with ${key.name}`;
    // The next key takes over in a rotation that was planned.
    const level = key.name === PREVIOUS ? 'error' : 'warn';
    this.#say(effect, () => this.#logRefusal(level, first, effect));
    this.#retestIn(RETEST_MS);
  }

  #onSilence({ name: key }: SigningKey, status: number | undefined): void {
    const facts = { key, ...(status !== undefined && { status }) };
    this.#say('?', () =>
      this.#options.log.warn(facts, 'Yoti did not answer the test of the key, which is repeated'),
    );
    this.#retestIn(RETEST_MS);
  }

  #logRefusal(level: 'warn' | 'error', refusal: RefusedKey, effect: string): void {
    const { environment, log } = this.#options;
    const { name: key, status, yotiCode, clockOffsetSeconds } = refusal;
    log[level](
      { key, status, yotiCode, clockOffsetSeconds, environment },
      `Yoti refuses ${effect}: ${REMEDY}`,
    );
  }

  #say(what: string, write: () => void): void {
    if (what !== this.#said) write();
    this.#said = what;
  }

  /** After what happened to a call; the result of a test that runs is not older. */
  #requestTest(): void {
    if (!this.#testing) this.#retestIn(Math.max(0, this.#testedAt + RETEST_MS - this.#options.timers.now()));
  }

  #retestIn(delayMs: number): void {
    if (this.#isClosed) return;
    this.#cancelRetest ??= this.#options.timers.after(delayMs, () => void this.test());
  }
}

const joinNames = (refusals: RefusedKey[]): string => refusals.map(({ name }) => name).join(' and ');
