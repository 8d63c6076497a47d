import { CheckCircleOutlined, ExclamationCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../api/types';
import chip from '../../components/StateChip.module.css';

const LOOKS = {
  REACHED: { tone: 'in-time', icon: <CheckCircleOutlined aria-hidden /> },
  NOT_REACHED: { tone: 'due-soon', icon: <ExclamationCircleOutlined aria-hidden /> },
  UNKNOWN: { tone: 'neutral', icon: <MinusCircleOutlined aria-hidden /> },
} as const;

/** Whether the target is reached, in words that fit what was planned. */
export function VerdictChip({ target: { verdict, direction } }: { target: Target }) {
  const { t } = useTranslation('targets');
  const { tone, icon } = LOOKS[verdict];
  return (
    <span className={chip.chip} data-tone={tone}>
      {icon}
      {t(verdict === 'UNKNOWN' ? 'verdict.UNKNOWN' : `verdict.${verdict}_${direction}`)}
    </span>
  );
}
