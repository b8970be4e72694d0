/** Message of the user view: that it ended, or that it waits for a session. */
export type UserViewMessage = { type: 'STARTED' } | { type: 'SUCCESS' } | { type: 'ERROR'; code: number };

/**
 * The message of an event, if it comes from the user view: from its origin, and from the frame that shows it. Undefined for
 * anything else. Yoti documents SUCCESS, ERROR with a number, and STARTED.
 */
export function userViewMessage(
  { origin, source, data }: Pick<MessageEvent, 'origin' | 'source' | 'data'>,
  frame: Window | null,
  url: string,
): UserViewMessage | undefined {
  if (frame === null || source !== frame || origin !== new URL(url).origin) return undefined;
  const { eventType: type, eventCode: code } = (data ?? {}) as { eventType?: unknown; eventCode?: unknown };
  if (type === 'STARTED' || type === 'SUCCESS') return { type };
  return type === 'ERROR' ? { type, code: Number(code) } : undefined;
}

/** Answer to STARTED: the session that the address names. */
export function initSession(url: string): object {
  const { searchParams } = new URL(url);
  return {
    eventType: 'INIT_SESSION',
    sessionID: searchParams.get('sessionID'),
    sessionToken: searchParams.get('sessionToken'),
  };
}

/** True for an address that may be opened: of the web, and not one that runs code. */
export function isUserViewUrl(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** Codes after which the session is over, or cannot be finished: another one is needed. */
export const isFatal = (code: number): boolean => (code >= 2000 && code < 3000) || code === 5008;

/** The person closed the user view. */
export const CANCELLED = 1000;
/** The person has no more attempts; the result follows. */
export const ATTEMPTS_EXHAUSTED = [4001, 5002];
