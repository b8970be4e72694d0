import type { Screen } from './progress.js';
import { style } from './style.js';

/** Content of a screen. */
export interface Content {
  screen: Screen;
  title: string;
  text: string;
  reasons?: readonly string[];
  /** Frame or code above the actions. */
  stage?: Element;
  actions?: readonly (HTMLButtonElement | HTMLAnchorElement)[];
}

const MARKS: { [screen in Screen]?: string } = { passed: '✓', failed: '×', expired: '×', error: '×' };

/** The parts of the element, which stay while their content changes, so that a screen reader announces it. */
export class FaceAuthView {
  readonly #section = create('section', { tabindex: '-1', 'aria-labelledby': 'title' });
  readonly #mark = create('div', { class: 'mark', 'aria-hidden': 'true' });
  readonly #title = create('h2', { id: 'title' });
  readonly #text = create('p');
  readonly #reasons = create('ul');
  readonly #stage = create('div', { class: 'stage' });
  readonly #actions = create('div', { class: 'actions' });

  constructor(private readonly root: ShadowRoot) {
    const status = create('div', { role: 'status' });
    status.append(this.#title, this.#text, this.#reasons);
    this.#section.append(this.#mark, status, this.#stage, this.#actions);
    // Not an element of the page, so that a policy without 'unsafe-inline' allows it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#section);
  }

  /** Shows the content. The focus goes to the section if what had it is gone. */
  show({ screen, title, text, reasons = [], stage, actions = [] }: Content): void {
    const focused = this.root.activeElement;
    this.#section.dataset.screen = screen;
    this.#mark.textContent = MARKS[screen] ?? '';
    this.#title.textContent = title;
    this.say(text);
    this.#reasons.replaceChildren(...reasons.map((reason) => create('li', {}, reason)));
    if (stage !== this.#stage.firstElementChild) this.#stage.replaceChildren(...(stage ? [stage] : []));
    this.#actions.replaceChildren(...actions);
    if (focused && !focused.isConnected) this.#section.focus();
  }

  /** Changes the sentence of the screen, which is announced. */
  say(text: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }
}

/** Element with attributes and a text. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}

/** Button of a screen. */
export function button(text: string, onClick: () => void, isPrimary = false): HTMLButtonElement {
  const element = create('button', { type: 'button', class: isPrimary ? 'primary' : '' }, text);
  element.addEventListener('click', onClick);
  return element;
}
