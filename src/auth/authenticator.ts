import type { IncomingMessage } from 'node:http';
import { unrestrictedCaller, type Caller } from './caller.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { isSameSecret } from './secret.js';
import type { TokenVerifier } from './tokenVerifier.js';

/** The header in which a router shows that it is the router. */
const ROUTER_HEADER = 'x-router-secret';

/** What a request has to show before anything of it is read. */
export interface AuthenticatorOptions {
  /** Absent: everybody may do everything. */
  verifier?: TokenVerifier;
  /** Absent: a request may come from anywhere. */
  routerSecret?: string;
}

/** Whether a request is let in, and whose it is once that is known. */
interface Authentication {
  verification?: Promise<void>;
  caller?: Caller;
}

/** Lets requests in, and remembers whose they are. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #authentications = new WeakMap<IncomingMessage, Authentication>();

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /**
   * Rejects with UNAUTHENTICATED before the body is read; nothing to wait for where nothing has to be shown. Looks once,
   * however often it is asked.
   */
  authenticate(request: IncomingMessage): Promise<void> | undefined {
    if (this.#isOpen) return undefined;
    let admission = this.#authentications.get(request);
    if (!admission) this.#authentications.set(request, (admission = {}));
    return (admission.verification ??= this.#verify(request, admission));
  }

  get #isOpen(): boolean {
    return !this.#options.verifier && this.#options.routerSecret === undefined;
  }

  async #verify(request: IncomingMessage, admission: Authentication): Promise<void> {
    const { routerSecret, verifier } = this.#options;
    if (routerSecret !== undefined && !isSameSecret(request.headers[ROUTER_HEADER], routerSecret))
      throw new ApiError(ErrorCode.UNAUTHENTICATED);
    admission.caller = verifier ? await verifier.verify(authorizationOf(request)) : unrestrictedCaller;
  }

  /** Whose request it is; UNAUTHENTICATED for one that was never let in. */
  callerOf(request: IncomingMessage): Caller {
    if (this.#isOpen) return unrestrictedCaller;
    const { caller } = this.#authentications.get(request) ?? {};
    if (!caller) throw new ApiError(ErrorCode.UNAUTHENTICATED);
    return caller;
  }

  /** Who holds a link: the one it was made for, who may show a token or none, but nobody else's. */
  async authenticateLink(request: IncomingMessage, subject: string | undefined): Promise<Caller> {
    const { verifier } = this.#options;
    const isTheirs =
      !verifier || (subject !== undefined && (await presentsOwnToken(verifier, request, subject)));
    if (!isTheirs) throw new ApiError(ErrorCode.NOT_FOUND);
    // The link itself is the permission, and names the one session it is for.
    return { ...unrestrictedCaller, subject: subject ?? null };
  }
}

async function presentsOwnToken(
  verifier: TokenVerifier,
  request: IncomingMessage,
  subject: string,
): Promise<boolean> {
  if (request.headers.authorization === undefined) return true;
  const shown = await verifier.verify(authorizationOf(request)).catch((error: ApiError) => {
    if (error.code === ErrorCode.UNAUTHENTICATED) return undefined;
    throw error;
  });
  return shown?.subject === subject;
}

/** Node gives the first of several; a proxy in front may have checked another. */
function authorizationOf({ headersDistinct }: IncomingMessage): string | undefined {
  const [first, ...more] = headersDistinct.authorization ?? [];
  return more.length === 0 ? first : undefined;
}
