import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Customers } from './customers.mjs';
import { createIdentity, IdentityError } from './identity.mjs';
import { createIssuer, PAGE_SCOPES } from './issuer.mjs';
import { readJson, RequestError, sendJson } from './json.mjs';
import { priceOf, products } from './products.mjs';

/** Statuses of the gateway's errors that a customer can meet; others are 502. */
const STATUS = { NOT_FOUND: 404, SESSION_EXPIRED: 409, RATE_LIMITED: 429 };
/** Orders of one customer in memory. */
const MAX_ORDERS = 1_000;

/**
 * The shop's own backend: mints the page's tokens, enrols, and decides about payments. It listens before the gateway
 * starts, which fetches the keys here; `connect` names the gateway's URL then.
 */
export async function startBackend({ port, page: startPage }) {
  const customers = new Customers();
  let gatewayUrl;
  let identity;
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => sendError(response, error));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const issuer = await createIssuer(url);
  const page = await startPage(server);

  /** Handlers by method and path; each gives the content of the answer. */
  const routes = {
    'GET /.well-known/jwks.json': () => issuer.jwks,
    'GET /api/products': () => ({ products }),
    'GET /api/customer': (customer) => toClient(customer),
    'POST /api/token': (customer) =>
      issuer.issue({ subject: customer.id, scope: PAGE_SCOPES, applicantId: customer.applicantId }),
    'POST /api/enrolment': enrol,
    'POST /api/enrolment/delete': forget,
    'POST /api/orders': order,
  };

  /** A customer without an applicant afterwards had no live face. */
  async function enrol(customer, { sessionId }) {
    customer.applicantId ??= await identity.enrol(customer.id, textOf(sessionId));
    return toClient(customer);
  }

  async function forget(customer) {
    if (customer.applicantId) await identity.forget(customer.applicantId);
    customer.applicantId = undefined;
    return toClient(customer);
  }

  /** A passed session pays once: a repeated request gets the order that it made. */
  async function order(customer, { sessionId, basket }) {
    const total = priceOf(basket);
    if (total === undefined) throw new RequestError(400, 'BASKET_INVALID');
    const paid = customer.orders.get(textOf(sessionId));
    if (paid) return { order: paid };
    // A rejected face is an answer, no error.
    if (!(await identity.hasPassed(customer.id, sessionId))) return { order: null };
    // Another request may have made it meanwhile.
    const other = customer.orders.get(sessionId);
    if (other) return { order: other };
    if (customer.orders.size >= MAX_ORDERS) throw new RequestError(429, 'TOO_MANY_ORDERS');
    const made = { number: `K-${randomInt(1e5, 1e6)}`, total, paidAt: new Date().toISOString() };
    customer.orders.set(sessionId, made);
    return { order: made };
  }

  const toClient = ({ applicantId = null }) => ({ applicantId, gatewayUrl });

  async function handle(request, response) {
    const { pathname } = new URL(request.url, url);
    const route = routes[`${request.method} ${pathname}`];
    if (!route) {
      if (pathname.startsWith('/api/')) throw new RequestError(404, 'NOT_FOUND');
      return page.handle(request, response, { gatewayOrigin: gatewayUrl ? new URL(gatewayUrl).origin : '' });
    }
    if (pathname.startsWith('/.well-known/')) return sendJson(response, 200, await route());
    if (!identity) throw new RequestError(503, 'STARTING');
    // Another site's page can neither send JSON nor this cookie; a wrong Origin is refused all the same.
    const { origin = url } = request.headers;
    if (request.method === 'POST' && origin !== url) throw new RequestError(403, 'ORIGIN_REFUSED');
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    sendJson(response, 200, await route(customers.of(request, response), body));
  }

  return {
    url,
    issuer,
    connect(endpoint) {
      gatewayUrl = endpoint;
      identity = createIdentity(endpoint, issuer);
    },
    async close() {
      await page.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function textOf(value) {
  if (typeof value !== 'string' || value === '') throw new RequestError(400, 'SESSION_ID_MISSING');
  return value;
}

function sendError(response, error) {
  if (response.headersSent) return void response.destroy();
  if (error instanceof RequestError) return sendJson(response, error.status, { error: error.code });
  if (error instanceof IdentityError)
    return sendJson(response, STATUS[error.code] ?? 502, { error: error.code });
  console.error(error);
  sendJson(response, 500, { error: 'INTERNAL_SERVER_ERROR' });
}
