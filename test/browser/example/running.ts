import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { startShop, type RunningShop } from '../support/shop.js';

/** The example and a browser, from before the first test until after the last. */
export const running = {} as { shop: RunningShop; browser: Browser };

before(async () => {
  [running.shop, running.browser] = await Promise.all([startShop(), openBrowser()]);
});
after(async () => {
  await running.browser?.close();
  await running.shop?.stop();
});
