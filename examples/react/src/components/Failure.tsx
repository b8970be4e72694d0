import type { ReactElement } from 'react';
import { codeOf } from '../face/problems.js';

interface Props {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** Something that could not be loaded, with a way to try again. */
export function Failure({ title, error, onRetry }: Props): ReactElement {
  return (
    <div className="notice bad" role="alert">
      <h1>{title}</h1>
      <p>It could not be loaded. Check your connection, and try again.</p>
      <p className="fine">Code: {codeOf(error)}</p>
      <button className="button primary" type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
