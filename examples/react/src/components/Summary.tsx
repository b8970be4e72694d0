import type { ReactElement } from 'react';
import { useBasket } from '../basket.js';
import { money } from '../money.js';
import { useShop } from '../shop.js';

/** Sum of the basket in cents, at the prices that the page knows; the backend computes its own. */
export function useTotal(): number {
  const { products } = useShop();
  const { lines } = useBasket();
  const priceOf = (id: string): number => products.find((product) => product.id === id)?.price ?? 0;
  return lines.reduce((sum, { id, quantity }) => sum + priceOf(id) * quantity, 0);
}

export function Summary(): ReactElement {
  const { count } = useBasket();
  const total = money(useTotal());
  return (
    <>
      <h2>Summary</h2>
      <dl className="summary">
        <dt>{count === 1 ? '1 piece' : `${count} pieces`}</dt>
        <dd>{total}</dd>
        <dt>Delivery</dt>
        <dd>Free</dd>
        <dt className="total">Total</dt>
        <dd className="total">{total}</dd>
      </dl>
    </>
  );
}
