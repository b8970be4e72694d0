import type { FastifyInstance } from 'fastify';
import type { YotiGauge } from '../datasources/yoti/client.js';
import type { SigningGauge } from '../datasources/yoti/signingPool.js';

/** `GET /health`: 200 while the process serves, with the gauges of the signing pool and of the calls to Yoti. */
export async function healthRoute(
  app: FastifyInstance,
  { signing, yoti }: { signing: SigningGauge; yoti: () => YotiGauge },
): Promise<void> {
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: signing.running, waiting: signing.waiting },
    yoti: yoti(),
  }));
}
