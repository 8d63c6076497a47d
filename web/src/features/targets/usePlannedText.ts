import { useTranslation } from 'react-i18next';
import type { Target } from '../../api/types';
import { formatFigure } from './figures.rules';

/** "≥ 1.126,2", "không quá 3", "giảm 5%": what was planned, with its direction. */
export function usePlannedText(): (target: Pick<Target, 'planned' | 'direction'>) => string {
  const { t } = useTranslation('targets');
  return ({ planned, direction }) =>
    planned === null ? '–' : t(`plannedAs.${direction}`, { value: formatFigure(planned) });
}
