import { Counter, Gauge, type Registry } from 'prom-client';
import type { YotiGauge } from '../datasources/yoti/client.js';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';
import type { NotificationCounts } from '../http/notificationRoute.js';
import { PREFIX } from './metrics.js';

/** Parts of the gateway that are asked when metrics are read. */
export interface GaugeSources {
  yoti: () => YotiGauge;
  /** Bounds of `connections`, `streams` and those that wait for either. */
  bounds: { maxConnections: number; maxStreams: number; maxWaiting: number; maxSigningQueue: number };
  signing: SigningGauge;
  sessionCache?: { readonly size: number; readonly counts: { hits: number; misses: number } };
  documents: { readonly size: number };
  subscriptions: { readonly open: number };
  feed: { readonly size: number; readonly droppedHints: number };
  notifications: NotificationCounts;
  isAuditWritable: () => boolean;
  /** Undefined where no Redis is configured. */
  isRedisConnected: () => boolean | undefined;
  /** Undefined until Yoti has answered. */
  clockOffsetSeconds: () => number | undefined;
}

type Values<Label extends string> = [labels: Partial<Record<Label, string>>, value: number][];

/** Metrics whose values are read from the parts that have them, at each scrape. */
export function registerGauges(registry: Registry, sources: GaugeSources): void {
  const { bounds, signing, documents, subscriptions, feed } = sources;
  const gauge = gaugesOf(registry);
  const counter = countersOf(registry);
  gauge(
    'upstream_connections',
    'Connections to Yoti in use, and calls that wait for one.',
    ['pool', 'state'],
    () => {
      const { calls, streams } = sources.yoti();
      return Object.entries({ calls, streams }).flatMap(([pool, { running, waiting }]) => [
        [{ pool, state: 'in_use' }, running],
        [{ pool, state: 'waiting' }, waiting],
      ]);
    },
  );
  gauge('upstream_connections_max', 'Bounds of upstream_connections.', ['pool', 'state'], () => [
    [{ pool: 'calls', state: 'in_use' }, bounds.maxConnections],
    [{ pool: 'streams', state: 'in_use' }, bounds.maxStreams],
    [{ pool: 'calls', state: 'waiting' }, bounds.maxWaiting],
    [{ pool: 'streams', state: 'waiting' }, bounds.maxWaiting],
  ]);
  gauge(
    'breakers',
    'Circuit breakers in this state.',
    ['class', 'state'],
    () =>
      Object.entries(sources.yoti().breakers).flatMap(([name, now]) =>
        ['closed', 'open', 'half-open'].map(
          (state) => [{ class: name, state }, Number(state === now)] as const,
        ),
      ) as Values<'class' | 'state'>,
  );
  gauge('retry_budget', 'Calls that may be repeated now.', [], () => [[{}, sources.yoti().retryBudget]]);
  counter('retries_total', 'Repeated calls.', [], () => [[{}, sources.yoti().retries]]);
  gauge('signing', 'Signatures in progress, and requests that wait for one.', ['state'], () => [
    [{ state: 'running' }, signing.running],
    [{ state: 'waiting' }, signing.waiting],
  ]);
  gauge('signing_waiting_max', 'Bound of requests that wait for a signature.', [], () => [
    [{}, bounds.maxSigningQueue],
  ]);
  registerCaches(registry, sources);
  gauge('documents', 'Documents in the cache.', [], () => [[{}, documents.size]]);
  gauge('subscriptions', 'Open subscriptions.', [], () => [[{}, subscriptions.open]]);
  gauge('watched_sessions', 'Sessions that subscriptions watch.', [], () => [[{}, feed.size]]);
  counter('dropped_hints_total', 'Hints of changes that were dropped.', [], () => [[{}, feed.droppedHints]]);
  counter('notifications_total', "Yoti's notifications.", ['result'], () =>
    Object.entries(sources.notifications).map(([result, count]) => [{ result }, count as number]),
  );
  registerStates(registry, sources);
}

function registerCaches(registry: Registry, { sessionCache }: GaugeSources): void {
  if (!sessionCache) return;
  gaugesOf(registry)('session_cache_entries', 'Finished sessions in the cache.', [], () => [
    [{}, sessionCache.size],
  ]);
  countersOf(registry)('session_cache_reads_total', 'Reads of sessions.', ['result'], () => [
    [{ result: 'hit' }, sessionCache.counts.hits],
    [{ result: 'miss' }, sessionCache.counts.misses],
  ]);
}

function registerStates(registry: Registry, sources: GaugeSources): void {
  const gauge = gaugesOf(registry);
  gauge('audit_failing', 'Processes whose audit log cannot be written.', [], () => [
    [{}, Number(!sources.isAuditWritable())],
  ]);
  if (sources.isRedisConnected() !== undefined)
    gauge('redis_disconnected', 'Processes without a connection to Redis.', [], () => [
      [{}, Number(!sources.isRedisConnected())],
    ]);
  const clock = 'Seconds that the clock of Yoti is ahead, by the Date header of its responses.';
  gauge(
    'clock_offset_seconds',
    clock,
    [],
    () => {
      const offset = sources.clockOffsetSeconds();
      return offset === undefined ? [] : [[{}, offset]];
    },
    'average',
  );
}

type Register = <Label extends string>(
  name: string,
  help: string,
  labelNames: Label[],
  read: () => Values<Label>,
  aggregator?: 'sum' | 'average',
) => void;

const gaugesOf =
  (registry: Registry): Register =>
  (name, help, labelNames, read, aggregator = 'sum') =>
    void new Gauge({
      name: PREFIX + name,
      help,
      labelNames,
      aggregator,
      registers: [registry],
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    });

const countersOf =
  (registry: Registry): Register =>
  (name, help, labelNames, read) =>
    void new Counter({
      name: PREFIX + name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.inc(labels, value);
      },
    });
