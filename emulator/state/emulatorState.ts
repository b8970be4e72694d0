import type { Notifier } from '../http/notifier.js';
import { scenarios } from '../scenarios/scenario.js';
import { AccessTokens } from './accessToken.js';
import { advanceClock, msUntilNextDue } from './advanceClock.js';
import type { Applicant } from './applicant.js';
import type { Application } from './application.js';
import { BoundedMap } from './boundedMap.js';
import type { Clock } from './clock.js';
import type { Pool } from './pool.js';
import type { ResponseConfig } from './responseConfig.js';
import { isPastRetention, type Session } from './session.js';

/** Node fires longer timers at once. */
const MAX_ENTRIES = 10_000;

const MAX_TIMER_MS = 2 ** 31 - 1;

/** What a Yoti is made with. */
export interface EmulatorStateOptions {
  now: Clock;
  strictNonce: boolean;
  /** Milliseconds that background checks take. */
  checkDelayMs: number;
  notifier: Notifier;
  warn: (message: string) => void;
}

/** Everything the emulator knows, in memory only. */
export class EmulatorState {
  readonly applications = new Map<string, Application>();
  readonly applicants = new BoundedMap<string, Applicant>(MAX_ENTRIES);
  readonly pools = new BoundedMap<string, Pool>(MAX_ENTRIES);
  readonly accessTokens: AccessTokens;
  readonly notifier: Notifier;
  readonly now: Clock;
  readonly warn: (message: string) => void;
  readonly #sessions = new BoundedMap<string, Session>(MAX_ENTRIES);
  readonly #timers = new Set<NodeJS.Timeout>();

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

  /** The session with this id, brought up to date; undefined when unknown, deleted or out of retention. */
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

  /** A scenario may let the user's time run out at once. */
  #applyScenarioExpiry(session: Session): void {
    if (scenarios.get(this.responseConfig(session)?.scenario ?? '')?.emulator?.expires) {
      session.deadline = Math.min(session.deadline, this.now());
    }
  }

  /** What the sandbox was told for this session, or else for its application. */
  responseConfig(session: Session): ResponseConfig | undefined {
    return session.responseConfig ?? this.applications.get(session.sdkId)?.responseConfig;
  }

  /** Settles the session now, and again by itself when the rest is due. */
  advanceClockWhenDue(session: Session): void {
    advanceClock(this, session);
    const wait = msUntilNextDue(this, session);
    if (wait !== undefined) this.#schedule(wait + 1, () => this.advanceClockWhenDue(session));
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #schedule(milliseconds: number, act: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        act();
      },
      Math.min(Math.max(milliseconds, 1), MAX_TIMER_MS),
    );
    this.#timers.add(timer.unref());
  }
}
