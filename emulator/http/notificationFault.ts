/** Ways in which a notification goes wrong: after a delay, sent twice, after its successor, or not sent. */
export const NOTIFICATION_FAULTS = ['LATE', 'TWICE', 'OUT_OF_ORDER', 'LOST'] as const;

/** Fault of the next matching notifications. */
export interface NotificationFault {
  how: (typeof NOTIFICATION_FAULTS)[number];
  /** Only notifications of this session. */
  sessionId?: string;
  /** Only notifications with this topic, in any letter case. */
  topic?: string;
  /** Number of notifications it applies to; default 1. */
  times?: number;
  /** Delay of LATE, and longest wait of OUT_OF_ORDER for a successor; default 5 000. */
  delayMs?: number;
}

/** Most faults that wait for a notification. */
const MAX_PENDING = 1_000;

/** Faults that no notification has used up. */
export class NotificationFaults {
  readonly #pending: { fault: NotificationFault; left: number }[] = [];

  /** Throws if there are too many. */
  add(fault: NotificationFault): void {
    if (this.#pending.length >= MAX_PENDING) throw new Error(`More than ${MAX_PENDING} faults wait`);
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** First fault that matches the notification; counts down its `times`. */
  next(sessionId: string, topic: string): NotificationFault | undefined {
    const index = this.#pending.findIndex(({ fault }) => matches(fault, sessionId, topic));
    const found = this.#pending[index];
    if (found && --found.left <= 0) this.#pending.splice(index, 1);
    return found?.fault;
  }
}

const matches = (fault: NotificationFault, sessionId: string, topic: string): boolean =>
  (fault.sessionId === undefined || fault.sessionId.toLowerCase() === sessionId) &&
  (fault.topic === undefined || fault.topic.toLowerCase() === topic);
