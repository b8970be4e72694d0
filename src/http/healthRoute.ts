import type { FastifyInstance } from 'fastify';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';

/** What the health route shows. */
export interface HealthRouteOptions {
  signing: SigningGauge;
  /** Gauges and counters of subscriptions and notifications. */
  live: () => object;
}

/** `GET /health`: 200 while the process serves, with the gauges of signatures, subscriptions and notifications. */
export async function healthRoute(
  app: FastifyInstance,
  { signing, live }: HealthRouteOptions,
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
    live: live(),
  }));
}
