import type { IncomingMessage } from 'node:http';
import { routerCaller, unrestrictedCaller, type Caller } from './caller.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { TokenFault } from './tokenFault.js';
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
    if (routerSecret !== undefined && !this.isFromRouter(request))
      throw new ApiError(ErrorCode.UNAUTHENTICATED, {}, new TokenFault('ROUTER_SECRET_DIFFERS'));
    if (!verifier) authentication.caller = unrestrictedCaller;
    else if (routerSecret !== undefined && request.headers.authorization === undefined)
      authentication.caller = routerCaller;
    else authentication.caller = await verifier.verify(authorizationOf(request));
  }

  /** True if the request shows the secret of the router. */
  isFromRouter({ headers }: IncomingMessage): boolean {
    const { routerSecret } = this.#options;
    return routerSecret !== undefined && isSameSecret(headers[ROUTER_HEADER], routerSecret);
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

  /**
   * The caller who uses a link: its subject, with their token or none; NOT_FOUND with a token of another subject. The link
   * has a hash of the subject alone, so only a token names it.
   */
  async authenticateLink(
    request: IncomingMessage,
    subjectHash: string | undefined,
    hashOf: (subject: string) => string,
  ): Promise<Caller> {
    const { verifier } = this.#options;
    // The link is a capability for one session.
    if (!verifier) return { ...unrestrictedCaller, subjectHash };
    if (subjectHash === undefined) throw new ApiError(ErrorCode.NOT_FOUND);
    if (request.headers.authorization === undefined) return { ...unrestrictedCaller, subjectHash };
    const subject = await subjectOf(verifier, request);
    if (typeof subject !== 'string' || hashOf(subject) !== subjectHash)
      throw new ApiError(ErrorCode.NOT_FOUND);
    return { ...unrestrictedCaller, subject };
  }
}

/** Subject of the token in a request; undefined for a token that is not valid. */
async function subjectOf(
  verifier: TokenVerifier,
  request: IncomingMessage,
): Promise<string | null | undefined> {
  const caller = await verifier.verify(authorizationOf(request)).catch((error: ApiError) => {
    if (error.code === ErrorCode.UNAUTHENTICATED) return undefined;
    throw error;
  });
  return caller?.subject;
}

/** Undefined for several headers: Node gives the first, and a proxy in front may have checked another. */
function authorizationOf({ headersDistinct }: IncomingMessage): string | undefined {
  const [first, ...more] = headersDistinct.authorization ?? [];
  return more.length === 0 ? first : undefined;
}
