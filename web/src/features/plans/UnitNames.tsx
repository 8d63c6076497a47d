import { useTranslation } from 'react-i18next';
import type { UnitPart } from '../../api/types';

const SHOWN = 2;

/** The units' names; beyond the first few only how many, and all of them under the pointer. */
export function UnitNames({ units }: { units: UnitPart[] }) {
  const { t } = useTranslation('plans');
  const shown = units.length > SHOWN + 1 ? units.slice(0, SHOWN) : units;
  const rest = units.slice(shown.length);
  return (
    <>
      {shown.map(({ unitId, unitName }) => (
        <div key={unitId}>{unitName}</div>
      ))}
      {rest.length > 0 && (
        <small title={rest.map(({ unitName }) => unitName).join('; ')}>
          {t('table.more', { count: rest.length })}
        </small>
      )}
    </>
  );
}
