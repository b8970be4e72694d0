import cluster, { type Worker } from 'node:cluster';
import {
  AggregatorRegistry,
  Counter,
  Gauge,
  Registry,
  type MetricObjectWithValues,
  type MetricValue,
} from 'prom-client';
import type { HealthSource, ReadinessReport } from '../http/healthRoute.js';
import { PREFIX } from './metrics.js';

/** A worker that is busy for longer is left out. */
const TIMEOUT_MS = 2_000;
const NO_WORKER = 'no worker';

type MetricsJson = MetricObjectWithValues<MetricValue<string>>[];

/** What one worker answers. */
interface Report {
  health: object;
  readiness: ReadinessReport;
  metrics: MetricsJson;
}

/** Messages between the primary and its workers. */
type HealthMessage =
  | { health: 'ask'; id: number }
  | { health: 'report'; id: number; report: Report }
  | { health: 'metrics'; id: number }
  | { health: 'text'; id: number; text: string };

const isHealthMessage = (message: unknown): message is HealthMessage =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as { health?: unknown }).health === 'string';

/** In the primary: health and metrics of all workers together. */
export class ClusterHealth implements HealthSource {
  readonly #own = new Registry();
  readonly #waiting = new Map<number, (worker: Worker, report: Report) => void>();
  readonly #last = new Map<Worker, MetricsJson>();
  readonly #exits: Counter;
  /** Counters of workers that have exited, so that sums do not fall, which Prometheus would take for a restart. */
  #retired: MetricsJson = [];
  #nextId = 0;
  #isStopping = false;

  constructor() {
    const registers = [this.#own];
    this.#exits = new Counter({
      name: `${PREFIX}worker_exits_total`,
      help: 'Workers that crashed.',
      registers,
    });
    new Gauge({
      name: `${PREFIX}workers`,
      help: 'Workers that run.',
      registers,
      collect() {
        this.set(connectedWorkers().length);
      },
    });
    cluster.on('message', (worker, message: unknown) => {
      if (!isHealthMessage(message)) return;
      if (message.health === 'report') this.#waiting.get(message.id)?.(worker, message.report);
      if (message.health === 'metrics') void this.#answer(worker, message.id);
    });
    cluster.on('exit', (worker) => this.#retire(worker));
  }

  /** A worker ended without being told to. */
  workerCrashed(): void {
    this.#exits.inc();
  }

  /** From now on the gateway is not ready. */
  stopping(): void {
    this.#isStopping = true;
  }

  async health(): Promise<object> {
    return { workers: (await this.#reports()).map(({ health }) => health) };
  }

  /** Ready while one worker is; else what is said against them. */
  async readiness(): Promise<ReadinessReport> {
    if (this.#isStopping) return { reasons: ['stopping'], warnings: [] };
    const reports = (await this.#reports()).map(({ readiness }) => readiness);
    const warnings = distinct(reports.flatMap((report) => report.warnings));
    if (reports.some(({ reasons }) => reasons.length === 0)) return { reasons: [], warnings };
    const reasons = distinct(reports.flatMap((report) => report.reasons));
    return { reasons: reasons.length > 0 ? reasons : [NO_WORKER], warnings };
  }

  async metrics(): Promise<string> {
    await this.#reports();
    const own = (await this.#own.getMetricsAsJSON()) as MetricsJson;
    return AggregatorRegistry.aggregate([...this.#last.values(), this.#retired, own]).metrics();
  }

  async #answer(worker: Worker, id: number): Promise<void> {
    const text = await this.metrics();
    if (worker.isConnected()) worker.send({ health: 'text', id, text } satisfies HealthMessage);
  }

  /** Reports of the workers that answer in time. */
  async #reports(): Promise<Report[]> {
    const id = (this.#nextId += 1);
    const asked = connectedWorkers();
    const reports: Report[] = [];
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, TIMEOUT_MS);
      this.#waiting.set(id, (worker, report) => {
        reports.push(report);
        if (!worker.isDead()) this.#last.set(worker, report.metrics);
        if (reports.length === asked.length) resolve();
      });
      if (asked.length === 0) resolve();
      for (const worker of asked) worker.send({ health: 'ask', id } satisfies HealthMessage);
    });
    clearTimeout(timer);
    this.#waiting.delete(id);
    return reports;
  }

  #retire(worker: Worker): void {
    const last = this.#last.get(worker);
    this.#last.delete(worker);
    if (!last) return;
    // The type is a text here, and a number in prom-client's own declaration.
    const kept = last.filter(({ type }) => ['counter', 'histogram'].includes(String(type)));
    void AggregatorRegistry.aggregate([this.#retired, kept])
      .getMetricsAsJSON()
      .then((metrics) => (this.#retired = metrics as MetricsJson));
  }
}

const distinct = (words: string[]): string[] => [...new Set(words)];

const connectedWorkers = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected() === true) as Worker[];

/** In a worker: answers the primary, and asks it for the metrics of all workers. */
export class WorkerHealth implements HealthSource {
  readonly #own: HealthSource;
  readonly #waiting = new Map<number, (text: string) => void>();
  #nextId = 0;

  constructor(own: HealthSource, registry: Registry) {
    this.#own = own;
    process.on('message', (message: unknown) => {
      if (!isHealthMessage(message)) return;
      if (message.health === 'ask') void this.#report(message.id, registry);
      if (message.health === 'text') this.#waiting.get(message.id)?.(message.text);
    });
  }

  health(): object | Promise<object> {
    return this.#own.health();
  }

  readiness(): ReadinessReport | Promise<ReadinessReport> {
    return this.#own.readiness();
  }

  /** Rejects when the primary does not answer in time. */
  async metrics(): Promise<string> {
    const id = (this.#nextId += 1);
    try {
      return await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('The primary gave no metrics in time')), 2 * TIMEOUT_MS).unref();
        this.#waiting.set(id, resolve);
        this.#send({ health: 'metrics', id });
      });
    } finally {
      this.#waiting.delete(id);
    }
  }

  async #report(id: number, registry: Registry): Promise<void> {
    const metrics = (await registry.getMetricsAsJSON()) as MetricsJson;
    const { reasons, warnings } = await this.#own.readiness();
    const report = { health: await this.#own.health(), readiness: { reasons, warnings }, metrics };
    this.#send({ health: 'report', id, report });
  }

  #send(message: HealthMessage): void {
    if (process.connected) cluster.worker?.send(message);
  }
}
