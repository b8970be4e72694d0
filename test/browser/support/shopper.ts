import assert from 'node:assert/strict';
import type {
  Browser,
  BrowserContextOptions,
  CDPSession,
  FrameLocator,
  Page,
  Request,
} from 'playwright-core';
import { recordProblems, type PageProblems } from './browser.js';

/** Longest time that the page's own thread may work in one flow, in seconds. */
const MAX_PAGE_SECONDS = 5;
const STEP_TIMEOUT_MS = 30_000;

/** Name of a request to the shop or the gateway: method and path, or the operation. Undefined for files. */
function nameOf(request: Request): string | undefined {
  const { pathname } = new URL(request.url());
  if (pathname === '/graphql') {
    const { query } = (request.postDataJSON() ?? {}) as { query?: string };
    return /(?:query|mutation|subscription) \w+/.exec(query ?? '')?.[0] ?? 'other GraphQL';
  }
  return pathname.startsWith('/api/') ? `${request.method()} ${pathname}` : undefined;
}

/** One customer in a browser of its own, and what the page requested. */
export class Shopper {
  readonly requests: string[] = [];
  readonly view: FrameLocator;

  private constructor(
    readonly page: Page,
    private readonly devTools: CDPSession,
    readonly problems: PageProblems,
    private readonly url: string,
  ) {
    this.view = page.frameLocator('iframe[title="Show your face"]');
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    page.on('request', (request) => {
      const name = request.frame() === page.mainFrame() ? nameOf(request) : undefined;
      if (name) this.requests.push(name);
    });
  }

  /** Opens the shop. */
  static async visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Shopper> {
    const page = await browser.newPage(options);
    // The page's metrics count from here on.
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Performance.enable');
    const shopper = new Shopper(page, devTools, await recordProblems(page), url);
    await page.goto(url);
    await page.getByRole('button', { name: 'Add Moon jar to the basket' }).waitFor();
    return shopper;
  }

  /** Opens a path of the shop. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** Presses a button of the user view, by its words. */
  press(name: RegExp): Promise<void> {
    return this.view.getByRole('button', { name }).click();
  }

  async heading(name: string): Promise<void> {
    await this.page.getByRole('heading', { name }).waitFor();
  }

  async click(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    await this.page.getByRole(role, { name }).click();
  }

  /** Enrols the face, up to the page that says so. */
  async enrol(): Promise<void> {
    await this.open('/enrol');
    await this.click('button', 'Show my face');
    await this.press(/^Pass/);
    await this.heading('Your face is set up');
  }

  /** Puts something in the basket and starts the payment, up to the user view. */
  async startPayment(): Promise<void> {
    await this.open('/');
    await this.click('button', 'Add Moon jar to the basket');
    await this.click('link', /^Basket/);
    await this.click('link', 'Pay with your face');
    await this.click('button', /^Pay €/);
    await this.view.getByRole('button', { name: /^Pass/ }).waitFor();
  }

  /** Number in the header, of pieces in the basket. */
  async basketCount(): Promise<string | null> {
    return this.page.locator('header .count').textContent();
  }

  /**
   * Asserts that the page sent these requests and no other: whatever polls would send more. A session is subscribed to
   * once, and once more after its user view has ended.
   */
  assertRequests(expected: string[], sessions: number): void {
    const isSubscription = (name: string): boolean => name.startsWith('subscription ');
    assert.deepEqual(
      this.requests.filter((name) => !isSubscription(name)),
      expected,
    );
    const subscriptions = this.requests.filter(isSubscription).length;
    assert.ok(subscriptions >= sessions && subscriptions <= 2 * sessions, `${subscriptions} subscriptions`);
  }

  /** Seconds that the page's thread worked, and its age in seconds; asserts that the first is within the limit. */
  async assertPageTime(): Promise<string> {
    const { metrics } = await this.devTools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')!.value;
    assert.ok(seconds <= MAX_PAGE_SECONDS, `The page worked ${seconds} s.`);
    const age = (await this.page.evaluate('performance.now()')) as number;
    return `page thread ${seconds.toFixed(2)} s, since the page was opened ${(age / 1_000).toFixed(2)} s`;
  }

  /** Asserts that nothing broke, but connections that the page itself ended, and leaves. */
  async leave(): Promise<void> {
    const { violations, errors } = this.problems;
    assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
    await this.page.context().close();
  }
}
