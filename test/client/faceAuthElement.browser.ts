import type { Page, Request } from 'playwright-core';
import { encode } from 'uqr';
import {
  SetSessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
  type SandboxScenario,
} from '../operations/operations.generated.js';
import { fastTimers } from '../subscriptions/fastTimers.js';
import { seriousFindings, useBrowser } from '../support/browser/browser.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { enrolledApplicant, startFaceAuth, startSession, unknownId } from '../support/server/sessions.js';
import { TestServer } from '../support/server/testServer.js';
import { bundle, ClientPage } from './clientPage.js';

/** Puts the element on the page as the query says, and notes its events. */
const ELEMENT = `
import { defineFaceAuth } from './faceAuth/index.ts';
defineFaceAuth();
const element = document.createElement('yoti-face-auth');
window.seen = [];
for (const name of ['result', 'retry', 'error'])
  element.addEventListener(name, ({ detail }) => window.seen.push([name, name === 'error' ? String(detail) : detail]));
for (const [name, value] of new URLSearchParams(location.search)) element.setAttribute(name, value);
document.getElementById('root').append(element);
`;

/** The React component in strict mode; \`retry\` starts the session of the query's \`next\`. */
const REACT = `
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { FaceAuth } from './react.ts';
window.seen = [];
const query = Object.fromEntries(new URLSearchParams(location.search));
function Shop() {
  const [sessionId, setSessionId] = useState(query['session-id']);
  return createElement(FaceAuth, {
    sessionId, gatewayUrl: query['gateway-url'], className: 'wide', lang: query.lang,
    texts: { start: 'Go', screens: { passed: ['Well done', 'Go on shopping.'] } },
    getToken: () => 'token',
    onResult: (result) => window.seen.push(['result', result]),
    onRetry: query.next && (() => { window.seen.push(['retry']); setSessionId(query.next); }),
    onError: (error) => window.seen.push(['error', String(error)]),
  });
}
createRoot(document.getElementById('root')).render(createElement(StrictMode, null, createElement(Shop)));
`;

let page: ClientPage;
let reactPage: ClientPage;
let server: TestServer;
let applicantId: string;
const { open } = useBrowser();
beforeAll(async () => {
  page = new ClientPage(await bundle(ELEMENT));
  reactPage = new ClientPage(await bundle(REACT));
  await page.start();
  await reactPage.start();
  server = await TestServer.start({
    timers: fastTimers,
    env: { CORS_ORIGINS: `${page.url},${reactPage.url}` },
  });
  ({ applicantId } = await enrolledApplicant(server));
});
afterAll(async () => {
  page.stop();
  reactPage.stop();
  await server.stop();
});

interface Shop {
  tab: Page;
  id: string;
  userView: string;
  /** Requests to the gateway's endpoint. */
  requests: Request[];
}

/** Page with the element, for a session that waits for the enrolled person. */
async function shop(
  query: Record<string, string> = {},
  { on = page, session = startFaceAuth(server, applicantId), ...options }: ShopOptions = {},
): Promise<Shop> {
  const { id, userView } = await session;
  const all = { 'session-id': id, 'gateway-url': `${server.url}/graphql`, ...query };
  const tab = await open('about:blank', options);
  const requests: Request[] = [];
  tab.on('request', (request) => {
    if (request.url().startsWith(`${server.url}/graphql`) && request.method() === 'POST')
      requests.push(request);
  });
  await tab.goto(`${on.url}/?${new URLSearchParams(all)}`);
  return { tab, id, userView, requests };
}

interface ShopOptions extends NonNullable<Parameters<typeof open>[1]> {
  on?: ClientPage;
  session?: Promise<{ id: string; userView: string }>;
}

const screen = (tab: Page, name: string): Promise<unknown> =>
  tab.locator(`yoti-face-auth[data-screen="${name}"]`).waitFor();
const press = (tab: Page, name: string): Promise<void> => tab.getByRole('button', { name }).click();
const inFrame = (tab: Page, name: string): Promise<void> =>
  tab.frameLocator('iframe[title]').getByRole('button', { name }).first().click();
const seen = (tab: Page): Promise<[name: string, detail: unknown][]> =>
  tab.evaluate(() => (globalThis as unknown as { seen: [string, unknown][] }).seen);
const status = (tab: Page): Promise<string | null> => tab.getByRole('status').textContent();

async function scenario(name: SandboxScenario): Promise<{ id: string; userView: string }> {
  const session = await startFaceAuth(server, applicantId);
  await server.executeOrThrow(SetSessionOutcomeDocument, {
    input: { sessionId: session.id, scenario: name },
  });
  return session;
}

