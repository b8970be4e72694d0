import type { Notifier } from '../http/notifier.js';
import { emulatedScenario } from '../scenarios/scenario.js';
import { AccessTokens } from './accessToken.js';
import { advanceClock, msUntilNextDue } from './advanceClock.js';
import type { Applicant } from './applicant.js';
import type { Application } from './application.js';
import { BoundedMap } from './boundedMap.js';
import type { Clock } from './clock.js';
import type { Pool } from './pool.js';
import type { ResponseConfig } from './responseConfig.js';
import { isPastRetention, type Session } from './session.js';

/** Sessions, applicants and pools that are kept; the oldest are evicted. */
const MAX_ENTRIES = 10_000;
/** Longest timer of Node, which fires longer ones at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Dependencies and settings of the state. */
export interface EmulatorStateOptions {
  now: Clock;
  strictNonce: boolean;
  /** Duration of background checks. */
  checkDelayMs: number;
  notifier: Notifier;
  warn: (message: string) => void;
}

/** State of the emulator, in memory: applications, sessions, applicants, pools and tokens. */
export class EmulatorState {
  readonly applications = new Map<string, Application>();
  readonly applicants = new BoundedMap<string, Applicant>(MAX_ENTRIES);
  readonly pools = new BoundedMap<string, Pool>(MAX_ENTRIES);
  readonly accessTokens: AccessTokens;
  readonly notifier: Notifier;
  readonly now: Clock;
  readonly warn: (message: string) => void;
  readonly #sessions = new BoundedMap<string, Session>(MAX_ENTRIES);
  /** By session. */
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(readonly options: EmulatorStateOptions) {
    this.now = options.now;
    this.warn = options.warn;
    this.notifier = options.notifier;
    this.accessTokens = new AccessTokens(options.now);
  }

  addSession(session: Session): void {
    this.#sessions.set(session.id, session);
  }

  deleteSession({ id }: Session): void {
    this.#sessions.delete(id);
  }

  /** Session by id, brought up to date; undefined if unknown, deleted or past retention. */
  session(id = ''): Session | undefined {
    const session = this.#sessions.get(id.toLowerCase());
    if (!session) return undefined;
    if (isPastRetention(session, this.now())) {
      this.deleteSession(session);
      return undefined;
    }
    this.#applyScenarioExpiry(session);
    advanceClock(this, session);
    return session;
  }

  /** Expires the session if its scenario says so. */
  #applyScenarioExpiry(session: Session): void {
    if (emulatedScenario(this.responseConfig(session)).expires) {
      session.deadline = Math.min(session.deadline, this.now());
    }
  }

  /** Response config of the session, else of its application. */
  responseConfig(session: Session): ResponseConfig | undefined {
    return session.responseConfig ?? this.applications.get(session.sdkId)?.responseConfig;
  }

  /** Brings the session up to date now and whenever a task or check is due, so that notifications need no request. */
  advanceClockWhenDue(session: Session): void {
    advanceClock(this, session);
    const waitMs = msUntilNextDue(this, session);
    if (waitMs !== undefined) this.#schedule(session.id, waitMs + 1, () => this.advanceClockWhenDue(session));
  }

  /** Brings all sessions up to date, after time was advanced. */
  advanceAll(): void {
    for (const { id } of this.#sessions.values()) {
      const session = this.session(id);
      if (session) this.advanceClockWhenDue(session);
    }
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #schedule(sessionId: string, delayMs: number, run: () => void): void {
    clearTimeout(this.#timers.get(sessionId));
    const timer = setTimeout(
      () => {
        this.#timers.delete(sessionId);
        run();
      },
      Math.min(Math.max(delayMs, 1), MAX_TIMER_MS),
    );
    this.#timers.set(sessionId, timer.unref());
  }
}
