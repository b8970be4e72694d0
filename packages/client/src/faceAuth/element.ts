import { FaceAuthProgressDocument } from '../operations.generated.js';
import { watchSession, type WatchOptions } from '../watchSession.js';
import { progressOf, type FaceAuthResult, type Progress, type Screen } from './progress.js';
import { qrCode } from './qrCode.js';
import { textsFor, type FaceAuthTexts } from './texts.js';
import {
  ATTEMPTS_EXHAUSTED,
  CANCELLED,
  initSession,
  isFatal,
  isUserViewUrl,
  userViewMessage,
} from './userView.js';
import { button, create, FaceAuthView, type Content } from './view.js';

/** Texts of your own; the others stay. */
export type TextOverrides = {
  [Name in keyof FaceAuthTexts]?: FaceAuthTexts[Name] extends object
    ? Partial<FaceAuthTexts[Name]>
    : FaceAuthTexts[Name];
};

/** Where the user view opens. */
export type FaceAuthMode = 'frame' | 'tab';

// On a server there are no elements; the module must load there.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * `<yoti-face-auth>`: the person's part of a session, from the start to the result. It opens the user view in a frame or a
 * tab, or shows its address as a QR code, and follows the session by a subscription; it never polls. Events: `result`
 * (`FaceAuthResult`), `retry` (the person wants another session: give its id as `sessionId`), `error` (what was thrown).
 */
export class FaceAuthElement extends Base {
  static readonly observedAttributes = ['session-id', 'gateway-url'];

  /** Token of the caller, asked for before each connection. */
  getToken?: WatchOptions['getToken'];
  /** Options of the subscription, such as its delays. */
  watchOptions: Partial<WatchOptions> = {};
  /** False to offer no other session; the event `retry` is then never sent. */
  allowsRetry = true;

  #texts: TextOverrides = {};
  #view: FaceAuthView | undefined;
  #screen: Screen = 'loading';
  #url: string | undefined;
  #frame: HTMLIFrameElement | undefined;
  #failedAttempts = 0;
  #abort: AbortController | undefined;
  #isPlanned = false;

  /** Id of the session; another one starts anew. */
  get sessionId(): string {
    return this.getAttribute('session-id') ?? '';
  }
  set sessionId(value: string) {
    this.setAttribute('session-id', value);
  }

  /** Address of the gateway's GraphQL endpoint; `/graphql` of the page's own origin by default. */
  get gatewayUrl(): string {
    return this.getAttribute('gateway-url') ?? '/graphql';
  }
  set gatewayUrl(value: string) {
    this.setAttribute('gateway-url', value);
  }

  /** Address of the user view; that of the session by default. */
  get userViewUrl(): string | undefined {
    return this.getAttribute('user-view-url') ?? this.#url;
  }
  set userViewUrl(value: string | undefined) {
    if (value === undefined) this.removeAttribute('user-view-url');
    else this.setAttribute('user-view-url', value);
  }

  get mode(): FaceAuthMode {
    return this.getAttribute('mode') === 'tab' ? 'tab' : 'frame';
  }
  set mode(value: FaceAuthMode) {
    this.setAttribute('mode', value);
  }

