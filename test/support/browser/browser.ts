import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where distributions put the browser. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

function executablePath(): string {
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(`These tests need Chromium in one of ${PLACES.join(', ')}: apt-get install chromium`);
}

/** Headless Chromium for the tests of a file, which reaches no host but loopback. */
export function useBrowser(): {
  open: (url: string, options?: Parameters<Browser['newPage']>[0]) => Promise<Page>;
} {
  let browser: Browser;
  const pages: Page[] = [];
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ];
    browser = await chromium.launch({ executablePath: executablePath(), args });
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
  const findings = await Promise.all(
    page.frames().map(async (frame) => {
      await frame.evaluate(axe);
      return frame.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: {
            run: () => Promise<{
              violations: { id: string; impact: string; nodes: { target: unknown }[] }[];
            }>;
          };
        };
        const { violations } = await run.run();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
      });
    }),
  );
  return findings.flat();
}
