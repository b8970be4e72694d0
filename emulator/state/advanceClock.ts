import { completeSession } from '../scenarios/completeSession.js';
import type { Check } from './check.js';
import type { EmulatorState } from './emulatorState.js';
import { notify } from './notification.js';
import type { Session } from './session.js';
import type { Task } from './task.js';

/** Brings a session up to date: completes the tasks and checks that are due, then the session. */
export function advanceClock(emulator: EmulatorState, session: Session): void {
  const isDue = (work: Task | Check): boolean => !work.isDone && work.dueAt <= emulator.now();
  for (const task of tasksOf(session).filter(isDue)) {
    task.isDone = true;
    notify(emulator, session, 'task_completion', { task_id: task.id });
  }
  for (const check of session.checks.filter(isDue)) {
    check.isDone = true;
    notify(emulator, session, 'check_completion', { check_id: check.id });
  }
  completeWhenDone(emulator, session);
}

function completeWhenDone(emulator: EmulatorState, session: Session): void {
  const { finishedAt, completedAt, checks } = session;
  const work = [...tasksOf(session), ...checks];
  if (finishedAt === undefined || completedAt !== undefined || !work.every(({ isDone }) => isDone)) return;
  completeSession(emulator, session, Math.max(finishedAt, ...work.map(({ dueAt }) => dueAt)));
}

/** Milliseconds until the next task or check is due; undefined if all are done. */
export function msUntilNextDue(emulator: EmulatorState, session: Session): number | undefined {
  const pending = [...tasksOf(session), ...session.checks].filter(({ isDone }) => !isDone);
  return pending.length > 0 ? Math.min(...pending.map(({ dueAt }) => dueAt)) - emulator.now() : undefined;
}

function tasksOf(session: Session): Task[] {
  return session.resources.flatMap(({ tasks }) => tasks);
}
