import type { ReactElement } from 'react';
import type { Product } from '../backend.js';
import { useBasket } from '../basket.js';
import { ProductArt } from '../components/ProductArt.js';
import { Summary } from '../components/Summary.js';
import { money } from '../money.js';
import { Link } from '../router.js';
import { useShop } from '../shop.js';

export function Basket(): ReactElement {
  const { products, customer } = useShop();
  const { lines } = useBasket();
  const chosen = lines.flatMap(({ id, quantity }) => {
    const product = products.find((each) => each.id === id);
    return product ? [{ product, quantity }] : [];
  });
  if (chosen.length === 0) return <EmptyBasket />;
  const isEnrolled = customer.applicantId !== null;
  return (
    <>
      <h1>Basket</h1>
      <div className="split">
        <ul className="lines">
          {chosen.map(({ product, quantity }) => (
            <Line key={product.id} product={product} quantity={quantity} />
          ))}
        </ul>
        <aside className="panel">
          <Summary />
          <Link className="button primary wide" href={isEnrolled ? '/pay' : '/enrol'}>
            {isEnrolled ? 'Pay with your face' : 'Set up paying by face'}
          </Link>
          {!isEnrolled && <p className="fine">Once, in about a minute. Then you come back here to pay.</p>}
        </aside>
      </div>
    </>
  );
}

function Line({ product, quantity }: { product: Product; quantity: number }): ReactElement {
  const { setQuantity } = useBasket();
  return (
    <li className="line">
      <div className="line-art">
        <ProductArt product={product} />
      </div>
      <div className="line-text">
        <h2>{product.name}</h2>
        <p className="fine">{product.note}</p>
      </div>
      <div className="quantity" role="group" aria-label={`Quantity of ${product.name}`}>
        <button
          type="button"
          aria-label={quantity === 1 ? `Remove ${product.name}` : `One ${product.name} less`}
          onClick={() => setQuantity(product.id, quantity - 1)}
        >
          −
        </button>
        <span aria-live="polite">{quantity}</span>
        <button
          type="button"
          aria-label={`One ${product.name} more`}
          onClick={() => setQuantity(product.id, quantity + 1)}
        >
          +
        </button>
      </div>
      <span className="price">{money(product.price * quantity)}</span>
    </li>
  );
}

export function EmptyBasket(): ReactElement {
  return (
    <div className="empty">
      <h1>Your basket is empty</h1>
      <p>Everything here is thrown by hand, and most of it fits in one.</p>
      <Link className="button primary" href="/">
        Look at the pots
      </Link>
    </div>
  );
}
