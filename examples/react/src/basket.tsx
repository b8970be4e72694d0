import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { BasketLine } from './backend.js';

const KEY = 'basket';
/** As the backend accepts it. */
const MAX_QUANTITY = 20;

interface Basket {
  lines: BasketLine[];
  count: number;
  add: (id: string) => void;
  setQuantity: (id: string, quantity: number) => void;
  clear: () => void;
}

const BasketContext = createContext<Basket | null>(null);

function stored(): BasketLine[] {
  try {
    const lines: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(lines) ? (lines as BasketLine[]) : [];
  } catch {
    return [];
  }
}

function withQuantity(lines: BasketLine[], id: string, quantity: number): BasketLine[] {
  if (quantity < 1) return lines.filter((line) => line.id !== id);
  const line = { id, quantity: Math.min(quantity, MAX_QUANTITY) };
  return lines.some((each) => each.id === id)
    ? lines.map((each) => (each.id === id ? line : each))
    : [...lines, line];
}

/** Keeps the basket of this browser, also when the page is loaded anew. */
export function BasketProvider({ children }: { children: ReactNode }): ReactElement {
  const [lines, setLines] = useState(stored);
  useEffect(() => localStorage.setItem(KEY, JSON.stringify(lines)), [lines]);
  const basket = useMemo<Basket>(() => {
    const quantityOf = (id: string, all: BasketLine[]): number =>
      all.find((line) => line.id === id)?.quantity ?? 0;
    return {
      lines,
      count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      add: (id) => setLines((all) => withQuantity(all, id, quantityOf(id, all) + 1)),
      setQuantity: (id, quantity) => setLines((all) => withQuantity(all, id, quantity)),
      clear: () => setLines([]),
    };
  }, [lines]);
  return <BasketContext value={basket}>{children}</BasketContext>;
}

export function useBasket(): Basket {
  const basket = useContext(BasketContext);
  if (!basket) throw new Error('useBasket needs a BasketProvider above it.');
  return basket;
}