  /** Texts that replace those of the language. */
  get texts(): FaceAuthTexts {
    const base = textsFor(this.#language);
    const { screens, events, reasons, ...others } = this.#texts;
    return {
      ...base,
      ...others,
      screens: { ...base.screens, ...screens },
      events: { ...base.events, ...events },
      reasons: { ...base.reasons, ...reasons },
    } as FaceAuthTexts;
  }
  set texts(texts: TextOverrides) {
    this.#texts = texts;
  }

  /** What is shown. */
  get screen(): Screen {
    return this.#screen;
  }

  connectedCallback(): void {
    this.#view ??= new FaceAuthView(this.attachShadow({ mode: 'open' }));
    window.addEventListener('message', this.#onMessage);
    this.#plan();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#abort?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    const startsAnew = name === 'session-id' || name === 'gateway-url';
    if (before !== after && startsAnew && this.isConnected) this.#plan();
  }

  get #language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang || navigator.language || 'en';
  }

  /** Starts once all properties of this turn are set. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) void this.#follow();
    });
  }

  async #follow(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#url = undefined;
    this.#failedAttempts = 0;
    this.#show('loading');
    const { sessionId, getToken } = this;
    if (sessionId === '') return;
    try {
      const options = { url: this.gatewayUrl, getToken, ...this.watchOptions, signal };
      const updates = watchSession(sessionId, { ...options, document: FaceAuthProgressDocument });
      for await (const update of updates) this.#onProgress(progressOf(update, sessionId));
    } catch (error) {
      if (signal.aborted) return;
      this.#show('error', { text: this.texts.events.other, actions: [this.#again(() => this.#plan())] });
      this.dispatchEvent(new CustomEvent('error', { detail: error }));
    }
  }

  #onProgress({ end, isPersonDone, failedAttempts, userViewUrl, result }: Progress): void {
    this.#url = userViewUrl ?? this.#url;
    if (end && result) {
      this.#showEnd(end, result);
      this.dispatchEvent(new CustomEvent<FaceAuthResult>('result', { detail: result }));
    } else if (isPersonDone) {
      this.#show('checking');
    } else {
      if (this.#screen === 'loading') this.#showStart();
      if (failedAttempts > this.#failedAttempts)
        this.#view?.say(this.texts.attemptFailed.replace('{count}', String(failedAttempts)));
    }
    this.#failedAttempts = failedAttempts;
  }

  #showStart(): void {
    this.#show('ready', { actions: [this.#opener(this.texts.start), this.#phone()] });
  }

  #showFrame(): void {
    const url = this.#safeUrl();
    if (url === undefined) return;
    const { frameTitle: title } = this.texts;
    this.#frame = create('iframe', { src: url, title, allow: 'camera', referrerpolicy: 'no-referrer' });
    this.#show('capture', { stage: this.#frame, actions: [this.#phone()] });
  }

  #showCode(): void {
    const url = this.#safeUrl();
    if (url === undefined) return;
    const { qrCodeLabel, useThisDevice } = this.texts;
    this.#show('handoff', { stage: qrCode(url, qrCodeLabel), actions: [this.#opener(useThisDevice)] });
  }

  #showEnd(end: NonNullable<Progress['end']>, { reasons, canRetry }: FaceAuthResult): void {
    const { texts } = this;
    const sentences = reasons.map(
      ({ code, message }) => texts.reasons[code] ?? texts.otherReason ?? (message || texts.reasons.UNKNOWN!),
    );
    const actions = canRetry && this.allowsRetry ? [this.#again(this.#askForSession)] : [];
    this.#show(end, { reasons: [...new Set(sentences)], actions });
  }

  readonly #askForSession = (): void => {
    this.#show('loading');
    this.dispatchEvent(new CustomEvent('retry'));
  };

  readonly #onMessage = (event: MessageEvent): void => {
    const { userViewUrl: url } = this;
    const frame = this.#screen === 'capture' ? this.#frame?.contentWindow : null;
    const message = url === undefined ? undefined : userViewMessage(event, frame ?? null, url);
    if (!url || !message) return;
    if (message.type === 'STARTED') frame?.postMessage(initSession(url), new URL(url).origin);
    else if (message.type === 'SUCCESS') this.#show('checking');
    else this.#showEvent(message.code);
  };

  #showEvent(code: number): void {
    const { texts } = this;
    const goOn = this.#opener(texts.continue);
    if (code === CANCELLED) this.#show('cancelled', { actions: [goOn, this.#phone()] });
    else if (ATTEMPTS_EXHAUSTED.includes(code)) this.#show('checking', { text: texts.events[code] });
    else {
      const another = this.allowsRetry ? [this.#again(this.#askForSession)] : [];
      const text = texts.events[code] ?? texts.events.other;
      this.#show('error', { text, actions: isFatal(code) ? another : [goOn, this.#phone()] });
    }
  }

  /** Address of the user view; an error on the page if there is none that may be opened. */
  #safeUrl(): string | undefined {
    const { userViewUrl: url } = this;
    if (url !== undefined && isUserViewUrl(url)) return url;
    this.#show('error', { text: this.texts.events[2000], actions: [] });
    return undefined;
  }

  /** Opens the user view, in the way of the mode. */
  #opener(text: string): HTMLButtonElement | HTMLAnchorElement {
    const { mode, userViewUrl: url } = this;
    if (mode === 'frame' || url === undefined || !isUserViewUrl(url))
      return button(text, () => this.#showFrame(), true);
    const link = create(
      'a',
      { class: 'primary', href: url, target: '_blank', rel: 'noopener noreferrer' },
      text,
    );
    link.addEventListener('click', () =>
      this.#show('tab', { actions: [this.#opener(this.texts.openTab), this.#phone()] }),
    );
    return link;
  }

  #phone(): HTMLButtonElement {
    return button(this.texts.usePhone, () => this.#showCode());
  }

  #again(onClick: () => void): HTMLButtonElement {
    return button(this.texts.tryAgain, onClick, true);
  }

  #show(screen: Screen, content: Partial<Content> = {}): void {
    this.#screen = screen;
    this.dataset.screen = screen;
    const [title, text] = this.texts.screens[screen];
    if (screen !== 'capture') this.#frame = undefined;
    this.#view?.show({ screen, title, text, ...content });
  }
}

/** Registers the element; a second call changes nothing. Does nothing on a server. */
export function defineFaceAuth(name = 'yoti-face-auth'): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, FaceAuthElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'yoti-face-auth': FaceAuthElement;
  }
}
