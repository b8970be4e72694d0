/** Something the shop sells; `price` in cents. */
export interface Product {
  id: string;
  name: string;
  note: string;
  price: number;
  shape: 'jar' | 'cup' | 'bowl' | 'vase' | 'pitcher' | 'plate';
  glaze: string;
}

/** The customer of this browser; `applicantId` is null until a face is enrolled. */
export interface Customer {
  applicantId: string | null;
  gatewayUrl: string;
}

/** A paid order; `total` in cents. */
export interface Order {
  number: string;
  total: number;
  paidAt: string;
}

export interface BasketLine {
  id: string;
  quantity: number;
}

/** Refusal of the shop's backend by code, or NETWORK if it does not answer. */
export class BackendError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The shop answered ${code}`);
    this.code = code;
  }
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const init: RequestInit =
    method === 'GET'
      ? {}
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) };
  const response = await fetch(path, init).catch(() => {
    throw new BackendError('NETWORK');
  });
  const content = (await response.json().catch(() => ({}))) as T & { error?: string };
  if (!response.ok) throw new BackendError(content.error ?? 'INTERNAL_SERVER_ERROR');
  return content;
}

/** The shop's own backend: it mints tokens, enrols, and decides about payments. */
export const backend = {
  products: () => call<{ products: Product[] }>('GET', '/api/products'),
  customer: () => call<Customer>('GET', '/api/customer'),
  token: () => call<{ token: string; expiresInSeconds: number }>('POST', '/api/token'),
  /** `applicantId` stays null if no live face was shown. */
  enrol: (sessionId: string) => call<Customer>('POST', '/api/enrolment', { sessionId }),
  forgetFace: () => call<Customer>('POST', '/api/enrolment/delete'),
  /** `order` is null if the face was not confirmed. */
  order: (sessionId: string, basket: BasketLine[]) =>
    call<{ order: Order | null }>('POST', '/api/orders', { sessionId, basket }),
};
