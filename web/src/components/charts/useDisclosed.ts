import { useState } from 'react';
import styles from './charts.module.css';

/** A part that a button shows and hides on screen; on paper it always stands. */
export function useDisclosed(id: string) {
  const [open, setOpen] = useState(false);
  return {
    open,
    toggle: {
      'aria-expanded': open,
      'aria-controls': `${id}-table`,
      onClick: () => setOpen(!open),
    },
    contentProps: { id: `${id}-table`, className: open ? undefined : styles.onPaper },
  };
}
