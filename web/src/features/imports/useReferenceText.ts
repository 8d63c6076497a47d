import { useTranslation } from 'react-i18next';
import type { DraftReference } from '../../api/types';

/** A reference in words: the unit it means, how many units, or the document's own text. */
export function useReferenceText(): (reference: DraftReference) => string {
  const { t } = useTranslation('imports');
  return ({ raw, unitIds, unitNames }) => {
    if (unitIds.length === 0) return raw;
    if (unitIds.length === 1) return unitNames[0] ?? raw;
    return `${raw} (${t('field.units', { count: unitIds.length })})`;
  };
}
