import type { ErrorObject } from 'ajv';
import type { ContractTerms } from './contractTerms.js';

/** Contract drift: one difference between Yoti's responses and the contract. Holds no value, and no term that the contract lacks. */
export interface Drift {
  /** `GET /sessions/{sessionId}` */
  operation: string;
  /** `/checks/[]/report/new_?` */
  path: string;
  kind: 'unknown field' | 'unknown value' | 'other shape';
  /** Occurrences since the process started. */
  count: number;
}

/** Called at each difference of a response. */
export type OnDrift = (operation: string, kind: Drift['kind']) => void;

const MAX_DRIFTS = 1_000;

/** Counts drift, and reports the 1st, 10th, 100th … occurrence, so that logs stay readable. */
export class DriftCounter {
  readonly #counts = new Map<string, number>();
  readonly #report: (drift: Drift) => void;
  readonly #terms: ContractTerms;
  readonly #onDrift: OnDrift;

  constructor(report: (drift: Drift) => void, terms: ContractTerms, onDrift: OnDrift = () => undefined) {
    this.#report = report;
    this.#terms = terms;
    this.#onDrift = onDrift;
  }

  count(operation: string, errors: readonly ErrorObject[]): void {
    const drifts = new Map(
      errors.flatMap((error) => toDrift(operation, error, this.#terms)).map((drift) => [keyOf(drift), drift]),
    );
    for (const [key, drift] of drifts) {
      this.#onDrift(operation, drift.kind);
      const count = (this.#counts.get(key) ?? 0) + 1;
      if (count === 1 && this.#counts.size >= MAX_DRIFTS) continue;
      this.#counts.set(key, count);
      if (Number.isInteger(Math.log10(count))) this.#report({ ...drift, count });
    }
  }
}

const keyOf = ({ operation, path, kind }: Omit<Drift, 'count'>): string => `${operation} ${path} ${kind}`;

/** Keywords that fail because of a schema below them. */
const COMBINATORS = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

function toDrift(
  operation: string,
  { keyword, instancePath, params }: ErrorObject,
  terms: ContractTerms,
): Omit<Drift, 'count'>[] {
  if (COMBINATORS.has(keyword)) return [];
  const path = instancePath.replace(/[^/]+/g, (part) => (/^\d+$/.test(part) ? '[]' : terms.redact(part)));
  if (keyword === 'additionalProperties') {
    const name = String((params as { additionalProperty: unknown }).additionalProperty);
    return [{ operation, path: `${path}/${terms.redact(name)}`, kind: 'unknown field' }];
  }
  const isValue = keyword === 'enum' || keyword === 'const' || keyword === 'pattern' || keyword === 'format';
  return [{ operation, path, kind: isValue ? 'unknown value' : 'other shape' }];
}
