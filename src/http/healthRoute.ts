import type { FastifyInstance } from 'fastify';

/** Whether new requests are welcome. */
export interface ReadinessReport {
  /** Reasons against new requests; empty when ready. */
  reasons: readonly string[];
  /** What an operator should mend, although requests are served. */
  warnings: readonly string[];
}

/** What health checks ask; with several processes, of all of them. */
export interface HealthSource {
  /** Gauges of the process for `/health`. */
  health(): object | Promise<object>;
  readiness(): ReadinessReport | Promise<ReadinessReport>;
  /** Metrics in Prometheus' text format. */
  metrics(): Promise<string>;
}

/** Answer to a health check. */
export interface HealthResponse {
  status: number;
  type: string;
  text: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const json = (body: object, status = 200): HealthResponse => ({
  status,
  type: JSON_TYPE,
  text: JSON.stringify(body),
});

const responses: Readonly<Record<string, (source: HealthSource) => Promise<HealthResponse>>> = {
  '/health': async (source) => json({ status: 'ok', ...(await source.health()) }),
  '/health/live': async () => json({ status: 'ok' }),
  '/health/ready': async (source) => {
    const { reasons, warnings } = await source.readiness();
    const rest = warnings.length > 0 ? { warnings } : {};
    if (reasons.length === 0) return json({ status: 'ready', ...rest });
    return json({ status: 'not ready', reasons, ...rest }, 503);
  },
  '/metrics': async (source) => ({ status: 200, type: METRICS_TYPE, text: await source.metrics() }),
};

/** Paths of health checks and metrics. */
export const HEALTH_PATHS: ReadonlySet<string> = new Set(Object.keys(responses));

/** Answer to a path of HEALTH_PATHS. */
export const healthResponse = (path: string, source: HealthSource): Promise<HealthResponse> =>
  responses[path]!(source);

/**
 * `GET /health` and `/health/live`: 200 while the process serves, the first with its gauges. `GET /health/ready`: 503
 * with the reasons while new requests should go elsewhere, and warnings of what does not prevent them. `GET /metrics`: metrics for Prometheus.
 */
export async function healthRoute(app: FastifyInstance, source: HealthSource): Promise<void> {
  for (const path of HEALTH_PATHS)
    app.get(path, async (_, reply) => {
      const { status, type, text } = await healthResponse(path, source);
      return reply.code(status).header('content-type', type).send(text);
    });
}
