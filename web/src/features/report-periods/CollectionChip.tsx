import {
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  EyeInvisibleOutlined,
  FieldTimeOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectedUnit } from '../../api/types';
import chip from '../../components/StateChip.module.css';

type Shown = NonNullable<CollectedUnit['state']> | 'OVERDUE' | 'LATE' | 'PENDING';

const LOOKS: Record<Shown, { tone: string; icon: ReactNode }> = {
  NOT_SEEN: { tone: 'neutral', icon: <EyeInvisibleOutlined aria-hidden /> },
  WRITING: { tone: 'in-time', icon: <EditOutlined aria-hidden /> },
  RETURNED: { tone: 'returned', icon: <RollbackOutlined aria-hidden /> },
  SUBMITTED: { tone: 'waiting', icon: <HourglassOutlined aria-hidden /> },
  ACCEPTED: { tone: 'done', icon: <CheckCircleOutlined aria-hidden /> },
  OVERDUE: { tone: 'overdue', icon: <ExclamationCircleFilled aria-hidden /> },
  LATE: { tone: 'due-soon', icon: <FieldTimeOutlined aria-hidden /> },
  PENDING: { tone: 'neutral', icon: <MinusCircleOutlined aria-hidden /> },
};

/** How a unit's report stands, and beside it whether it is or was late. */
export function CollectionChips({ state, overdue, late }: Pick<CollectedUnit, 'state' | 'overdue' | 'late'>) {
  return (
    <>
      <Chip shown={state ?? 'PENDING'} />
      {overdue && <Chip shown="OVERDUE" />}
      {late && <Chip shown="LATE" />}
    </>
  );
}

function Chip({ shown }: { shown: Shown }) {
  const { t } = useTranslation('reportPeriods');
  const { tone, icon } = LOOKS[shown];
  return (
    <span className={chip.chip} data-tone={tone}>
      {icon}
      {t(`stateOf.${shown}`)}
    </span>
  );
}
