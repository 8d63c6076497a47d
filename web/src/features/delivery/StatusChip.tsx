import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  InboxOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryStatus } from '../../api/types';
import chip from '../../components/StateChip.module.css';

const WAITING = <ClockCircleOutlined aria-hidden />;
const DONE = <CheckCircleOutlined aria-hidden />;
const WRONG = <ExclamationCircleFilled aria-hidden />;

const LOOK: Record<DeliveryStatus, { tone: string; icon: ReactNode }> = {
  WAITING: { tone: 'waiting', icon: WAITING },
  SENDING: { tone: 'waiting', icon: WAITING },
  SENT: { tone: 'in-time', icon: DONE },
  DELIVERED: { tone: 'done', icon: DONE },
  INBOX: { tone: 'neutral', icon: <InboxOutlined aria-hidden /> },
  KEPT: { tone: 'neutral', icon: <InboxOutlined aria-hidden /> },
  SKIPPED: { tone: 'neutral', icon: <MinusCircleOutlined aria-hidden /> },
  UNCERTAIN: { tone: 'due-soon', icon: <QuestionCircleOutlined aria-hidden /> },
  FAILED: { tone: 'overdue', icon: WRONG },
  NO_ADDRESS: { tone: 'overdue', icon: WRONG },
};

/** What became of a message: an icon, a word and a colour together. */
export function StatusChip({ status }: { status: DeliveryStatus }) {
  const { t } = useTranslation('delivery');
  const { tone, icon } = LOOK[status];
  return (
    <span className={chip.chip} data-tone={tone}>
      {icon}
      {t(`status.${status}`)}
    </span>
  );
}
