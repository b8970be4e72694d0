import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enrolledApplicant, startFaceAuth } from '../support/server/sessions.js';
import { TestServer } from '../support/server/testServer.js';
import { assertAccessible, openBrowser, recordProblems, type PageProblems } from './support/browser.js';

let browser: Browser;
let server: TestServer;
before(async () => {
  server = await TestServer.start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const NO_PROBLEMS: PageProblems = { failedRequests: [], violations: [], errors: [] };

async function openExplorer(
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; problems: PageProblems }> {
  const page = await browser.newPage({ colorScheme });
  const problems = await recordProblems(page);
  await page.goto(`${server.url}/explorer`);
  await page.getByRole('button', { name: 'SessionUpdated' }).waitFor();
  return { page, problems };
}

/** Shows the tab of an operation and replaces its variables. */
async function choose(page: Page, name: string, variables: object): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.graphiql-query-editor').getByText(name).first().waitFor();
  await page.locator('.graphiql-editor-tool .CodeMirror').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(JSON.stringify(variables));
}

const run = (page: Page): Promise<void> => page.getByRole('button', { name: /Execute query/ }).click();
const responseHas = (page: Page, text: string): Promise<void> =>
  page.locator('.graphiql-response').getByText(text).first().waitFor();
const callsHave = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Calls to Yoti' }).getByText(text).waitFor();

describe('the explorer, with no network but this machine', () => {
  it('loads with every operation as a tab, without a failed request or a violation of its policy', async () => {
    const { page, problems } = await openExplorer();
    assert.ok((await page.locator('.graphiql-tab').count()) > 40);
    await callsHave(page, 'Makes at most 1 call to Yoti, of 50 allowed.');
    assert.deepEqual(problems, NO_PROBLEMS);
    await page.close();
  });

  it('runs a query, and says how many calls it can make and made', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { page, problems } = await openExplorer();
    await choose(page, 'Applicant', { id: applicantId });
    await run(page);
    await responseHas(page, applicantId);
    await callsHave(page, 'The last operation made 1 call.');
    assert.deepEqual(problems, NO_PROBLEMS);
    await page.close();
  });

  it('runs a mutation with variables', async () => {
    const { page, problems } = await openExplorer();
    await choose(page, 'CreatePool', { input: { label: 'Members' } });
    await run(page);
    await responseHas(page, 'Members');
    assert.deepEqual(problems, NO_PROBLEMS);
    await page.close();
  });

  it('runs a subscription until the session ends', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { id, userView } = await startFaceAuth(server, applicantId);
    const { page, problems } = await openExplorer();
    await choose(page, 'SessionUpdated', { id });
    await run(page);
    await responseHas(page, 'ONGOING');
    await server.actAsUser(userView, {});
    await responseHas(page, 'COMPLETED');
    assert.deepEqual(problems, NO_PROBLEMS);
    await page.close();
  });

  it('shows an error of a document as GraphQL does', async () => {
    const { page } = await openExplorer();
    await choose(page, 'Applicant', { id: '../etc' });
    await run(page);
    await responseHas(page, 'BAD_USER_INPUT');
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no serious finding of axe in ${colorScheme} colours`, async () => {
      const { page } = await openExplorer(colorScheme);
      await page.getByRole('button', { name: /Operations/ }).click();
      await page.getByRole('searchbox', { name: 'Filter' }).waitFor();
      await assertAccessible(page);
      await page.close();
    });

  it('shows the tab of an operation that is chosen in the list', async () => {
    const { page } = await openExplorer();
    await page.getByRole('button', { name: /Operations/ }).click();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('createpool');
    await page.getByRole('button', { name: 'CreatePool mutation' }).click();
    await page.locator('.graphiql-query-editor').getByText('CreatePool', { exact: true }).waitFor();
    await page.close();
  });
});

describe('Apollo Sandbox', () => {
  it('gives way to the explorer when its network does not answer', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/graphql`);
    await page.waitForURL(`${server.url}/explorer`);
    await page.getByRole('button', { name: 'SessionUpdated' }).waitFor();
    await page.close();
  });
});
