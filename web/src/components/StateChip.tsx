import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  FieldTimeOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentState, Timeliness } from '../api/types';
import styles from './StateChip.module.css';

type Tone = 'in-time' | 'due-soon' | 'overdue' | 'done' | 'waiting' | 'neutral';

const OF_TIMELINESS: Record<Timeliness, { tone: Tone; icon: ReactNode }> = {
  NOT_DUE: { tone: 'in-time', icon: <ClockCircleOutlined aria-hidden /> },
  DUE_SOON: { tone: 'due-soon', icon: <FieldTimeOutlined aria-hidden /> },
  OVERDUE: { tone: 'overdue', icon: <ExclamationCircleFilled aria-hidden /> },
  DONE_ON_TIME: { tone: 'done', icon: <CheckCircleOutlined aria-hidden /> },
  DONE_LATE: { tone: 'done', icon: <CheckCircleOutlined aria-hidden /> },
  NO_DEADLINE: { tone: 'neutral', icon: <MinusCircleOutlined aria-hidden /> },
};

/** States that say more than how the work stands in time. */
const OF_STATE: Partial<Record<AssignmentState, { tone: Tone; icon: ReactNode }>> = {
  SUBMITTED: { tone: 'waiting', icon: <HourglassOutlined aria-hidden /> },
  SUSPENDED: { tone: 'neutral', icon: <PauseCircleOutlined aria-hidden /> },
  CANCELLED: { tone: 'neutral', icon: <StopOutlined aria-hidden /> },
};

/** How something stands: an icon, a word and a colour together. */
export function StateChip({ timeliness, state }: { timeliness: Timeliness; state?: AssignmentState }) {
  const { t } = useTranslation();
  const special = state && OF_STATE[state];
  const { tone, icon } = special ?? OF_TIMELINESS[timeliness];
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon}
      {special ? t(`state.${state}`) : t(`timeliness.${timeliness}`)}
    </span>
  );
}

/** It was sent back and waits for more work, however it stands in time. */
export function ReturnedChip() {
  const { t } = useTranslation('work');
  return (
    <span className={styles.chip} data-tone="returned">
      <RollbackOutlined aria-hidden />
      {t('returned')}
    </span>
  );
}
