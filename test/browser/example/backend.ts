import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { APIRequestContext } from 'playwright-core';
import { Shopper } from '../support/shopper.js';
import { running } from './running.js';

const BASKET = [{ id: 'moon-jar', quantity: 2 }];
const HEADERS = { 'content-type': 'application/json' };

/** Sends an order as the page would, with the cookie of the customer. */
async function order(
  request: APIRequestContext,
  body: object,
  headers: object = {},
): Promise<[number, unknown]> {
  const response = await request.post(`${running.shop.url}/api/orders`, {
    data: body,
    headers: { ...HEADERS, ...headers },
  });
  return [response.status(), await response.json()];
}

/** Customer whose payment was confirmed by face, and the session of it. */
async function confirmed(): Promise<{ shopper: Shopper; sessionId: string }> {
  const shopper = await Shopper.visit(running.browser, running.shop.url);
  await shopper.enrol();
  await shopper.startPayment();
  const address = await shopper.page.locator('iframe').getAttribute('src');
  await shopper.press(/^Pass/);
  await shopper.heading('Paid. Thank you.');
  return { shopper, sessionId: new URL(address!).searchParams.get('sessionID')! };
}

describe('the backend of the shop', () => {
  it('takes one payment for one face check, however often it is asked', async () => {
    const { shopper, sessionId } = await confirmed();
    const { request } = shopper.page.context();
    const [status, repeated] = await order(request, { sessionId, basket: BASKET });
    assert.equal(status, 200);
    // The order that was made for one piece, not another one for two.
    assert.equal((repeated as { order: { total: number } }).order.total, 8_900);
    await shopper.leave();
  });

  it('takes no payment for the face check of another customer', async () => {
    const { shopper, sessionId } = await confirmed();
    const other = await Shopper.visit(running.browser, running.shop.url);
    const refused = await order(other.page.context().request, { sessionId, basket: BASKET });
    assert.deepEqual(refused, [404, { error: 'NOT_FOUND' }]);
    await Promise.all([shopper.leave(), other.leave()]);
  });

  it('takes no payment for a session without a comparison', async () => {
    const shopper = await Shopper.visit(running.browser, running.shop.url);
    await shopper.open('/enrol');
    await shopper.click('button', 'Show my face');
    const address = await shopper.page.locator('iframe').getAttribute('src');
    const sessionId = new URL(address!).searchParams.get('sessionID')!;
    await shopper.press(/^Pass/);
    await shopper.heading('Your face is set up');
    const answer = await order(shopper.page.context().request, { sessionId, basket: BASKET });
    assert.deepEqual(answer, [200, { order: null }]);
    await shopper.leave();
  });

  it('refuses a basket that is none, a request of another page, and a body that is no JSON', async () => {
    const { request } = await running.browser.newContext();
    await request.get(`${running.shop.url}/api/customer`);
    const sessionId = '5a1a2c5e-0c5b-4a0f-8a39-6ad7f1f4f8d2';
    for (const basket of [
      undefined,
      [],
      [{ id: 'moon-jar', quantity: 0.5 }],
      [{ id: 'nothing', quantity: 1 }],
    ])
      assert.deepEqual(await order(request, { sessionId, basket }), [400, { error: 'BASKET_INVALID' }]);
    const foreign = await order(request, { sessionId, basket: BASKET }, { origin: 'http://evil.test' });
    assert.deepEqual(foreign, [403, { error: 'ORIGIN_REFUSED' }]);
    const text = await request.post(`${running.shop.url}/api/orders`, { data: 'basket', headers: HEADERS });
    assert.equal(text.status(), 400);
    const unknown = await order(request, { sessionId, basket: BASKET });
    assert.deepEqual(unknown, [404, { error: 'NOT_FOUND' }]);
  });

  it('gives tokens that may start face checks of this customer, and neither enrol nor read others', async () => {
    const { request } = await running.browser.newContext();
    await request.get(`${running.shop.url}/api/customer`);
    const response = await request.post(`${running.shop.url}/api/token`, { data: {}, headers: HEADERS });
    const { token } = (await response.json()) as { token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
    assert.equal((claims as { scope: string }).scope, 'session:create session:read applicant:use');
    assert.ok(!('applicant_id' in claims));
  });
});
