import { timestamp } from './clock.js';
import { unfinishedState } from './queue.js';

/** Task on a resource, such as text extraction (reference 8.2). */
export interface Task {
  readonly type: string;
  readonly id: string;
  readonly createdAt: number;
  /** Time of completion, past or future. */
  readonly dueAt: number;
  /** True if it is CREATED before it is PENDING. */
  readonly isQueued: boolean;
  /** True if it ends with FAILED. */
  readonly fails: boolean;
  isDone: boolean;
  readonly generatedChecks: { id: string; type: string }[];
  readonly generatedMedia: { id: string; type: string }[];
  readonly recommendation?: object;
}

/** Task on the wire at this time. */
export function taskToWire(task: Task, now: number): object {
  return {
    type: task.type,
    id: task.id,
    state: task.isDone
      ? task.fails
        ? 'FAILED'
        : 'DONE'
      : unfinishedState(task, now, ['CREATED', 'PENDING']),
    created: timestamp(task.createdAt),
    last_updated: timestamp(task.isDone ? task.dueAt : task.createdAt),
    generated_checks: task.generatedChecks,
    generated_media: task.generatedMedia,
    ...(task.recommendation && task.isDone && { recommendation: task.recommendation }),
  };
}
