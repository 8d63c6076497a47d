import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageTitle.module.css';

interface PageTitleProps {
  title: string;
  /** What can be done on this page, at the right of its title. */
  children?: ReactNode;
}

/** The heading of a page, which names the window as well. */
export function PageTitle({ title, children }: PageTitleProps) {
  useWindowTitle(title);
  return (
    <div className={styles.row}>
      <h1>{title}</h1>
      {children && <div className={`${styles.actions} no-print`}>{children}</div>}
    </div>
  );
}

export function useWindowTitle(title: string): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = t('pageTitle', { page: title });
  }, [t, title]);
}
