import { useState, type ReactElement } from 'react';
import type { Product } from '../backend.js';
import { useBasket } from '../basket.js';
import { ProductArt } from '../components/ProductArt.js';
import { money } from '../money.js';
import { Link } from '../router.js';
import { useShop } from '../shop.js';

export function Home(): ReactElement {
  const { products, customer } = useShop();
  const [added, setAdded] = useState('');
  return (
    <>
      <section className="hero">
        <h1>Pots for every day, paid with a look.</h1>
        <p>
          Stoneware in small batches. Show your face once; from then on a glance confirms each payment, and a
          stranger with your phone pays nothing.
        </p>
        {customer.applicantId === null && (
          <Link className="button" href="/enrol">
            Set up paying by face
          </Link>
        )}
      </section>
      <h2 className="visually-hidden">Products</h2>
      <ul className="grid">
        {products.map((product) => (
          <ProductCard key={product.id} product={product} onAdd={() => setAdded(product.name)} />
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {added && `${added} is in your basket.`}
      </p>
    </>
  );
}

function ProductCard({ product, onAdd }: { product: Product; onAdd: () => void }): ReactElement {
  const { add } = useBasket();
  const onClick = (): void => {
    add(product.id);
    onAdd();
  };
  return (
    <li className="card">
      <div className="card-art">
        <ProductArt product={product} />
      </div>
      <div className="card-text">
        <h3>{product.name}</h3>
        <p className="fine">{product.note}</p>
        <div className="card-foot">
          <span className="price">{money(product.price)}</span>
          <button className="button small" type="button" onClick={onClick}>
            Add<span className="visually-hidden"> {product.name} to the basket</span>
          </button>
        </div>
      </div>
    </li>
  );
}
