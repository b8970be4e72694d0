/** Task or check that is not done yet. */
interface Queued {
  readonly createdAt: number;
  readonly dueAt: number;
  readonly isQueued: boolean;
}

/** State of unfinished work: each of these states in turn for an equal time, or the last one if it does not wait. */
export function unfinishedState<State>(
  { createdAt, dueAt, isQueued }: Queued,
  now: number,
  states: readonly State[],
): State {
  const passed = isQueued && dueAt > createdAt ? (now - createdAt) / (dueAt - createdAt) : 1;
  return states[Math.min(Math.floor(passed * states.length), states.length - 1)]!;
}
