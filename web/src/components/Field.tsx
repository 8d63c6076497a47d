import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control gets that is at fault: it looks so, and says so to who does not see it. */
export interface FaultProps {
  status?: 'error';
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldProps {
  /** Of the control. */
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it, as a sentence. */
  fault?: string | false | null;
  children: (faulty: FaultProps) => ReactNode;
}

/** A control with its name above it, and below it what is wrong with what it holds. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  const about = `${id}-fault`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(fault ? { status: 'error', 'aria-invalid': true, 'aria-describedby': about } : {})}
      {hint && <small>{hint}</small>}
      {fault && (
        <p id={about} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** Takes a person to the first of the controls that are at fault. @param ids in their order on the screen */
export function focusFirst(ids: readonly string[]): void {
  const [first] = ids;
  if (first) document.getElementById(first)?.focus();
}
