import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import type { Config } from './config/config.js';
import { environmentOf, isLocalUrl, type YotiAccess } from './config/yoti.js';
import { rereadKeys, watchKeyFiles } from './config/yotiKeys.js';
import type { ContractTerms } from './datasources/yoti/contractTerms.js';
import { KeyProbe } from './datasources/yoti/keyProbe.js';
import { KeyRing, type SigningKey } from './datasources/yoti/keyRing.js';
import { KeyRotation } from './datasources/yoti/keyRotation.js';
import type { Signer } from './datasources/yoti/signature.js';

export interface ApplicationKeysDeps {
  createSigner: (key: KeyObject) => Signer;
  /** Signer instead of those of the keys. */
  signer?: Signer;
  dispatcher: Dispatcher;
  terms: ContractTerms;
  timers: { now(): number; after(delayMs: number, run: () => void): () => void };
  log: FastifyBaseLogger;
}

type KeysConfig = Pick<Config, 'yotiSelfTest' | 'headersTimeoutMs' | 'bodyTimeoutMs'> & { yoti: YotiAccess };

/** Keys of the application at Yoti: which one signs, what Yoti says of it, and the files that they are from. */
export class ApplicationKeys {
  /** Signs calls with the current key. */
  readonly ring: KeyRing;
  readonly #rotation: KeyRotation;
  readonly #deps: ApplicationKeysDeps;
  #access: YotiAccess;
  #unwatch?: () => void;

  constructor({ yoti, yotiSelfTest, ...limits }: KeysConfig, deps: ApplicationKeysDeps) {
    const { baseUrl } = yoti;
    const { timers, log } = deps;
    this.#deps = deps;
    this.#access = yoti;
    const [first, ...others] = this.#toSigningKeys(yoti);
    this.ring = new KeyRing({ ...first!, ...(deps.signer && { signer: deps.signer }) }, ...others);
    this.#rotation = new KeyRotation({
      ring: this.ring,
      probe: new KeyProbe({ ...limits, ...deps, baseUrl, now: timers.now }),
      isTested: (yotiSelfTest ?? (isLocalUrl(baseUrl) ? 'off' : 'on')) === 'on',
      environment: environmentOf(baseUrl),
      timers,
      log,
    });
  }

  /** What Yoti says of the current key. */
  get state(): KeyRotation['state'] {
    return this.#rotation.state;
  }

  /** True while another key than the one that is configured first has to be used. */
  get isFirstUnusable(): boolean {
    return this.#rotation.isFirstUnusable;
  }

  /** Begins the self-test, where there is one, and watches the files. */
  start(): void {
    this.#rotation.start();
    this.#watch();
  }

  /** Takes the keys of a configuration that was read anew; resolves once Yoti was asked about them. */
  async replace(access: YotiAccess): Promise<void> {
    this.#access = access;
    this.#watch();
    await this.#rotation.replace(this.#toSigningKeys(access));
  }

  close(): void {
    this.#unwatch?.();
    this.#rotation.close();
  }

  #watch(): void {
    this.#unwatch?.();
    const { keyFiles } = this.#access;
    this.#unwatch = keyFiles && watchKeyFiles(keyFiles, () => void this.#reread());
  }

  async #reread(): Promise<void> {
    const problems: string[] = [];
    const keys = rereadKeys(this.#access, problems);
    if (!keys) return this.#rotation.reject(problems);
    this.#access = { ...this.#access, ...keys, nextKey: keys.nextKey };
    await this.#rotation.replace(this.#toSigningKeys(this.#access));
  }

  #toSigningKeys({ key, nextKey, keyFiles }: YotiAccess): SigningKey[] {
    const name =
      keyFiles?.current === undefined ? 'the key of YOTI_KEY_PEM' : 'the key of YOTI_KEY_FILE_PATH';
    const first = this.#toSigningKey(key, name);
    const next = nextKey && this.#toSigningKey(nextKey, 'the key of YOTI_KEY_FILE_PATH_NEXT');
    return next && next.id !== first.id ? [first, next] : [first];
  }

  #toSigningKey(key: KeyObject, name: string): SigningKey {
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
    const id = createHash('sha256').update(publicKey).digest('base64');
    return { id, name, signer: this.#deps.createSigner(key) };
  }
}
