import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertAccessible } from '../support/browser.js';
import { Shopper } from '../support/shopper.js';
import { running } from './running.js';

// With UPDATE_SCREENSHOTS=1 the pictures of docs/images are taken anew.
// eslint-disable-next-line no-restricted-properties -- says what this run writes, no setting of the gateway
const isUpdate = process.env.UPDATE_SCREENSHOTS === '1';
const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url));
const SCREENS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
};
/** Pages whose pictures are kept. */
const PICTURES = new Set(['shop', 'basket', 'face', 'failed', 'paid']);
/** Smallest side of what is pressed, in CSS pixels. Source: WCAG 2.2, 2.5.8. */
const MIN_TARGET = 24;

/** Looks at each page of the shop in turn, on one screen in one colour scheme. */
async function walk(screen: keyof typeof SCREENS, colorScheme: 'light' | 'dark'): Promise<void> {
  const options = { viewport: SCREENS[screen], colorScheme, reducedMotion: 'reduce' as const };
  const shopper = await Shopper.visit(running.browser, running.shop.url, options);
  const { page } = shopper;
  const look = async (name: string): Promise<void> => {
    await assertAccessible(page);
    assert.deepEqual(await page.evaluate(`(${findFaults.toString()})(${MIN_TARGET})`), [], name);
    if (isUpdate && PICTURES.has(name))
      await page.screenshot({ path: join(folder, `example-${name}-${screen}-${colorScheme}.png`) });
  };
  await look('shop');
  await shopper.open('/basket');
  await shopper.heading('Your basket is empty');
  await look('empty');
  await shopper.open('/enrol');
  await look('enrol');
  await shopper.enrol();
  await look('enrolled');
  await shopper.open('/account');
  await shopper.heading('Your face is enrolled');
  await look('account');
  await shopper.startPayment();
  await look('face');
  await shopper.press(/^Another person/);
  await shopper.heading('We could not confirm that it is you');
  await look('failed');
  await shopper.click('link', 'Back to the basket');
  await look('basket');
  await shopper.click('link', 'Pay with your face');
  await look('pay');
  await shopper.click('button', /^Pay €/);
  await shopper.press(/^Pass/);
  await shopper.heading('Paid. Thank you.');
  await look('paid');
  await shopper.open('/nothing');
  await shopper.heading('This page does not exist');
  await look('not-found');
  await shopper.leave();
}

declare const document: {
  documentElement: { scrollWidth: number; clientWidth: number };
  querySelectorAll(selector: string): Iterable<{
    textContent: string;
    getBoundingClientRect(): { width: number; height: number };
  }>;
};

/** Runs in the page: its overflow to the side, and buttons that are too small to be pressed. */
function findFaults(minTarget: number): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`is ${scrollWidth} wide on ${clientWidth}`] : [];
  for (const element of document.querySelectorAll('button, nav a')) {
    const { width, height } = element.getBoundingClientRect();
    if (Math.min(width, height) < minTarget) faults.push(`${element.textContent}: ${width} × ${height}`);
  }
  return faults;
}

describe('each page of the shop', () => {
  before(() => void mkdirSync(folder, { recursive: true }));
  // Both sizes and both sets of colours in two walks; pictures are taken of all four.
  const walks = [
    ['phone', 'light'],
    ['desktop', 'dark'],
    ...(isUpdate
      ? ([
          ['phone', 'dark'],
          ['desktop', 'light'],
        ] as const)
      : []),
  ] as const;
  for (const [screen, colours] of walks)
    it(`fits a ${screen} in ${colours} colours, and axe finds nothing serious`, () => walk(screen, colours));
});
