import type { SourcePlace } from '../../api/types';

/**
 * The place in the document that is pointed at. Kept outside React's state: a pointer that crosses a thousand rows
 * concerns the document beside them and none of the rows.
 */
export interface Pointing {
  point: (place: SourcePlace | null) => void;
  current: () => SourcePlace | null;
  subscribe: (listener: () => void) => () => void;
}

export function createPointing(): Pointing {
  let place: SourcePlace | null = null;
  const listeners = new Set<() => void>();
  return {
    point: (next) => {
      if (place?.block === next?.block && place?.row === next?.row && place?.cell === next?.cell) return;
      place = next;
      for (const listener of listeners) listener();
    },
    current: () => place,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
