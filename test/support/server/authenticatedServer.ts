import { request } from 'undici';
import { scopes, type Scope } from '../../../src/auth/caller.js';
import { claimsAt, closedMode, newKey, signed, type IssuerKey } from './issuer.js';
import { Stage, type StageOptions } from './testServer.js';

export const allScopes = Object.keys(scopes) as Scope[];
export const without = (...missing: Scope[]): Scope[] =>
  allScopes.filter((scope) => !missing.includes(scope));

/** A gateway that asks for tokens, and the issuer that makes them. */
export class ClosedStage {
  private constructor(
    readonly stage: Stage,
    readonly stop: () => Promise<void>,
    readonly key: IssuerKey,
  ) {}

  static async set({ env, ...options }: StageOptions = {}): Promise<ClosedStage> {
    const key = newKey();
    const auth = closedMode(key);
    const stage = await Stage.set({ ...options, env: { SESSIONS_PER_MINUTE: '10000', ...auth.env, ...env } });
    const stop = async (): Promise<void> => {
      await stage.stop();
      auth.remove();
    };
    return new ClosedStage(stage, stop, key);
  }

  async token(sub: string, held: readonly string[], claims: object = {}): Promise<string> {
    return signed(this.key, claimsAt(Date.now(), { sub, scope: held.join(' '), ...claims }));
  }

  /** The stage as this caller uses it. */
  async as(sub: string, held: readonly string[], applicantId?: string): Promise<Stage> {
    const token = await this.token(sub, held, { applicant_id: applicantId });
    return this.stage.as({ authorization: `Bearer ${token}` });
  }
}

/** What came back, to the byte, and what it cost at Yoti. */
export interface Exchange {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  calls: string[];
}

/** Sends a document as it stands. */
export async function send(stage: Stage, query: string, variables: object = {}): Promise<Exchange> {
  stage.emulator.clearRequests();
  const response = await request(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...stage.headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, text, calls: stage.calls() };
}

/** The same without what differs between any two requests: their id, time and count, and the id that was asked for. */
export function comparable({ status, headers, text }: Exchange, askedFor: string): object {
  const { date, 'x-request-id': requestId, ...rest } = headers;
  const others = Object.entries(rest).filter(([name]) => !/^ratelimit-(remaining|reset)$/.test(name));
  const told = text.replaceAll(askedFor, '<id>').replaceAll(String(requestId), '<request>');
  return { status, others, text: told, hasDate: date !== undefined };
}
