import { useTranslation } from 'react-i18next';
import type { OfficialCounts, UnitCounts } from '../../api/types';
import { formatNumber } from '../../components/dates';
import { sumCounts } from '../progress/sum-counts.rules';
import type { MatrixRole } from './PlanMatrix';

const COUNTED = [
  'total',
  'completedOnTime',
  'completedLate',
  'openInTime',
  'openOverdue',
  'noDeadline',
] as const;

interface MatrixTotalsProps {
  columns: Array<{ id: string }>;
  counts: UnitCounts[];
  role: MatrixRole;
}

/** The official counts of each unit below its column. */
export function MatrixTotals({ columns, counts, role }: MatrixTotalsProps) {
  const { t } = useTranslation(['progress', 'common']);
  const byUnit = new Map(counts.map((unit) => [unit.unitId, unit]));
  const countsOf = (unitId: string): OfficialCounts => {
    const unit = byUnit.get(unitId);
    if (!unit) return sumCounts([]);
    if (role === 'ALL') return sumCounts([unit.lead, unit.coordinating]);
    return role === 'LEAD' ? unit.lead : unit.coordinating;
  };
  const ofColumns = columns.map(({ id }) => countsOf(id));
  const sum = sumCounts(ofColumns);
  return (
    <tfoot>
      {COUNTED.map((name) => (
        <tr key={name}>
          <th scope="row">{t(name === 'total' ? 'columns.total' : `common:counts.${name}Full`)}</th>
          {ofColumns.map((unit, at) => (
            <td key={columns[at]?.id} data-zero={unit[name] === 0 || undefined}>
              {formatNumber(unit[name])}
            </td>
          ))}
          <td colSpan={2}>{formatNumber(sum[name])}</td>
        </tr>
      ))}
    </tfoot>
  );
}
