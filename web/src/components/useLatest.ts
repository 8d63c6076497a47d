import { useCallback, useEffect, useRef } from 'react';

/** The same function throughout, which does what was last given: for what must not be drawn again because of it. */
export function useLatest<A extends unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
