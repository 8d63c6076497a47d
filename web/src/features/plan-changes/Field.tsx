import type { ReactNode } from 'react';
import styles from './TaskForm.module.css';

interface FieldProps {
  id: string;
  label: string;
  /** What is wrong, where something is. */
  missing?: string | false;
  children: ReactNode;
}

export function Field({ id, label, missing, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
      {missing && (
        <p role="alert" className={styles.missing}>
          {missing}
        </p>
      )}
    </div>
  );
}
