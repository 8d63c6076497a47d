import { useTranslation } from 'react-i18next';
import type { Punctuality } from '../../api/types';
import { formatNumber, formatShare } from '../../components/dates';

/** "78,5%", and of how many; a dash while nothing is decided. */
export function Rate({ of: { onTime, decided }, basis = false }: { of: Punctuality; basis?: boolean }) {
  const { t } = useTranslation('dashboard');
  if (decided === 0) return <span title={t('rate.undecided')}>–</span>;
  return (
    <span title={t('rate.of', { onTime: formatNumber(onTime), decided: formatNumber(decided) })}>
      {formatShare(onTime, decided)}
      {basis && (
        <small>{t('rate.basis', { onTime: formatNumber(onTime), decided: formatNumber(decided) })}</small>
      )}
    </span>
  );
}
