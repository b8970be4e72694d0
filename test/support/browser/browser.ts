import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousViolations } from '../../browser/support/browser.js';

/** Headless Chromium for the tests of a file, which reaches no host but loopback. */
export function useBrowser(): {
  open: (url: string, options?: Parameters<Browser['newPage']>[0]) => Promise<Page>;
} {
  let browser: Browser;
  const pages: Page[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => browser?.close());
  return {
    /** A page in a context of its own, without cookies or a cache; closed after the test. */
    open: async (url, options) => {
      const page = await browser.newPage(options);
      pages.push(page);
      await page.goto(url);
      return page;
    },
  };
}

/** Findings of axe in a page and its frames that are serious or critical, as `rule: selector`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const violations = await Promise.all(page.frames().map(seriousViolations));
  return violations
    .flat()
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}
