import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Shopper } from '../support/shopper.js';
import { running } from './running.js';

const visit = (): Promise<Shopper> => Shopper.visit(running.browser, running.shop.url);
/** Requests of a page that is opened. */
const OPENED = ['GET /api/products', 'GET /api/customer'];
/** Requests of a payment that the backend decided about. */
const PAYMENT = ['POST /api/token', 'mutation StartApplicantFaceAuth', 'POST /api/orders'];

async function enrolled(): Promise<Shopper> {
  const shopper = await visit();
  await shopper.enrol();
  shopper.requests.length = 0;
  return shopper;
}

describe('the shop, with no network but this machine', () => {
  it('enrols a person, then takes a payment that this person confirms', async (t) => {
    const shopper = await visit();
    await shopper.enrol();
    shopper.assertRequests(
      [...OPENED, ...OPENED, 'POST /api/token', 'mutation CreateSession', 'POST /api/enrolment'],
      1,
    );
    t.diagnostic(`enrolment: ${await shopper.assertPageTime()}`);
    shopper.requests.length = 0;
    await shopper.startPayment();
    await shopper.press(/^Pass/);
    await shopper.heading('Paid. Thank you.');
    await shopper.page.getByText('€89.00').waitFor();
    shopper.assertRequests([...OPENED, ...PAYMENT], 1);
    t.diagnostic(`payment: ${await shopper.assertPageTime()}`);
    assert.equal(await shopper.basketCount(), '0');
    await shopper.leave();
  });

  it('takes no payment from somebody else', async (t) => {
    const shopper = await enrolled();
    await shopper.startPayment();
    await shopper.press(/^Another person/);
    await shopper.heading('We could not confirm that it is you');
    shopper.assertRequests([...OPENED, ...PAYMENT], 1);
    t.diagnostic(await shopper.assertPageTime());
    assert.equal(await shopper.basketCount(), '1');
    await shopper.leave();
  });

  it('lets a person try again after a failed liveness check', async (t) => {
    const shopper = await enrolled();
    await shopper.startPayment();
    await shopper.press(/^Fail liveness/);
    await shopper.view
      .getByText(/try again/i)
      .first()
      .waitFor();
    await shopper.press(/^Pass/);
    await shopper.heading('Paid. Thank you.');
    shopper.assertRequests([...OPENED, ...PAYMENT], 1);
    t.diagnostic(await shopper.assertPageTime());
    await shopper.leave();
  });

  it('enrols no face whose liveness check failed at every attempt', async () => {
    const shopper = await visit();
    await shopper.open('/enrol');
    await shopper.click('button', 'Show my face');
    for (const left of ['Attempts left: 2', 'Attempts left: 1', undefined]) {
      await shopper.press(/^Fail liveness/);
      if (left) await shopper.view.getByText(left).waitFor();
    }
    await shopper.heading('Your face was not recognised as live');
    await shopper.leave();
  });

  it('charges nothing when the person cancels, and starts again with a new session', async (t) => {
    const shopper = await enrolled();
    await shopper.startPayment();
    await shopper.press(/^Cancel/);
    await shopper.heading('You cancelled');
    shopper.assertRequests([...OPENED, ...PAYMENT.slice(0, 2)], 1);
    t.diagnostic(await shopper.assertPageTime());
    await shopper.click('button', 'Try again');
    await shopper.press(/^Pass/);
    await shopper.heading('Paid. Thank you.');
    shopper.assertRequests([...OPENED, ...PAYMENT.slice(0, 2), ...PAYMENT.slice(1)], 2);
    await shopper.leave();
  });

  it('says so when the time of the session is over', async (t) => {
    const shopper = await enrolled();
    await shopper.startPayment();
    const emulator = await shopper.page.locator('iframe').getAttribute('src');
    const response = await fetch(new URL('/emulator/clock', emulator!), {
      method: 'POST',
      body: JSON.stringify({ advance_seconds: 3_600 }),
    });
    assert.equal(response.status, 200);
    await shopper.heading('The time is over');
    shopper.assertRequests([...OPENED, ...PAYMENT.slice(0, 2)], 1);
    t.diagnostic(await shopper.assertPageTime());
    await shopper.leave();
  });

  it('shows what is wrong without the gateway, and goes on once it answers', async () => {
    const shopper = await enrolled();
    await shopper.page.route('**/graphql', (route) => route.abort());
    await shopper.open('/');
    await shopper.click('button', 'Add Moon jar to the basket');
    await shopper.click('link', /^Basket/);
    await shopper.click('link', 'Pay with your face');
    await shopper.click('button', /^Pay €/);
    await shopper.heading('No connection');
    await shopper.page.unroute('**/graphql');
    await shopper.click('button', 'Try again');
    await shopper.press(/^Pass/);
    await shopper.heading('Paid. Thank you.');
    await shopper.leave();
  });

  it('shows what is wrong without the shop, and goes on once it answers', async () => {
    const shopper = await visit();
    await shopper.page.route('**/api/products', (route) => route.fulfill({ status: 503, json: {} }));
    await shopper.open('/');
    await shopper.heading('The shop is not open');
    await shopper.page.unroute('**/api/products');
    await shopper.click('button', 'Try again');
    await shopper.page.getByRole('button', { name: 'Add Moon jar to the basket' }).waitFor();
    await shopper.leave();
  });

  it('deletes the face on demand, and asks for a new one before the next payment', async () => {
    const shopper = await enrolled();
    await shopper.open('/account');
    await shopper.heading('Your face is enrolled');
    await shopper.click('button', 'Delete my face');
    await shopper.heading('No face is enrolled');
    await shopper.click('link', 'Kiln');
    await shopper.click('button', 'Add Moon jar to the basket');
    await shopper.open('/pay');
    await shopper.heading('Set up paying by face first');
    await shopper.leave();
  });

  it('can be used by keyboard alone, with the focus where the next step is', async () => {
    const shopper = await visit();
    const { page } = shopper;
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to the content');
    await shopper.open('/enrol');
    await page.getByRole('button', { name: 'Show my face' }).focus();
    await page.keyboard.press('Enter');
    await shopper.view.getByRole('button', { name: /^Pass/ }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'IFRAME');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shopper.heading('Your face is set up');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Your face is set up');
    await shopper.leave();
  });
});
