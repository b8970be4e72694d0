import type { FastifyInstance } from 'fastify';
import type { AuditLog } from '../logging/audit.js';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';

/** `GET /health`: 200 while the process serves, with the gauge of the signing pool and the state of the audit log. */
export async function healthRoute(
  app: FastifyInstance,
  { signing, audit }: { signing: SigningGauge; audit?: Pick<AuditLog, 'state'> },
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
    audit: { state: audit?.state ?? 'writing' },
  }));
}
