import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { RestartBackoff } from './restartBackoff.js';
import { DRAIN_GRACE_MS, DRAIN } from './worker.js';

export interface WorkerSupervisorOptions {
  /** How many work at a time. */
  size: number;
  /** What each has in its environment beside the primary's own. */
  env: Record<string, string>;
  /** Milliseconds one that is to go has for what it has begun; then it is killed. */
  stopTimeoutMs: number;
  log: Logger;
}

/** The workers of this primary: as many as there should be, whatever happens to them. */
export class WorkerSupervisor {
  readonly #options: WorkerSupervisorOptions;
  readonly #now = (): number => performance.now();
  readonly #backoff = new RestartBackoff(this.#now);
  /** When each was born. */
  readonly #workers = new Map<Worker, number>();
  /** Those whose end is no surprise: on trial, or told to go. */
  readonly #expected = new WeakSet<Worker>();
  #exitCode: number | undefined;
  #restart = Promise.resolve();
  #isRestartDue = false;
  #end: (exitCode: number) => void = () => undefined;
  readonly #ended = new Promise<number>((resolve) => (this.#end = resolve));

  constructor(options: WorkerSupervisorOptions) {
    this.#options = options;
    cluster.on('exit', (worker, code, signal) => this.#onExit(worker, code, signal));
  }

  /** Until all have gone; gives the exit code. What keeps the first from serving would keep the others, so it goes first. */
  async run(): Promise<number> {
    const obstacle = await this.#forkAndWait();
    if (obstacle !== undefined) this.stop(obstacle);
    else for (let count = 1; count < this.#options.size; count += 1) this.#fork();
    return this.#ended;
  }

  /** Lets all finish what they have begun, and go. */
  stop(exitCode = 0): void {
    if (this.#exitCode !== undefined) return;
    this.#exitCode = exitCode;
    if (this.#workers.size === 0) this.#end(exitCode);
    for (const worker of this.#workers.keys()) void this.#stopWorker(worker, () => worker.process.kill());
  }

  /** Replaces them one after another; asked for again meanwhile, once more after that. */
  rollingRestart(): void {
    if (this.#isRestartDue) return;
    this.#isRestartDue = true;
    this.#restart = this.#restart.then(() => {
      this.#isRestartDue = false;
      return this.#replaceAll();
    });
  }

  async #replaceAll(): Promise<void> {
    const { log } = this.#options;
    log.info('The workers are being replaced');
    for (const worker of [...this.#workers.keys()]) {
      if (this.#exitCode !== undefined) return;
      const obstacle = await this.#forkAndWait();
      if (this.#exitCode !== undefined) return;
      if (obstacle !== undefined) return log.error('A new worker did not start; those that serve go on');
      if (this.#workers.has(worker)) await this.#stopWorker(worker, () => worker.send(DRAIN), DRAIN_GRACE_MS);
    }
    log.info('The workers have been replaced');
  }

  /** A new worker, when it serves; if it ends before, the exit code to end with. */
  #forkAndWait(): Promise<number | undefined> {
    const worker = this.#fork();
    this.#expected.add(worker);
    return new Promise((resolve) => {
      worker.once('exit', (code: number | null) => resolve(code || 1));
      worker.once('listening', () => {
        if (this.#exitCode === undefined) this.#expected.delete(worker);
        resolve(undefined);
      });
    });
  }

  #fork(): Worker {
    const worker = cluster.fork(this.#options.env);
    // What is sent to one that has just died: its exit tells more.
    worker.on('error', () => undefined);
    this.#workers.set(worker, this.#now());
    this.#options.log.info({ worker: worker.process.pid }, 'A worker starts');
    return worker;
  }

  async #stopWorker(worker: Worker, tell: () => void, linger = 0): Promise<void> {
    this.#expected.add(worker);
    const { stopTimeoutMs, log } = this.#options;
    const late = setTimeout(() => {
      log.warn({ worker: worker.process.pid }, 'A worker that was to stop is killed');
      worker.process.kill('SIGKILL');
    }, linger + stopTimeoutMs);
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    tell();
    await gone;
    clearTimeout(late);
  }

  #onExit(worker: Worker, code: number | null, signal: string | null): void {
    const born = this.#workers.get(worker) ?? 0;
    this.#workers.delete(worker);
    if (this.#exitCode !== undefined && this.#workers.size === 0) return this.#end(this.#exitCode);
    if (!this.#expected.has(worker)) this.#onCrash(worker, born, signal ?? code);
  }

  #onCrash({ process: { pid } }: Worker, born: number, cause: number | string | null): void {
    const { log } = this.#options;
    log.error({ worker: pid, cause }, 'A worker has died');
    const delay = this.#backoff.nextDelay(born);
    if (delay === undefined) {
      log.fatal('Workers die as soon as they start: the gateway gives up');
      return this.stop(1);
    }
    setTimeout(() => {
      if (this.#exitCode === undefined) this.#fork();
    }, delay);
  }
}
