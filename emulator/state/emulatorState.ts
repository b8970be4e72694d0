import { type Applicant } from './applicant.js';
import { AccessTokens } from './accessToken.js';
import { type Application } from './application.js';
import { BoundedMap } from './boundedMap.js';
import { decisions } from '../assumptions.js';
import { type Notifier } from '../http/notification.js';
import { type Pool } from './pool.js';
import { type ResponseConfig } from './responseConfig.js';
import { findScenario } from '../scenarios/scenario.js';
import { isForgotten, type Session } from './session.js';
import { nextDue, settle } from './advanceClock.js';
import { type Clock } from './clock.js';

/** Node fires longer timers at once. */
const longestTimer = 2 ** 31 - 1;

/** What a Yoti is made with. */
export interface YotiOptions {
  now: Clock;
  strictNonce: boolean;
  /** Milliseconds that background checks take. */
  checkDelay: number;
  notifier: Notifier;
  warn: (message: string) => void;
}

/** Everything the emulator knows, in memory only. */
export class Yoti {
  readonly applications = new Map<string, Application>();
  readonly applicants = new BoundedMap<string, Applicant>(decisions.capacity);
  readonly pools = new BoundedMap<string, Pool>(decisions.capacity);
  readonly accessTokens: AccessTokens;
  readonly notifier: Notifier;
  readonly now: Clock;
  readonly warn: (message: string) => void;
  readonly #sessions = new BoundedMap<string, Session>(decisions.capacity);
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(readonly options: YotiOptions) {
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
    if (!session) {
      return undefined;
    }
    if (isForgotten(session, this.now())) {
      this.deleteSession(session);
      return undefined;
    }
    this.#expireIfTold(session);
    settle(this, session);
    return session;
  }

  /** A scenario may let the user's time run out at once. */
  #expireIfTold(session: Session): void {
    if (findScenario(this.responseConfig(session)?.scenario)?.expires) {
      session.deadline = Math.min(session.deadline, this.now());
    }
  }

  /** What the sandbox was told for this session, or else for its application. */
  responseConfig(session: Session): ResponseConfig | undefined {
    return session.responseConfig ?? this.applications.get(session.sdkId)?.responseConfig;
  }

  /** Settles the session now, and again by itself when the rest is due. */
  settleInTime(session: Session): void {
    settle(this, session);
    const wait = nextDue(this, session);
    if (wait !== undefined) {
      this.#later(wait + 1, () => this.settleInTime(session));
    }
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        act();
      },
      Math.min(Math.max(milliseconds, 1), longestTimer),
    );
    this.#timers.add(timer.unref());
  }
}
