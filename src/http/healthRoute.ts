import type { FastifyInstance } from 'fastify';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';

/** `GET /health`: that the process answers, and how busy signing is. */
export async function healthRoute(
  app: FastifyInstance,
  { signing }: { signing: SigningGauge },
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
  }));
}
