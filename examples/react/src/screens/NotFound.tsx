import type { ReactElement } from 'react';
import { Link } from '../router.js';

export function NotFound(): ReactElement {
  return (
    <div className="empty">
      <h1>This page does not exist</h1>
      <p>The address may be mistyped.</p>
      <Link className="button primary" href="/">
        Back to the shop
      </Link>
    </div>
  );
}
