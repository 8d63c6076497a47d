import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title?: string;
  /** What would be here. */
  body: string;
  /** The first step. */
  children?: ReactNode;
}

export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {title && <h2>{title}</h2>}
      <p>{body}</p>
      {children}
    </div>
  );
}
