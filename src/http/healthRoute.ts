import type { FastifyInstance } from 'fastify';
import type { YotiGauge } from '../datasources/yoti/client.js';
import type { AuditLog } from '../logging/audit.js';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';
import type { Readiness } from './readiness.js';

/** What the health routes show. */
export interface HealthRouteOptions {
  signing: SigningGauge;
  /** Gauges and counters of subscriptions and notifications. */
  live: () => object;
  yoti: () => YotiGauge;
  audit?: Pick<AuditLog, 'state'>;
  readiness: Readiness;
}

/**
 * `GET /health` and `/health/live`: 200 while the process serves, the first with the gauges of the signing pool, of the
 * calls to Yoti, of subscriptions and notifications, and the state of the audit log. `GET /health/ready`: 503 with the
 * reasons while new requests should go elsewhere, and warnings of what does not prevent them.
 */
export async function healthRoute(
  app: FastifyInstance,
  { signing, live, yoti, audit, readiness }: HealthRouteOptions,
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
    live: live(),
    yoti: yoti(),
    audit: { state: audit?.state ?? 'writing' },
  }));
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', (_, reply) => {
    const { reasons, warnings } = readiness;
    const body = warnings.length > 0 ? { warnings } : {};
    if (reasons.length === 0) return { status: 'ready', ...body };
    return reply.code(503).send({ status: 'not ready', reasons, ...body });
  });
}
