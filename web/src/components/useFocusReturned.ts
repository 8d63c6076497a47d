import { useEffect, useLayoutEffect, useRef } from 'react';

/** Gives the focus back to what had it before. Ant Design's own way waits for a movement that not everybody sees. */
export function useFocusReturned(open: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  // Later than the drawer lets go of the focus.
  useEffect(() => {
    if (!open && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }, [open]);
}
