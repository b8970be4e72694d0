import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { AttemptStatus } from '../datasources/yoti/callObserver.js';
import type { Drift } from '../datasources/yoti/drift.js';
import type { ErrorCode } from '../errors/codes.js';
import type { ActKind } from '../auth/policy.js';

/** Prefix of all metrics of the gateway's own. */
export const PREFIX = 'yoti_gateway_';

/** Seconds, from a cached answer to the deadline of an operation. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Type of an operation; `none` for a request whose operation is not known. */
export type OperationType = 'query' | 'mutation' | 'subscription' | 'none';
export type ExecutorName = 'compiled' | 'apollo' | 'none';
/** Code of an operation's first error. */
export type OperationCode = 'OK' | 'CLIENT_LEFT' | ErrorCode;
/** Class of a response to a link; `aborted` when it was not sent to its end. */
export type LinkStatus = '2xx' | '3xx' | '4xx' | '5xx' | 'aborted';

export interface MetricsOptions {
  /** Also measures the process: CPU, memory, event loop. One for each process. */
  isOfProcess?: boolean;
}

/**
 * Counters and histograms of what happens. All labels are from closed sets: no name, id or path that a caller chooses.
 * docs/operations.md lists the metrics.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #operations = this.#counter('operations_total', 'GraphQL operations.', [
    'type',
    'code',
    'executor',
  ]);
  readonly #operationSeconds = this.#histogram('operation_duration_seconds', 'Time of operations.', ['type']);
  readonly #attempts = this.#counter('upstream_attempts_total', 'Attempts of calls to Yoti.', [
    'operation',
    'status',
    'attempt',
  ]);
  readonly #attemptSeconds = this.#histogram('upstream_attempt_duration_seconds', 'Time of attempts.', [
    'operation',
  ]);
  readonly #invalid = this.#counter(
    'upstream_invalid_responses_total',
    'Successes of Yoti whose body is not that of the contract.',
    ['operation'],
  );
  readonly #streamsCut = this.#counter(
    'upstream_streams_cut_total',
    'Media that Yoti did not send to its end.',
  );
  readonly #drift = this.#counter('contract_drift_total', 'Differences of responses from the contract.', [
    'operation',
    'kind',
  ]);
  readonly #limited = this.#counter('acts_limited_total', 'Refusals of acts over the rate limit.', ['act']);
  readonly #links = this.#counter('link_requests_total', 'Requests to media and upload links.', [
    'link',
    'status',
  ]);

  constructor({ isOfProcess = false }: MetricsOptions = {}) {
    if (isOfProcess) measureProcess(this.registry);
    // Without labels, a counter begins at 0; its first increase is seen then.
    this.#streamsCut.inc(0);
  }

  operationEnded(type: OperationType, code: OperationCode, executor: ExecutorName, seconds: number): void {
    this.#operations.inc({ type, code, executor });
    this.#operationSeconds.observe({ type }, seconds);
  }

  attemptEnded(operation: string, status: AttemptStatus, attempt: number, seconds: number): void {
    this.#attempts.inc({ operation, status, attempt });
    this.#attemptSeconds.observe({ operation }, seconds);
  }

  invalidResponse(operation: string): void {
    this.#invalid.inc({ operation });
  }

  streamCut(): void {
    this.#streamsCut.inc();
  }

  drift(operation: string, kind: Drift['kind']): void {
    this.#drift.inc({ operation, kind });
  }

  actLimited(act: ActKind): void {
    this.#limited.inc({ act });
  }

  linkEnded(link: 'media' | 'upload', status: LinkStatus): void {
    this.#links.inc({ link, status });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name: PREFIX + name, help, labelNames, registers: [this.registry] });
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    const buckets = DURATION_BUCKETS;
    return new Histogram({ name: PREFIX + name, help, labelNames, buckets, registers: [this.registry] });
  }
}

/** Sums by type, whose names promtool refuses: `_total` is for counters. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

function measureProcess(register: Registry): void {
  collectDefaultMetrics({ register });
  for (const name of MISNAMED) register.removeSingleMetric(name);
}
