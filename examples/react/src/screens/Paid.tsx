import { useEffect, useRef, type ReactElement } from 'react';
import type { Order } from '../backend.js';
import { money } from '../money.js';
import { Link } from '../router.js';
import { Tick } from './Enrol.js';

/** Receipt of an order. */
export function Paid({ order: { number, total, paidAt } }: { order: Order }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const time = new Date(paidAt).toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return (
    <div className="narrow result good">
      <Tick />
      <h1 ref={heading} tabIndex={-1}>
        Paid. Thank you.
      </h1>
      <dl className="summary receipt">
        <dt>Order</dt>
        <dd>{number}</dd>
        <dt>Confirmed by face</dt>
        <dd>{time}</dd>
        <dt className="total">Total</dt>
        <dd className="total">{money(total)}</dd>
      </dl>
      <Link className="button" href="/">
        Back to the shop
      </Link>
    </div>
  );
}
