import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { backend, type Customer, type Product } from './backend.js';
import { Failure } from './components/Failure.js';
import { createGraph } from './graph/client.js';
import { tokens } from './graph/tokens.js';
import { useLoaded } from './loading.js';

interface Shop {
  products: Product[];
  customer: Customer;
  /** Takes over what the backend says of the customer, whose tokens then say the same. */
  setCustomer: (customer: Customer) => void;
}

interface Loaded extends Omit<Shop, 'setCustomer'> {
  graph: ApolloClient;
}

const ShopContext = createContext<Shop | null>(null);

async function load(): Promise<Loaded> {
  const [{ products }, customer] = await Promise.all([backend.products(), backend.customer()]);
  return { products, customer, graph: createGraph(customer.gatewayUrl) };
}

/** Loads the shop, and gives all below it the products, the customer and Apollo Client. */
export function ShopProvider({ children }: { children: ReactNode }): ReactElement {
  const [shop, reload, set] = useLoaded(load);
  if (shop.status === 'loading') return <ShopLoading />;
  if (shop.status === 'failed')
    return <Failure title="The shop is not open" error={shop.error} onRetry={reload} />;
  const { value } = shop;
  const setCustomer = (customer: Customer): void => {
    tokens.forget();
    set({ ...value, customer });
  };
  return (
    <ApolloProvider client={value.graph}>
      <ShopContext value={{ products: value.products, customer: value.customer, setCustomer }}>
        {children}
      </ShopContext>
    </ApolloProvider>
  );
}

function ShopLoading(): ReactElement {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Loading the shop</span>
      <div className="grid" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6].map((number) => (
          <div className="skeleton" key={number} />
        ))}
      </div>
    </div>
  );
}

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('useShop needs a ShopProvider above it.');
  return shop;
}
