import { timestamp } from './clock.js';

/** Work on one resource, such as text extraction (reference 8.2). */
export interface Task {
  readonly type: string;
  readonly id: string;
  readonly createdAt: number;
  /** When it will be, or was, done. */
  readonly dueAt: number;
  isDone: boolean;
  readonly generatedChecks: { id: string; type: string }[];
  readonly generatedMedia: { id: string; type: string }[];
  readonly recommendation?: object;
}

/** The wire shape of a task. */
export function taskToWire(task: Task): object {
  return {
    type: task.type,
    id: task.id,
    state: task.isDone ? 'DONE' : 'PENDING',
    created: timestamp(task.createdAt),
    last_updated: timestamp(task.isDone ? task.dueAt : task.createdAt),
    generated_checks: task.generatedChecks,
    generated_media: task.generatedMedia,
    ...(task.recommendation && task.isDone && { recommendation: task.recommendation }),
  };
}
