import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { Deaths } from './restartBackoff.js';
import { LINGER, RETIRE } from './worker.js';

export interface CrewOptions {
  /** How many work at a time. */
  size: number;
  /** What each has in its environment beside the primary's own. */
  env: Record<string, string>;
  /** Milliseconds one that is to go has for what it has begun; then it is killed. */
  patience: number;
  log: Logger;
}

/** The workers of this primary: as many as there should be, whatever happens to them. */
export class Crew {
  readonly #options: CrewOptions;
  readonly #now = (): number => performance.now();
  readonly #deaths = new Deaths(this.#now);
  /** When each was born. */
  readonly #workers = new Map<Worker, number>();
  /** Those whose end is no surprise: on trial, or told to go. */
  readonly #expected = new WeakSet<Worker>();
  #exitCode: number | undefined;
  #renewal = Promise.resolve();
  #isRenewalDue = false;
  #end: (exitCode: number) => void = () => undefined;
  readonly #ended = new Promise<number>((resolve) => (this.#end = resolve));

  constructor(options: CrewOptions) {
    this.#options = options;
    cluster.on('exit', (worker, code, signal) => this.#gone(worker, code, signal));
  }

  /** Until all have gone; gives the exit code. What keeps the first from serving would keep the others, so it goes first. */
  async run(): Promise<number> {
    const obstacle = await this.#try();
    if (obstacle !== undefined) this.stop(obstacle);
    else for (let count = 1; count < this.#options.size; count += 1) this.#hire();
    return this.#ended;
  }

  /** Lets all finish what they have begun, and go. */
  stop(exitCode = 0): void {
    if (this.#exitCode !== undefined) return;
    this.#exitCode = exitCode;
    if (this.#workers.size === 0) this.#end(exitCode);
    for (const worker of this.#workers.keys()) void this.#dismiss(worker, () => worker.process.kill());
  }

  /** Replaces them one after another; asked for again meanwhile, once more after that. */
  renew(): void {
    if (this.#isRenewalDue) return;
    this.#isRenewalDue = true;
    this.#renewal = this.#renewal.then(() => {
      this.#isRenewalDue = false;
      return this.#replaceAll();
    });
  }

  async #replaceAll(): Promise<void> {
    const { log } = this.#options;
    log.info('The workers are being replaced');
    for (const worker of [...this.#workers.keys()]) {
      if (this.#exitCode !== undefined) return;
      const obstacle = await this.#try();
      if (this.#exitCode !== undefined) return;
      if (obstacle !== undefined) return log.error('A new worker did not start; those that serve go on');
      if (this.#workers.has(worker)) await this.#dismiss(worker, () => worker.send(RETIRE), LINGER);
    }
    log.info('The workers have been replaced');
  }

  /** A new worker, when it serves; if it ends before, the exit code to end with. */
  #try(): Promise<number | undefined> {
    const worker = this.#hire();
    this.#expected.add(worker);
    return new Promise((resolve) => {
      worker.once('exit', (code: number | null) => resolve(code || 1));
      worker.once('listening', () => {
        if (this.#exitCode === undefined) this.#expected.delete(worker);
        resolve(undefined);
      });
    });
  }

  #hire(): Worker {
    const worker = cluster.fork(this.#options.env);
    // What is sent to one that has just died: its exit tells more.
    worker.on('error', () => undefined);
    this.#workers.set(worker, this.#now());
    this.#options.log.info({ worker: worker.process.pid }, 'A worker starts');
    return worker;
  }

  async #dismiss(worker: Worker, tell: () => void, linger = 0): Promise<void> {
    this.#expected.add(worker);
    const { patience, log } = this.#options;
    const late = setTimeout(() => {
      log.warn({ worker: worker.process.pid }, 'A worker that was to stop is killed');
      worker.process.kill('SIGKILL');
    }, linger + patience);
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    tell();
    await gone;
    clearTimeout(late);
  }

  #gone(worker: Worker, code: number | null, signal: string | null): void {
    const born = this.#workers.get(worker) ?? 0;
    this.#workers.delete(worker);
    if (this.#exitCode !== undefined && this.#workers.size === 0) return this.#end(this.#exitCode);
    if (!this.#expected.has(worker)) this.#mourn(worker, born, signal ?? code);
  }

  #mourn({ process: { pid } }: Worker, born: number, cause: number | string | null): void {
    const { log } = this.#options;
    log.error({ worker: pid, cause }, 'A worker has died');
    const delay = this.#deaths.delayAfter(born);
    if (delay === undefined) {
      log.fatal('Workers die as soon as they start: the gateway gives up');
      return this.stop(1);
    }
    setTimeout(() => {
      if (this.#exitCode === undefined) this.#hire();
    }, delay);
  }
}
