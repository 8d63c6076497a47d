import type { ReactNode } from 'react';
import styles from './WorkGroup.module.css';

interface WorkGroupProps {
  name: string;
  title: string;
  total: number;
  children: ReactNode;
  /** What can be done with several rows at once. */
  tools?: ReactNode;
  /** What follows the rows: the way to the rest of them. */
  more?: ReactNode;
}

export function WorkGroup({ name, title, total, children, tools, more }: WorkGroupProps) {
  return (
    <section className={styles.group} data-group={name} aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>
        {title} <span>{total}</span>
      </h2>
      {tools}
      <ul>{children}</ul>
      {more}
    </section>
  );
}
