import type { ErrorObject } from 'ajv';
import type { ContractTerms } from './contractTerms.js';

/** One way in which Yoti's answers differ from the contract. Never holds a value, nor a word that the contract has not. */
export interface Drift {
  /** `GET /sessions/{sessionId}` */
  operation: string;
  /** `/checks/[]/report/new_?` */
  path: string;
  kind: 'unknown field' | 'unknown value' | 'other shape';
  /** How often it was met since the start. */
  count: number;
}

const MAX_KINDS = 1_000;

/** Counts what the contract does not know, and reports the 1st, 10th, 100th … time, so that logs stay readable. */
export class DriftCounter {
  readonly #counts = new Map<string, number>();
  readonly #report: (drift: Drift) => void;
  readonly #words: ContractTerms;

  constructor(report: (drift: Drift) => void, words: ContractTerms) {
    this.#report = report;
    this.#words = words;
  }

  count(operation: string, errors: readonly ErrorObject[]): void {
    const met = new Map(
      errors.flatMap((error) => toDrift(operation, error, this.#words)).map((drift) => [keyOf(drift), drift]),
    );
    for (const [key, drift] of met) {
      const count = (this.#counts.get(key) ?? 0) + 1;
      if (count === 1 && this.#counts.size >= MAX_KINDS) continue;
      this.#counts.set(key, count);
      if (Number.isInteger(Math.log10(count))) this.#report({ ...drift, count });
    }
  }
}

const keyOf = ({ operation, path, kind }: Omit<Drift, 'count'>): string => `${operation} ${path} ${kind}`;

/** Keywords that only say that something below them failed. */
const FRAMES = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

function toDrift(
  operation: string,
  { keyword, instancePath, params }: ErrorObject,
  words: ContractTerms,
): Omit<Drift, 'count'>[] {
  if (FRAMES.has(keyword)) return [];
  const path = instancePath.replace(/[^/]+/g, (part) => (/^\d+$/.test(part) ? '[]' : words.redact(part)));
  if (keyword === 'additionalProperties') {
    const name = String((params as { additionalProperty: unknown }).additionalProperty);
    return [{ operation, path: `${path}/${words.redact(name)}`, kind: 'unknown field' }];
  }
  const isValue = keyword === 'enum' || keyword === 'const' || keyword === 'pattern' || keyword === 'format';
  return [{ operation, path, kind: isValue ? 'unknown value' : 'other shape' }];
}
