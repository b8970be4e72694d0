import type { WayName } from './ways.js';

/** A difference between the direct way and a gateway that is known, with its reason. */
export interface Difference {
  /** Names of rows of the matrix. */
  rows: readonly string[];
  ways: readonly WayName[];
  reason: string;
}

const all: readonly WayName[] = ['Apollo Gateway', 'Hive Gateway', 'Hive Gateway, Rust planner'];

/** Every known difference; the suite fails for one that is missing, and for one that is no difference any more. */
export const differences: readonly Difference[] = [
  {
    rows: ['OPERATION_RESOLUTION_FAILURE'],
    ways: ['Apollo Gateway'],
    reason:
      'Gateways select the operation of a document themselves, and Apollo Gateway has a code of its own.',
  },
  {
    rows: ['FRAGMENT_LIMIT_EXCEEDED'],
    ways: ['Apollo Gateway', 'Hive Gateway, Rust planner'],
    reason: 'These gateways send the fields of a fragment in its place, so the subgraph sees none.',
  },
  {
    rows: ['FRAGMENT_CYCLE'],
    ways: all,
    reason: 'Gateways validate documents before they plan them; the cycle is an error of validation there.',
  },
  {
    rows: ['FIELD_REPETITION_LIMIT_EXCEEDED'],
    ways: all,
    reason: 'Gateways send a repeated field once, so the subgraph executes the operation.',
  },
  {
    rows: ['INTROSPECTION_DISABLED'],
    ways: all,
    reason: 'Gateways answer introspection from the supergraph; disable it there.',
  },
];
