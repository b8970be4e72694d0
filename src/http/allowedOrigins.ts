import type { IncomingHttpHeaders } from 'node:http';

/** Origins of pages that may call. */
export interface AllowedOriginsOptions {
  /** Values of `CORS_ORIGINS`. */
  corsOrigins: readonly string[];
  /** In development every page of this machine may call; `null`, the origin of files and sandboxed frames, may not. */
  isProduction: boolean;
  /** Told of an origin that is refused, once. */
  warn: (facts: { origin: string }, text: string) => void;
}

/** `http://localhost:5173` and its like: only this machine serves such a page. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
/** Origins that are logged; any client can invent more of them. */
const MAX_LOGGED = 100;
const MAX_LOGGED_LENGTH = 200;

/** Decides which pages may call from another origin, for CORS, GET requests and WebSockets. */
export class AllowedOrigins {
  /** The rules, as `@fastify/cors` takes them; empty where no page of another origin may call. */
  readonly rules: (string | RegExp)[];
  readonly #warn: AllowedOriginsOptions['warn'];
  readonly #logged = new Set<string>();

  constructor({ corsOrigins, isProduction, warn }: AllowedOriginsOptions) {
    this.rules = isProduction ? [...corsOrigins] : [...corsOrigins, LOOPBACK];
    this.#warn = warn;
  }

  has(origin: string): boolean {
    return this.rules.some((rule) => (typeof rule === 'string' ? rule === origin : rule.test(origin)));
  }

  /** Logs an origin that is refused, once, with its remedy. */
  logRefusal({ origin, host }: IncomingHttpHeaders): void {
    if (origin === undefined || this.has(origin) || isOwnOrigin(origin, host)) return;
    if (this.#logged.has(origin) || this.#logged.size >= MAX_LOGGED || origin.length > MAX_LOGGED_LENGTH)
      return;
    this.#logged.add(origin);
    this.#warn({ origin }, refusalText(origin));
  }
}

/** True if the page was served by this gateway. */
export const isOwnOrigin = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

const refusalText = (origin: string): string =>
  origin === 'null'
    ? 'A page without an origin was refused, such as a file: serve it over HTTP.'
    : 'A page of another origin was refused: add its origin to CORS_ORIGINS if it may call.';
