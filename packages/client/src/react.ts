'use client';
import { createElement, useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import {
  defineFaceAuth,
  type FaceAuthElement,
  type FaceAuthMode,
  type FaceAuthResult,
  type TextOverrides,
} from './faceAuth/index.js';
import type { WatchOptions } from './watchSession.js';

export type { FaceAuthMode, FaceAuthResult, TextOverrides } from './faceAuth/index.js';

export interface FaceAuthProps {
  /** Session to complete; another one starts anew. */
  sessionId: string;
  /** Address of the gateway's GraphQL endpoint. */
  gatewayUrl: string;
  /** Address of the user view; that of the session by default. */
  userViewUrl?: string;
  /** Where the user view opens; `frame` by default. */
  mode?: FaceAuthMode;
  /** Language of the texts: English, or German for `de`; that of the page by default. */
  lang?: string;
  /** Texts that replace those of the language. */
  texts?: TextOverrides;
  className?: string;
  getToken?: WatchOptions['getToken'];
  watchOptions?: Partial<WatchOptions>;
  /** The session is over. The decision belongs to your backend. */
  onResult?: (result: FaceAuthResult) => void;
  /** The person wants another session: create one and give its id. Without it no button is shown. */
  onRetry?: () => void;
  /** The session cannot be followed. */
  onError?: (error: unknown) => void;
}

/** `<yoti-face-auth>` for React. */
export function FaceAuth({ className, lang, ...props }: FaceAuthProps): ReactElement {
  const ref = useRef<FaceAuthElement>(null);
  const latest = useRef(props);
  latest.current = props;
  // Before the element starts, which is at the end of the turn in which it is attached.
  useLayoutEffect(() => {
    defineFaceAuth();
    assign(ref.current!, latest.current, latest);
  });
  useEffect(() => listen(ref.current!, latest), []);
  return createElement('yoti-face-auth', { ref, class: className, lang });
}

type Latest = { readonly current: Omit<FaceAuthProps, 'className' | 'lang'> };

function assign(
  element: FaceAuthElement,
  {
    sessionId,
    gatewayUrl,
    userViewUrl,
    mode = 'frame',
    texts = {},
    watchOptions = {},
    onRetry,
  }: Latest['current'],
  latest: Latest,
): void {
  const getToken = latest.current.getToken && (() => latest.current.getToken!());
  Object.assign(element, {
    texts,
    watchOptions,
    getToken,
    mode,
    userViewUrl,
    allowsRetry: onRetry !== undefined,
  });
  element.gatewayUrl = gatewayUrl;
  element.sessionId = sessionId;
}

/** Listens to the element; gives the function that stops. */
function listen(element: FaceAuthElement, latest: Latest): () => void {
  const stop = new AbortController();
  const on = (name: string, call: (detail: never) => void): void =>
    element.addEventListener(name, (event) => call((event as CustomEvent).detail as never), stop);
  on('result', (result: FaceAuthResult) => latest.current.onResult?.(result));
  on('retry', () => latest.current.onRetry?.());
  on('error', (error: unknown) => latest.current.onError?.(error));
  return () => stop.abort();
}
