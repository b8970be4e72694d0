import { useEffect, useState, type RefObject } from 'react';

/** Last word of the user view: it is done, was cancelled, or failed with a code of Yoti's. */
export type UserViewEnd = { type: 'done' } | { type: 'cancelled' } | { type: 'failed'; eventCode: number };

const CANCELLED = 1000;

interface UserViewMessage {
  eventType?: unknown;
  eventCode?: unknown;
}

/** The end that a message tells; undefined for other messages. */
function endOf({ eventType, eventCode }: UserViewMessage): UserViewEnd | undefined {
  if (eventType === 'SUCCESS') return { type: 'done' };
  if (eventType !== 'ERROR' || typeof eventCode !== 'number') return undefined;
  return eventCode === CANCELLED ? { type: 'cancelled' } : { type: 'failed', eventCode };
}

/** Listens to the user view in a frame, and to no other page: by window, and by the origin of its address. */
export function useUserViewEnd(frame: RefObject<HTMLIFrameElement | null>, url: string): UserViewEnd | undefined {
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
