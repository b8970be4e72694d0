import { useEffect, useRef, type ReactElement } from 'react';
import { useBasket } from './basket.js';
import { Link, usePath } from './router.js';
import { Account } from './screens/Account.js';
import { Basket } from './screens/Basket.js';
import { Enrol } from './screens/Enrol.js';
import { Home } from './screens/Home.js';
import { NotFound } from './screens/NotFound.js';
import { Pay } from './screens/Pay.js';
import { ShopProvider } from './shop.js';

const PAGES: Record<string, { title: string; Screen: () => ReactElement }> = {
  '/': { title: 'Pots for every day', Screen: Home },
  '/basket': { title: 'Basket', Screen: Basket },
  '/enrol': { title: 'Set up paying by face', Screen: Enrol },
  '/pay': { title: 'Pay', Screen: Pay },
  '/account': { title: 'Account', Screen: Account },
};
const NO_PAGE = { title: 'Not found', Screen: NotFound };

export function App(): ReactElement {
  const path = usePath();
  const { title, Screen } = PAGES[path] ?? NO_PAGE;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    document.title = `${title} – Kiln`;
    // After a change of the page a screen reader begins at the new content.
    if (shown.current !== path) main.current?.focus();
    shown.current = path;
  }, [title, path]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        <ShopProvider>
          <Screen key={path} />
        </ShopProvider>
      </main>
      <footer>
        <p>Kiln is an example. Nothing is sold, no camera is used, and no person is verified.</p>
      </footer>
    </>
  );
}

function Header(): ReactElement {
  const { count } = useBasket();
  return (
    <header>
      <div className="bar">
        <Link className="wordmark" href="/">
          Kiln
        </Link>
        <nav aria-label="Shop">
          <Link href="/account">Account</Link>
          <Link href="/basket">
            Basket
            <span className="count" aria-hidden="true">
              {count}
            </span>
            <span className="visually-hidden">, {count === 1 ? '1 piece' : `${count} pieces`}</span>
          </Link>
        </nav>
      </div>
    </header>
  );
}
