import { completeSession } from '../scenarios/completeSession.js';
import type { Check } from './check.js';
import type { EmulatorState } from './emulatorState.js';
import { notify } from './notification.js';
import type { Session } from './session.js';
import type { Task } from './task.js';

/** Brings a session up to date with the clock: tasks and checks that are due get done, then the session. */
export function advanceClock(emulator: EmulatorState, session: Session): void {
  const due = (work: Task | Check): boolean => !work.isDone && work.dueAt <= emulator.now();
  for (const task of tasksOf(session).filter(due)) {
    task.isDone = true;
    notify(emulator, session, 'task_completion', { task_id: task.id });
  }
  for (const check of session.checks.filter(due)) {
    check.isDone = true;
    notify(emulator, session, 'check_completion', { check_id: check.id });
  }
  completeWhenDone(emulator, session);
}

function completeWhenDone(emulator: EmulatorState, session: Session): void {
  const work = [...tasksOf(session), ...session.checks];
  const isOver = session.finishedAt !== undefined && work.every(({ isDone }) => isDone);
  if (isOver && session.completedAt === undefined) {
    session.completedAt = Math.max(session.finishedAt ?? 0, ...work.map(({ dueAt }) => dueAt));
    completeSession(emulator, session);
    notify(emulator, session, 'session_completion');
  }
}

/** Milliseconds until the next task or check is due; undefined when nothing is under way. */
export function msUntilNextDue(emulator: EmulatorState, session: Session): number | undefined {
  const open = [...tasksOf(session), ...session.checks].filter(({ isDone }) => !isDone);
  return open.length > 0 ? Math.min(...open.map(({ dueAt }) => dueAt)) - emulator.now() : undefined;
}

function tasksOf(session: Session): Task[] {
  return session.resources.flatMap(({ tasks }) => tasks);
}
