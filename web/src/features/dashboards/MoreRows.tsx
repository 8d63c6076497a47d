import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DashboardPage.module.css';

const FIRST = 12;

/** The first rows of a long table on screen, all of them when asked for, and always on paper. */
export function useFirstRows(total: number) {
  const [all, setAll] = useState(false);
  return {
    total,
    all,
    setAll,
    classOf: (index: number) => (all || index < FIRST ? undefined : styles.onPaper),
  };
}

export function MoreRows({
  total,
  all,
  setAll,
}: Pick<ReturnType<typeof useFirstRows>, 'total' | 'all' | 'setAll'>) {
  const { t } = useTranslation('dashboard');
  if (total <= FIRST) return null;
  return (
    <button
      type="button"
      className={`${styles.all} no-print`}
      aria-expanded={all}
      onClick={() => setAll(!all)}
    >
      {all ? t('units.fewer') : t('units.more', { count: total })}
    </button>
  );
}
