import { usePlanMatrix } from '../../api/participation';
import { useProgress } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PlanMatrix } from '../participation/PlanMatrix';

export function UnitsTab({ plan }: { plan: PlanDetail }) {
  const matrix = usePlanMatrix(plan.id);
  return (
    <Loaded query={useProgress(plan.id)}>
      {({ byUnit }) => (
        <Loaded query={matrix}>{(found) => <PlanMatrix plan={plan} matrix={found} counts={byUnit} />}</Loaded>
      )}
    </Loaded>
  );
}
