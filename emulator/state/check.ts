import { randomUUID } from 'node:crypto';
import type { Report } from '../scenarios/reports/report.js';
import { emulatedScenario } from '../scenarios/scenario.js';
import { timestamp } from './clock.js';
import type { IssuedDocument } from './document.js';
import type { EmulatorState } from './emulatorState.js';
import { unfinishedState } from './queue.js';
import type { Session } from './session.js';

const CHECK_STATES = ['CREATED', 'READY', 'PENDING'] as const;

/** Check with the outcome it will have (reference 8.3). */
export interface Check {
  readonly id: string;
  readonly type: string;
  readonly resourcesUsed: string[];
  readonly createdAt: number;
  /** Time of completion, past or future. */
  readonly dueAt: number;
  readonly outcome: Report | 'INTERNAL_ERROR';
  readonly generatedMedia: { id: string; type: string }[];
  /** Wire fields of this type only, such as `config` and `generated_profile`. */
  readonly fields: { [name: string]: unknown };
  /** True if it waits in the states CREATED and READY before it is PENDING. */
  readonly isQueued: boolean;
  isDone: boolean;
}

/** Check to add; it is due after `delayMs`. */
export interface NewCheck {
  type: string;
  resourcesUsed: string[];
  outcome: Report | 'INTERNAL_ERROR';
  delayMs?: number;
  generatedMedia?: { id: string; type: string }[];
  fields?: { [name: string]: unknown };
  /** Document that the check uses, for outcomes configured by document. */
  document?: IssuedDocument;
}

/** Adds a check to the session; `advanceClock` completes it when it is due. */
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
    isQueued: emulatedScenario(emulator.responseConfig(session)).queues ?? false,
    isDone: false,
  };
  session.checks.push(made);
  return made;
}

/** True if the check is done and approves. */
export function isApproved({ isDone, outcome }: Check): boolean {
  return isDone && outcome !== 'INTERNAL_ERROR' && outcome.recommendation.value === 'APPROVE';
}

/** Check on the wire at this time; with its report once it is done. */
export function checkToWire(check: Check, now: number): object {
  const { type, id, resourcesUsed, generatedMedia, fields, isDone, outcome } = check;
  return {
    type,
    id,
    state: isDone
      ? outcome === 'INTERNAL_ERROR'
        ? outcome
        : 'DONE'
      : unfinishedState(check, now, CHECK_STATES),
    resources_used: resourcesUsed,
    generated_media: generatedMedia,
    ...(isDone && outcome !== 'INTERNAL_ERROR' && { report: outcome }),
    ...fields,
    created: timestamp(check.createdAt),
    last_updated: timestamp(isDone ? check.dueAt : check.createdAt),
  };
}
