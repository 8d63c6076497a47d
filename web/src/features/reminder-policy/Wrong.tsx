import type { ReactNode } from 'react';
import styles from './ReminderPolicyPage.module.css';

/** What is wrong with a field, and what would be right. */
export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} role="alert" className={styles.wrong}>
      {children}
    </span>
  );
}
