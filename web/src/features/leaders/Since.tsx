import { useTranslation } from 'react-i18next';
import { formatDay } from '../../components/dates';
import type { ChargedUnit, Chosen } from './charges.rules';
import styles from './Leaders.module.css';

/** Since when, and by whom; or that another is to be chosen. */
export function Since({ unit, chosen }: { unit: ChargedUnit; chosen: Chosen }) {
  const { t } = useTranslation('leaders');
  const { fromOn, setByName, leaderName, left, unitId } = unit;
  if (fromOn === null || chosen[unitId] !== undefined) return null;
  if (left) return <small className={styles.left}>{t('left', { name: leaderName })}</small>;
  return <small>{t('since', { date: formatDay(fromOn), name: setByName })}</small>;
}
