import type { ReactNode } from 'react';
import styles from './WorkGroup.module.css';

interface WorkGroupProps {
  name: string;
  title: string;
  total: number;
  children: ReactNode;
  /** What follows the rows: the way to the rest of them. */
  more?: ReactNode;
}

export function WorkGroup({ name, title, total, children, more }: WorkGroupProps) {
  return (
    <section className={styles.group} data-group={name} aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>
        {title} <span>{total}</span>
      </h2>
      <ul>{children}</ul>
      {more}
    </section>
  );
}
