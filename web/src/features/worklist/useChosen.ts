import { useTranslation } from 'react-i18next';
import type { AssignmentFilter } from '../../api/assignments';
import type { PlanDetail } from '../../api/types';
import { formatDay } from '../../components/dates';
import type { Chosen } from '../../components/Filters';

/** What the list is narrowed to besides words, each in the words of its field. */
export function useChosen(
  filter: AssignmentFilter,
  { units, plan }: { units: Array<{ id: string; name: string }>; plan: PlanDetail | undefined },
  onChange: (changed: Partial<AssignmentFilter>) => void,
): Chosen[] {
  const { t } = useTranslation(['worklist', 'common']);
  const { unitId, planId, sectionId, timeliness, counted, state, role, planStatus, dueFrom, dueTo } = filter;
  const section = plan?.sections.find(({ id }) => id === sectionId);
  const words: Array<[keyof AssignmentFilter, string | undefined]> = [
    ['unitId', unitId && (units.find(({ id }) => id === unitId)?.name ?? t('filters.unit'))],
    ['planId', planId && (plan?.number ?? t('filters.plan'))],
    ['sectionId', sectionId && (section?.title ?? t('filters.section'))],
    ['timeliness', timeliness && t(`common:timeliness.${timeliness}`)],
    ['counted', counted && t(`counted.${counted}`)],
    ['state', state && t(`common:state.${state}`)],
    ['role', role && t(`common:role.${role}`)],
    ['planStatus', planStatus && t(`common:planStatus.${planStatus}`)],
    ['returned', filter.returned ? t('filters.returned') : undefined],
    ['extensionPending', filter.extensionPending ? t('filters.extensionPending') : undefined],
    ['inMyCharge', filter.inMyCharge ? t('filters.inMyCharge') : undefined],
    ['dueFrom', dueFrom && `${t('filters.dueFrom')} ${formatDay(dueFrom)}`],
    ['dueTo', dueTo && `${t('filters.dueTo')} ${formatDay(dueTo)}`],
  ];
  return words.flatMap(([key, text]) =>
    text ? [{ key, text, clear: () => onChange({ [key]: undefined }) }] : [],
  );
}
