import { useTranslation } from 'react-i18next';
import type { ReportingGroup } from '../../api/types';
import { saidTogether } from './together.rules';

/** Names beyond so many are only counted. */
const NAMED = 8;

interface GroupProgressProps {
  group: ReportingGroup;
  /** Say the document's own words for the group first. */
  named?: boolean;
}

/** "11/16 phường đã báo cáo", and who has not. */
export function GroupProgress({ group, named = false }: GroupProgressProps) {
  const { t } = useTranslation('participation');
  const { namedAs, wards, total, reported, missing } = group;
  const names = missing.map(({ unitName }) => unitName);
  const more = names.length - NAMED;
  return (
    <span title={names.join('; ') || undefined}>
      {named && `${namedAs}: `}
      {t(wards ? 'group.wards' : 'group.units', { reported, total })}
      {names.length > 0 &&
        reported > 0 &&
        `. ${t('group.missing', { names: saidTogether(names.slice(0, NAMED)) })}${
          more > 0 ? ` ${t('group.more', { count: more })}` : ''
        }`}
    </span>
  );
}
