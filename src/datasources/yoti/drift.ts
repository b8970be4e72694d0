import type { ErrorObject } from 'ajv';

/** One way in which Yoti's answers differ from the contract. Never holds a value. */
export interface Drift {
  /** `GET /sessions/{sessionId}` */
  operation: string;
  /** `/checks/[]/report/new_field` */
  path: string;
  kind: 'unknown field' | 'unknown value' | 'other shape';
  /** How often it was met since the start. */
  count: number;
}

const MOST_KINDS = 1_000;
const FIELD_NAME = /^[\w.-]{1,64}$/;

/** Counts what the contract does not know, and reports the 1st, 10th, 100th … time, so that logs stay readable. */
export class DriftCounter {
  readonly #counts = new Map<string, number>();
  readonly #report: (drift: Drift) => void;

  constructor(report: (drift: Drift) => void) {
    this.#report = report;
  }

  count(operation: string, errors: readonly ErrorObject[]): void {
    const met = new Map(
      errors.flatMap((error) => toDrift(operation, error)).map((drift) => [keyOf(drift), drift]),
    );
    for (const [key, drift] of met) {
      const count = (this.#counts.get(key) ?? 0) + 1;
      if (count === 1 && this.#counts.size >= MOST_KINDS) continue;
      this.#counts.set(key, count);
      if (Number.isInteger(Math.log10(count))) this.#report({ ...drift, count });
    }
  }
}

const keyOf = ({ operation, path, kind }: Omit<Drift, 'count'>): string => `${operation} ${path} ${kind}`;

/** Keywords that only say that something below them failed. */
const FRAMES = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

function toDrift(operation: string, { keyword, instancePath, params }: ErrorObject): Omit<Drift, 'count'>[] {
  if (FRAMES.has(keyword)) return [];
  const path = instancePath.replace(/\/\d+(?=\/|$)/g, '/[]');
  if (keyword === 'additionalProperties') {
    const name = String((params as { additionalProperty: unknown }).additionalProperty);
    return [{ operation, path: `${path}/${FIELD_NAME.test(name) ? name : '?'}`, kind: 'unknown field' }];
  }
  const isValue = keyword === 'enum' || keyword === 'const' || keyword === 'pattern' || keyword === 'format';
  return [{ operation, path, kind: isValue ? 'unknown value' : 'other shape' }];
}
