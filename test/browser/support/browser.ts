import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

/** Debian's Chromium, unless CHROMIUM names another. */
// eslint-disable-next-line no-restricted-properties -- names a program of this machine, no setting of the gateway
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Impacts of findings of axe that no page may have. */
const SERIOUS = new Set(['serious', 'critical']);

/** Headless Chromium that reaches this machine only. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(`There is no ${executablePath}: install \`chromium\`, or set CHROMIUM to its path.`);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'],
  });
}

/** What went wrong while a page was open. */
export interface PageProblems {
  /** URLs of requests without an answer, or with one from 400 on. */
  failedRequests: string[];
  /** Directives of the content security policy that were violated. */
  violations: string[];
  /** Errors that no script caught. */
  errors: string[];
}

/** Records the problems of a page from now on. */
export async function recordProblems(page: Page): Promise<PageProblems> {
  const problems: PageProblems = { failedRequests: [], violations: [], errors: [] };
  page.on('requestfailed', (request) => problems.failedRequests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => problems.errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.violations.push(message.text());
  });
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>" +
      "console.error('Content Security Policy: ' + effectiveDirective + ' ' + blockedURI))",
  );
  return problems;
}

/** Finding of axe, with the elements that have it. */
interface Violation {
  id: string;
  impact: string;
  nodes: { target: unknown; html: string; failureSummary: string }[];
}

/** Serious and critical findings of axe in one frame. */
export async function seriousViolations(frame: Pick<Frame, 'evaluate'>): Promise<Violation[]> {
  // Not as a script of the page, which its policy would refuse.
  await frame.evaluate(readFileSync(axeFile, 'utf8'));
  const { violations } = (await frame.evaluate('axe.run(document)')) as { violations: Violation[] };
  return violations.filter(({ impact }) => SERIOUS.has(impact));
}

/** Asserts that axe has no serious finding on the page as it is. */
export async function assertAccessible(page: Page): Promise<void> {
  const serious = (await seriousViolations(page.mainFrame())).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
  assert.deepEqual(serious, []);
}