describe('<yoti-face-auth> in a frame', () => {
  it('leads the enrolled person to PASSED with one request, and every screen is accessible', async () => {
    const { tab, id, requests } = await shop();
    await screen(tab, 'ready');
    expect(await seriousFindings(tab)).toEqual([]);
    await press(tab, 'Start');
    await screen(tab, 'capture');
    await tab.frameLocator('iframe').getByRole('button', { name: 'Pass' }).waitFor();
    expect(await tab.locator('iframe').getAttribute('allow')).toBe('camera');
    const [frame] = tab.frames().slice(1);
    expect(frame?.url()).toContain(id);
    await inFrame(tab, 'Pass');
    await screen(tab, 'passed');
    expect(await seen(tab)).toEqual([
      ['result', { sessionId: id, outcome: 'PASSED', isApproved: true, reasons: [], canRetry: false }],
    ]);
    expect(await seriousFindings(tab)).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('tells somebody else why, and offers no further attempt', async () => {
    const { tab } = await shop();
    await press(tab, 'Start');
    await inFrame(tab, 'Another person');
    await screen(tab, 'failed');
    expect(await status(tab)).toContain('The faces are of different persons.');
    expect(await tab.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await seen(tab)).toMatchObject([
      [
        'result',
        { outcome: 'FAILED', isApproved: false, canRetry: false, reasons: [{ code: 'DIFFERENT_PERSON' }] },
      ],
    ]);
    expect(await seriousFindings(tab)).toEqual([]);
  });

  it('announces a failed attempt, and goes on to PASSED', async () => {
    const { tab } = await shop();
    await press(tab, 'Start');
    await inFrame(tab, 'Fail liveness');
    await tab.getByText('Attempt 1 did not succeed.').waitFor();
    await inFrame(tab, 'Pass');
    await screen(tab, 'passed');
  });

  it('offers another session after three failed attempts', async () => {
    const { tab } = await shop();
    await press(tab, 'Start');
    for (const left of [2, 1]) {
      await inFrame(tab, 'Fail liveness');
      await tab.frameLocator('iframe').getByText(`Attempts left: ${left}`).waitFor();
    }
    await inFrame(tab, 'Fail liveness');
    await screen(tab, 'failed');
    await press(tab, 'Try again');
    expect((await seen(tab)).map(([name]) => name)).toEqual(['result', 'retry']);
  });

  it('lets the person continue after a cancellation', async () => {
    const { tab } = await shop();
    await press(tab, 'Start');
    await inFrame(tab, 'Cancel');
    await screen(tab, 'cancelled');
    expect(await seriousFindings(tab)).toEqual([]);
    await press(tab, 'Continue');
    await inFrame(tab, 'Pass');
    await screen(tab, 'passed');
  });

  it('passes an enrolment, which has no comparison', async () => {
    const { tab } = await shop({}, { session: startSession(server) });
    await press(tab, 'Start');
    await inFrame(tab, 'Pass');
    await screen(tab, 'passed');
    expect(await seen(tab)).toMatchObject([['result', { outcome: 'NOT_REQUESTED', isApproved: true }]]);
  });

  it('ignores messages that do not come from the user view', async () => {
    const { tab } = await shop();
    await press(tab, 'Start');
    await tab.frameLocator('iframe').getByRole('button', { name: 'Pass' }).waitFor();
    await tab.evaluate(`
      window.postMessage({ eventType: 'ERROR', eventCode: 1000 }, '*');
      const other = document.createElement('iframe');
      document.body.append(other);
      other.contentWindow.parent.postMessage({ eventType: 'SUCCESS' }, '*');
      new Promise((resolve) => setTimeout(resolve));
    `);
    await screen(tab, 'capture');
    await inFrame(tab, 'Cancel');
    await screen(tab, 'cancelled');
  });
});

describe('<yoti-face-auth> by keyboard', () => {
  it('is used without a pointer, and never loses the focus', async () => {
    const { tab } = await shop();
    await screen(tab, 'ready');
    const focus = (): Promise<unknown> =>
      tab.evaluate('document.activeElement?.shadowRoot?.activeElement?.tagName');
    await tab.keyboard.press('Tab');
    expect(await focus()).toBe('BUTTON');
    await tab.keyboard.press('Enter');
    await screen(tab, 'capture');
    expect(await focus()).toBe('SECTION');
    await tab.frameLocator('iframe').getByRole('button', { name: 'Pass' }).waitFor();
    await tab.keyboard.press('Tab');
    expect(await focus()).toBe('IFRAME');
    await tab.keyboard.press('Enter');
    await screen(tab, 'passed');
    expect(await focus()).toBe('SECTION');
  });
});

describe('<yoti-face-auth> elsewhere', () => {
  it('shows the address of the user view as a QR code, and follows the person on the phone', async () => {
    const { tab, userView } = await shop();
    await press(tab, 'Use your phone');
    await screen(tab, 'handoff');
    const code = tab.getByRole('img', { name: 'QR code' });
    const path = expectDefined(await code.locator('path').getAttribute('d'));
    const modules = encode(userView, { ecc: 'L', border: 4 }).data.flat().filter(Boolean);
    expect(path.match(/M/g)).toHaveLength(modules.length);
    expect(await seriousFindings(tab)).toEqual([]);
    await server.actAsUser(userView);
    await screen(tab, 'passed');
  });

  it('opens a new tab that knows nothing of the page', async () => {
    const { tab } = await shop({ mode: 'tab' });
    const opened = tab.waitForEvent('popup');
    await tab.getByRole('link', { name: 'Start' }).click();
    const userView = await opened;
    await screen(tab, 'tab');
    expect(await userView.evaluate('[window.opener, document.referrer]')).toEqual([null, '']);
    expect(await seriousFindings(tab)).toEqual([]);
    await userView.getByRole('button', { name: 'Pass' }).click();
    await screen(tab, 'passed');
  });

  it('shows the end of a session that has expired', async () => {
    const { tab } = await shop({}, { session: scenario('EXPIRED_SESSION') });
    await screen(tab, 'expired');
    expect(await seen(tab)).toMatchObject([['result', { outcome: 'EXPIRED', canRetry: true }]]);
  });

  it('reports an error that another connection does not mend', async () => {
    const { tab } = await shop({ 'session-id': unknownId });
    await screen(tab, 'error');
    expect(await seen(tab)).toEqual([['error', 'GatewayRequestError: Not found.']]);
    expect(await seriousFindings(tab)).toEqual([]);
  });
});

describe('<yoti-face-auth> for everybody', () => {
  it('speaks German on a German page, also about reasons', async () => {
    const { tab } = await shop({ lang: 'de-CH' });
    await press(tab, 'Starten');
    await inFrame(tab, 'Another person');
    await screen(tab, 'failed');
    expect(await status(tab)).toBe(
      'Wir konnten nicht bestätigen, dass Sie es sindDie Gesichter gehören zu verschiedenen Personen.',
    );
  });

  it.each(['dark', 'light'] as const)(
    'has contrast in %s, and does not move for who wants no motion',
    async (scheme) => {
      const { tab } = await shop(
        {},
        { session: scenario('SLOW_CHECKS'), colorScheme: scheme, reducedMotion: 'reduce' },
      );
      await screen(tab, 'ready');
      expect(await seriousFindings(tab)).toEqual([]);
      const animations = await tab.evaluate(
        "document.querySelector('yoti-face-auth').shadowRoot.getAnimations().length",
      );
      expect(animations).toBe(0);
    },
  );
});

describe('<FaceAuth> of React', () => {
  it('takes texts of its own, and gives the result once in strict mode', async () => {
    const { tab, id } = await shop({}, { on: reactPage });
    await press(tab, 'Go');
    await inFrame(tab, 'Pass');
    await tab.getByText('Well done').waitFor();
    expect(await seen(tab)).toMatchObject([['result', { sessionId: id, outcome: 'PASSED' }]]);
    expect(await tab.locator('yoti-face-auth').getAttribute('class')).toBe('wide');
  });

  it('starts anew with another session', async () => {
    const { startApplicantFaceAuth } = await server.executeOrThrow(StartApplicantFaceAuthDocument, {
      input: { applicantId },
    });
    const next = expectDefined(startApplicantFaceAuth?.session).id;
    const { tab } = await shop({ next }, { on: reactPage, session: scenario('EXPIRED_SESSION') });
    await press(tab, 'Try again');
    await press(tab, 'Go');
    await inFrame(tab, 'Pass');
    await tab.getByText('Well done').waitFor();
    expect((await seen(tab)).map(([name]) => name)).toEqual(['result', 'retry', 'result']);
  });

  it('offers no other session to a page that can start none', async () => {
    const { tab } = await shop({}, { on: reactPage, session: scenario('EXPIRED_SESSION') });
    await screen(tab, 'expired');
    expect(await tab.getByRole('button').count()).toBe(0);
  });
});
