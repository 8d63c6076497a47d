import { useEffect, useState } from 'react';

const NOTICEABLE_MS = 200;

/** False at first, true when the wait has become noticeable. */
export function useDelay(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), NOTICEABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
