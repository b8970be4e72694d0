import { sign } from 'node:crypto';
import { scopes, type Scope } from '../../../src/auth/caller.js';
import { claimsAt, newKey, trustKey } from './issuer.js';
import { newEmulator, registerHooks, TestServer, type TestServerOptions } from './testServer.js';

export const allScopes = Object.keys(scopes) as Scope[];
export const scopesWithout = (...missing: Scope[]): Scope[] =>
  allScopes.filter((scope) => !missing.includes(scope));

/** Test server with authentication enabled, and the issuer of its tokens. */
export class AuthenticatedServer extends TestServer {
  readonly key = newKey();

  static override async start(options: TestServerOptions = {}): Promise<AuthenticatedServer> {
    const server = new AuthenticatedServer(newEmulator(options));
    await server.listen(options);
    return server;
  }

  override async listen({ env, ...options }: TestServerOptions = {}): Promise<void> {
    const issuer = trustKey(this.key);
    await super.listen({ ...options, env: { SESSIONS_PER_MINUTE: '10000', ...issuer.env, ...env } });
    const { stop } = this;
    this.stop = async () => {
      await stop();
      issuer.remove();
    };
  }

  /** Signs a token; synchronous, unlike jose. */
  token(sub: string, held: readonly string[], claims: object = {}): string {
    const { alg, kid, privateKey } = this.key;
    const payload = claimsAt(Date.now(), { sub, scope: held.join(' '), ...claims });
    const text = [{ alg, kid }, payload].map((part) => encode(JSON.stringify(part))).join('.');
    return `${text}.${encode(sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }))}`;
  }

  /** Value of the header `authorization` for a caller with these scopes, separated by spaces. */
  authorization(held: string, sub = 'alice'): string {
    return `Bearer ${this.token(sub, held.split(' '))}`;
  }

  /** The server with a caller's token in each request. */
  asCaller(sub: string, held: readonly string[], applicantId?: string): TestServer {
    const token = this.token(sub, held, { applicant_id: applicantId });
    return this.as({ authorization: `Bearer ${token}` });
  }
}

const encode = (part: string | Buffer): string => Buffer.from(part).toString('base64url');

/** Starts a server with authentication enabled before the tests of the block and stops it after them. */
export function useAuthenticatedServer(options: TestServerOptions = {}): AuthenticatedServer {
  return registerHooks(new AuthenticatedServer(newEmulator(options)), options);
}
