import { useProgress } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { UnitCountsTable } from '../progress/UnitCountsTable';

export function UnitsTab({ plan }: { plan: PlanDetail }) {
  return (
    <Loaded query={useProgress(plan.id)}>
      {({ byUnit }) => <UnitCountsTable planId={plan.id} units={byUnit} />}
    </Loaded>
  );
}
