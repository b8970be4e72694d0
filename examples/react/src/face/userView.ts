import { useEffect, useState, type RefObject } from 'react';

/** Last word of the user view: the session is over, the person cancelled, or nothing can come of it. */
export type UserViewEnd = 'done' | 'cancelled' | 'failed';

const CANCELLED = 1000;
/** The session has expired, or no attempts are left: the subscription tells the rest, as after success. */
const OVER = [2002, 4001, 5002];

interface UserViewMessage {
  eventType?: unknown;
  eventCode?: unknown;
}

/** The end that a message tells; undefined for other messages. */
function endOf({ eventType, eventCode }: UserViewMessage): UserViewEnd | undefined {
  if (eventType === 'SUCCESS') return 'done';
  if (eventType !== 'ERROR' || typeof eventCode !== 'number') return undefined;
  if (eventCode === CANCELLED) return 'cancelled';
  return OVER.includes(eventCode) ? 'done' : 'failed';
}

/** Listens to the user view in a frame, and to no other page: by window, and by the origin of its address. */
export function useUserViewEnd(
  frame: RefObject<HTMLIFrameElement | null>,
  url: string,
): UserViewEnd | undefined {
  const [end, setEnd] = useState<UserViewEnd>();
  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent<UserViewMessage | null>): void => {
      if (source !== frame.current?.contentWindow || origin !== new URL(url).origin) return;
      const told = endOf(data ?? {});
      if (told) setEnd(told);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [frame, url]);
  return end;
}
