import type { IncomingMessage } from 'node:http';
import { unrestrictedCaller, type Caller } from './caller.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { isSameSecret } from './secret.js';
import type { TokenVerifier } from './tokenVerifier.js';

/** Header with the secret that a router and this gateway share. */
const ROUTER_HEADER = 'x-router-secret';

/** Credentials that a request needs. */
export interface AuthenticatorOptions {
  /** Absent: authentication is disabled. */
  verifier?: TokenVerifier;
  /** Absent: requests need not come from a router. */
  routerSecret?: string;
}

/** Authentication of one request; `caller` is set once it has succeeded. */
interface Authentication {
  verification?: Promise<void>;
  caller?: Caller;
}

/** Authenticates a request once and caches the caller for its lifetime. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #authentications = new WeakMap<IncomingMessage, Authentication>();

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /** Rejects with UNAUTHENTICATED before the body is read; undefined where no credentials are needed. */
  authenticate(request: IncomingMessage): Promise<void> | undefined {
    if (this.#isDisabled) return undefined;
    let authentication = this.#authentications.get(request);
    if (!authentication) this.#authentications.set(request, (authentication = {}));
    return (authentication.verification ??= this.#verify(request, authentication));
  }

  get #isDisabled(): boolean {
    return !this.#options.verifier && this.#options.routerSecret === undefined;
  }

  async #verify(request: IncomingMessage, authentication: Authentication): Promise<void> {
    const { routerSecret, verifier } = this.#options;
    if (routerSecret !== undefined && !isSameSecret(request.headers[ROUTER_HEADER], routerSecret))
      throw new ApiError(ErrorCode.UNAUTHENTICATED);
    authentication.caller = verifier ? await verifier.verify(authorizationOf(request)) : unrestrictedCaller;
  }

  /** The caller of an authenticated request; UNAUTHENTICATED for any other. */
  callerOf(request: IncomingMessage): Caller {
    if (this.#isDisabled) return unrestrictedCaller;
    const { caller } = this.#authentications.get(request) ?? {};
    if (!caller) throw new ApiError(ErrorCode.UNAUTHENTICATED);
    return caller;
  }

  /** The caller of a WebSocket, whose token comes in its first message; rejects with UNAUTHENTICATED without one. */
  async authenticateSocket(request: IncomingMessage, authorization: string | undefined): Promise<Caller> {
    const { routerSecret, verifier } = this.#options;
    if (routerSecret !== undefined && !isSameSecret(request.headers[ROUTER_HEADER], routerSecret))
      throw new ApiError(ErrorCode.UNAUTHENTICATED);
    return verifier ? verifier.verify(authorization) : unrestrictedCaller;
  }

  /** The caller who uses a link: its subject, with their token or none; NOT_FOUND with a token of another subject. */
  async authenticateLink(request: IncomingMessage, subject: string | undefined): Promise<Caller> {
    const { verifier } = this.#options;
    const isSubject =
      !verifier || (subject !== undefined && (await hasNoTokenOfOthers(verifier, request, subject)));
    if (!isSubject) throw new ApiError(ErrorCode.NOT_FOUND);
    // The link is a capability for one session.
    return { ...unrestrictedCaller, subject: subject ?? null };
  }
}

async function hasNoTokenOfOthers(
  verifier: TokenVerifier,
  request: IncomingMessage,
  subject: string,
): Promise<boolean> {
  if (request.headers.authorization === undefined) return true;
  const caller = await verifier.verify(authorizationOf(request)).catch((error: ApiError) => {
    if (error.code === ErrorCode.UNAUTHENTICATED) return undefined;
    throw error;
  });
  return caller?.subject === subject;
}

/** Undefined for several headers: Node gives the first, and a proxy in front may have checked another. */
function authorizationOf({ headersDistinct }: IncomingMessage): string | undefined {
  const [first, ...more] = headersDistinct.authorization ?? [];
  return more.length === 0 ? first : undefined;
}
