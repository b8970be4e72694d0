import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { RestartBackoff } from './restartBackoff.js';
import { DRAIN_GRACE_MS, DRAIN } from './worker.js';

export interface WorkerSupervisorOptions {
  /** Number of workers. */
  size: number;
  /** Environment of each worker, beside the primary's own. */
  env: Record<string, string>;
  /** Time for a worker to finish its requests; then it is killed. */
  stopTimeoutMs: number;
  log: Logger;
  /** Called when a worker ends without being told to. */
  onCrash?: () => void;
}

/** Keeps `size` workers running: restarts those that crash, replaces all on a rolling restart, stops all at the end. */
export class WorkerSupervisor {
  readonly #options: WorkerSupervisorOptions;
  readonly #now = (): number => performance.now();
  readonly #backoff = new RestartBackoff(this.#now);
  /** Running workers, with the time of their start. */
  readonly #workers = new Map<Worker, number>();
  /** Workers whose exit is no crash: not listening yet, or told to stop. */
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

  /** Runs until all workers have stopped; gives the exit code. One worker starts first: its failure would be that of all. */
  async run(): Promise<number> {
    const failure = await this.#forkAndWait();
    if (failure !== undefined) this.stop(failure);
    else for (let count = 1; count < this.#options.size; count += 1) this.#fork();
    return this.#ended;
  }

  /** Stops all workers after their requests. */
  stop(exitCode = 0): void {
    if (this.#exitCode !== undefined) return;
    this.#exitCode = exitCode;
    if (this.#workers.size === 0) this.#end(exitCode);
    for (const worker of this.#workers.keys()) void this.#stopWorker(worker, () => worker.process.kill());
  }

  /** Ends all workers at once, whatever they do. */
  kill(exitCode: number): void {
    this.#exitCode = exitCode;
    if (this.#workers.size === 0) this.#end(exitCode);
    for (const worker of this.#workers.keys()) worker.process.kill('SIGKILL');
  }

  /** Replaces all workers one by one; called again during it, once more afterwards. */
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
    log.info('Rolling restart begins');
    for (const worker of [...this.#workers.keys()]) {
      if (this.#exitCode !== undefined) return;
      const failure = await this.#forkAndWait();
      if (this.#exitCode !== undefined) return;
      if (failure !== undefined)
        return log.error('Rolling restart aborted: the new worker did not start; current workers stay');
      if (this.#workers.has(worker)) await this.#stopWorker(worker, () => worker.send(DRAIN), DRAIN_GRACE_MS);
    }
    log.info('Rolling restart completed');
  }

  /** Starts a worker and waits until it listens; gives the exit code if it ends before. */
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
    // Messages to a worker that has just exited fail; its exit event is handled instead.
    worker.on('error', () => undefined);
    this.#workers.set(worker, this.#now());
    this.#options.log.info({ worker: worker.process.pid }, 'Worker started');
    return worker;
  }

  async #stopWorker(worker: Worker, requestStop: () => void, graceMs = 0): Promise<void> {
    this.#expected.add(worker);
    const { stopTimeoutMs, log } = this.#options;
    const killTimer = setTimeout(() => {
      log.warn({ worker: worker.process.pid }, 'Worker did not stop in time and is killed');
      worker.process.kill('SIGKILL');
    }, graceMs + stopTimeoutMs);
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    requestStop();
    await exited;
    clearTimeout(killTimer);
  }

  #onExit(worker: Worker, code: number | null, signal: string | null): void {
    const startedAt = this.#workers.get(worker) ?? 0;
    this.#workers.delete(worker);
    if (this.#exitCode !== undefined && this.#workers.size === 0) return this.#end(this.#exitCode);
    if (!this.#expected.has(worker)) this.#onCrash(worker, startedAt, signal ?? code);
  }

  #onCrash({ process: { pid } }: Worker, startedAt: number, cause: number | string | null): void {
    const { log, onCrash } = this.#options;
    onCrash?.();
    log.error({ worker: pid, cause }, 'Worker exited unexpectedly');
    const delayMs = this.#backoff.nextDelay(startedAt);
    if (delayMs === undefined) {
      log.fatal('Workers crash repeatedly: the gateway stops');
      return this.stop(1);
    }
    log.info({ delayMs }, 'Worker restarts');
    setTimeout(() => {
      if (this.#exitCode === undefined) this.#fork();
    }, delayMs);
  }
}
