import { randomUUID } from 'node:crypto';

const COOKIE = 'shop_customer';
/** Customers in memory; above it the one that came first is forgotten. */
const MAX_CUSTOMERS = 1_000;

/** Customers of the shop, in memory: each browser is one, by a cookie. A real shop has a login and a database here. */
export class Customers {
  #byCookie = new Map();

  /** The customer of a request, made if the request has none; sets the cookie then. */
  of(request, response) {
    const known = this.#byCookie.get(cookieOf(request));
    if (known) return known;
    const customer = { id: `customer-${randomUUID()}`, applicantId: undefined, orders: new Map() };
    const cookie = randomUUID();
    if (this.#byCookie.size >= MAX_CUSTOMERS) this.#byCookie.delete(this.#byCookie.keys().next().value);
    this.#byCookie.set(cookie, customer);
    response.setHeader('set-cookie', `${COOKIE}=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
    return customer;
  }
}

function cookieOf({ headers }) {
  const [, value] = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '') ?? [];
  return value;
}
