import type { FastifyInstance } from 'fastify';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';

/** `GET /health`: 200 while the process serves, with the gauge of the signing pool. */
export async function healthRoute(
  app: FastifyInstance,
  { signing }: { signing: SigningGauge },
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
  }));
}
