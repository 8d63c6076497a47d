import { useTranslation } from 'react-i18next';
import styles from './SourcePane.module.css';

/** Where a page of the document begins. */
export function PageMark({ page }: { page: number }) {
  const { t } = useTranslation('imports');
  return <p className={styles.page}>{t('review.page', { page })}</p>;
}
