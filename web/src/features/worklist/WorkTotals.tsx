import type { AssignmentFilter } from '../../api/assignments';
import { useAssignmentMonths } from '../../api/assignments';
import { CountsBar } from '../../components/CountsBar';
import { sumCounts } from '../progress/sum-counts.rules';
import styles from './WorkList.module.css';

/** The official counts of the whole list, whichever page of it is shown. */
export function WorkTotals({ filter }: { filter: AssignmentFilter }) {
  const { data = [] } = useAssignmentMonths(filter);
  const counts = sumCounts(data.map((month) => month.counts));
  if (counts.total === 0) return null;
  return (
    <div className={styles.totals}>
      <CountsBar counts={counts} />
    </div>
  );
}
