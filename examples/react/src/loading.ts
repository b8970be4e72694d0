import { useCallback, useEffect, useState } from 'react';

/** What a page knows of something it loads. */
export type Loading<T> =
  { status: 'loading' } | { status: 'failed'; error: unknown } | { status: 'loaded'; value: T };

/** Loads once, and again after `reload`. `load` must be the same function at each rendering. */
export function useLoaded<T>(
  load: () => Promise<T>,
): [Loading<T>, reload: () => void, set: (value: T) => void] {
  const [state, setState] = useState<Loading<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setState({ status: 'loading' });
    load().then(
      (value) => isCurrent && setState({ status: 'loaded', value }),
      (error: unknown) => isCurrent && setState({ status: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((number) => number + 1), []);
  const set = useCallback((value: T) => setState({ status: 'loaded', value }), []);
  return [state, reload, set];
}
