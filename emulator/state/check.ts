import { randomUUID } from 'node:crypto';
import type { Report } from '../scenarios/reports/report.js';
import { timestamp } from './clock.js';
import type { IssuedDocument } from './document.js';
import type { EmulatorState } from './emulatorState.js';
import type { Session } from './session.js';

/** One examination and what it will find (reference 8.3). */
export interface Check {
  readonly id: string;
  readonly type: string;
  readonly resourcesUsed: string[];
  readonly createdAt: number;
  /** When it will be, or was, done. */
  readonly dueAt: number;
  readonly outcome: Report | 'INTERNAL_ERROR';
  readonly generatedMedia: { id: string; type: string }[];
  /** The type's own wire fields, such as `config` and `generated_profile`. */
  readonly fields: { [name: string]: unknown };
  isDone: boolean;
}

/** A check to be made; it is done `delay` milliseconds from now. */
export interface NewCheck {
  type: string;
  resourcesUsed: string[];
  outcome: Report | 'INTERNAL_ERROR';
  delayMs?: number;
  generatedMedia?: { id: string; type: string }[];
  fields?: { [name: string]: unknown };
  /** The document it is about; outcomes of the sandbox may differ by document. */
  document?: IssuedDocument;
}

/** Adds a check to the session; `settle` finishes it when it is due. */
export function addCheck(emulator: EmulatorState, session: Session, check: NewCheck): Check {
  const createdAt = emulator.now();
  const { type, resourcesUsed, outcome, delayMs = 0, generatedMedia = [], fields = {} } = check;
  const made: Check = {
    id: randomUUID(),
    type,
    resourcesUsed,
    createdAt,
    dueAt: createdAt + delayMs,
    outcome,
    generatedMedia,
    fields,
    isDone: false,
  };
  session.checks.push(made);
  return made;
}

/** Whether a done check approves. */
export function isApproved({ isDone, outcome }: Check): boolean {
  return isDone && outcome !== 'INTERNAL_ERROR' && outcome.recommendation.value === 'APPROVE';
}

/** The wire shape of a check; the report appears when it is done. */
export function checkToWire(check: Check): object {
  const { type, id, resourcesUsed, generatedMedia, fields, isDone, outcome } = check;
  return {
    type,
    id,
    state: isDone ? (outcome === 'INTERNAL_ERROR' ? outcome : 'DONE') : 'PENDING',
    resources_used: resourcesUsed,
    generated_media: generatedMedia,
    ...(isDone && outcome !== 'INTERNAL_ERROR' && { report: outcome }),
    ...fields,
    created: timestamp(check.createdAt),
    last_updated: timestamp(isDone ? check.dueAt : check.createdAt),
  };
}
