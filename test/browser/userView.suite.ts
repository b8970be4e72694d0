import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CreateSessionDocument, type CreateSessionInput } from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { TestServer } from '../support/server/testServer.js';
import { assertAccessible, openBrowser, recordProblems, type PageProblems } from './support/browser.js';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const NO_PROBLEMS: PageProblems = { failedRequests: [], violations: [], errors: [] };

let browser: Browser;
let server: TestServer;
/** Page of a business, and the server that has it. */
let html = '';
const shop = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
before(async () => {
  await once(shop.listen(0, '127.0.0.1'), 'listening');
  server = await TestServer.start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  shop.close();
});

/** Address of the user view of a new session with liveness. */
async function userView(input: Partial<CreateSessionInput> = {}): Promise<string> {
  const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
    input: { checks: [{ liveness: {} }], sessionTtl: 900, ...input },
  });
  return expectDefined(expectDefined(createSession?.session).userView).url;
}

interface Embedded {
  page: Page;
  /** Messages of the user view so far. */
  messages: () => Promise<unknown[]>;
}

/** A page of another origin with the user view in an iframe. */
async function embed(url: string): Promise<Embedded> {
  html = `<!doctype html><script>
    messages = [];
    addEventListener('message', ({ data }) => messages.push(data));
  </script><iframe src="${url.replaceAll('&', '&amp;')}" width="390" height="800"></iframe>`;
  const page = await open(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
  return { page, messages: () => page.evaluate('messages') };
}

async function open(url: string, options: BrowserContextOptions = PHONE): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(url);
  return page;
}

const titleIs = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.id');

describe('the user view', () => {
  it('passes, moves the focus to each title, and stays done when it is loaded again', async () => {
    const page = await browser.newPage(PHONE);
    const problems = await recordProblems(page);
    await page.goto(await userView());
    await titleIs(page, 'Show your face');
    await press(page, /^Pass/);
    await titleIs(page, 'All done');
    assert.equal(await focused(page), 'title');
    await page.reload();
    await titleIs(page, 'All done');
    assert.deepEqual(problems, NO_PROBLEMS);
    await page.close();
  });

  it('announces the attempts that are left, and ends after the last', async () => {
    const page = await open(await userView());
    for (const left of [2, 1]) {
      await press(page, /^Fail liveness/);
      await page.getByRole('status').getByText(`Attempts left: ${left}`).waitFor();
      assert.equal(await focused(page), 'title');
    }
    await page.reload();
    await page.getByRole('status').getByText('Attempts left: 1').waitFor();
    await press(page, /^Fail liveness/);
    await page.getByRole('status').getByText('5002').waitFor();
    await page.close();
  });

  it('asks for documents before the face', async () => {
    const page = await open(
      await userView({
        checks: [{ documentAuthenticity: {} }, { liveness: {} }],
      }),
    );
    await titleIs(page, 'Show your documents');
    await assertAccessible(page);
    await press(page, 'Show the documents');
    await titleIs(page, 'Show your face');
    await page.close();
  });

  it('has the language and the colour of its session', async () => {
    const page = await open(
      await userView({
        sdkConfig: { locale: 'de', primaryColour: '#ffee00' },
      }),
    );
    await titleIs(page, 'Zeigen Sie Ihr Gesicht');
    assert.equal(await page.evaluate('document.documentElement.lang'), 'de');
    const colour = await page.evaluate(
      "getComputedStyle(document.querySelector('#face .primary')).backgroundColor",
    );
    assert.equal(colour, 'rgb(255, 238, 0)');
    await assertAccessible(page);
    await page.close();
  });

  it('keeps a gutter on a phone', async () => {
    const page = await open(await userView());
    const box = expectDefined(await page.locator('main').boundingBox());
    assert.ok(box.x >= 16 && box.x + box.width <= 390 - 16, JSON.stringify(box));
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no serious finding of axe in ${colorScheme} colours`, async () => {
      const page = await open(await userView(), { ...PHONE, colorScheme });
      await titleIs(page, 'Show your face');
      await page.getByText('Other endings').click();
      await assertAccessible(page);
      await press(page, /^Pass/);
      await titleIs(page, 'All done');
      await assertAccessible(page);
      await page.close();
    });

  it('opened without a session says how it is opened', async () => {
    const page = await open((await userView()).split('?')[0]!);
    await titleIs(page, 'This page needs a session');
    await page.getByText('INIT_SESSION').waitFor();
    await assertAccessible(page);
    await page.close();
  });
});

describe('the page around it', () => {
  it('is told of success', async () => {
    const { page, messages } = await embed(await userView());
    await page.frameLocator('iframe').getByRole('button', { name: /^Pass/ }).click();
    await page.waitForFunction('messages.length > 0');
    assert.deepEqual(await messages(), [{ eventType: 'SUCCESS' }]);
    await page.close();
  });

  it('is told of a cancellation, and of any other documented code', async () => {
    const { page, messages } = await embed(await userView());
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForFunction('messages.length > 0');
    assert.deepEqual(await messages(), [{ eventType: 'ERROR', eventCode: 1000 }]);
    await page.close();
    const other = await embed(await userView());
    const otherFrame = other.page.frameLocator('iframe');
    await otherFrame.getByText('Other endings').click();
    await otherFrame.getByLabel('Event code').selectOption('4000');
    await otherFrame.getByRole('button', { name: 'End with this code' }).click();
    await other.page.waitForFunction('messages.length > 0');
    assert.deepEqual(await other.messages(), [{ eventType: 'ERROR', eventCode: 4000 }]);
    await other.page.close();
  });

  it('may send the session once the view has started', async () => {
    const address = new URL(await userView());
    const [sessionID, sessionToken] = ['sessionID', 'sessionToken'].map((name) =>
      address.searchParams.get(name),
    );
    const { page, messages } = await embed(address.href.split('?')[0]!);
    await page.waitForFunction('messages.length > 0');
    assert.deepEqual(await messages(), [{ eventType: 'STARTED' }]);
    const message = JSON.stringify({ eventType: 'INIT_SESSION', sessionID, sessionToken });
    await page.evaluate(`frames[0].postMessage(${message}, '*')`);
    await page.frameLocator('iframe').getByRole('button', { name: /^Pass/ }).click();
    await page.waitForFunction('messages.length > 1');
    assert.deepEqual((await messages())[1], { eventType: 'SUCCESS' });
    await page.close();
  });

  it('is told of a wrong token', async () => {
    const address = new URL(await userView());
    address.searchParams.set('sessionToken', 'wrong');
    const { page, messages } = await embed(address.href);
    await page.waitForFunction('messages.length > 0');
    assert.deepEqual(await messages(), [{ eventType: 'ERROR', eventCode: 2000 }]);
    await page.close();
  });
});
