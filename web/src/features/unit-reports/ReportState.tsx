import {
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  EyeInvisibleOutlined,
  FieldTimeOutlined,
  HourglassOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitReportSummary } from '../../api/types';
import { formatDay } from '../../components/dates';
import chip from '../../components/StateChip.module.css';

type Word = 'unseen' | 'OPEN' | 'returned' | 'overdue' | 'SUBMITTED' | 'ACCEPTED' | 'late';

const LOOKS: Record<Word, { tone: string; icon: ReactNode }> = {
  unseen: { tone: 'neutral', icon: <EyeInvisibleOutlined aria-hidden /> },
  OPEN: { tone: 'in-time', icon: <EditOutlined aria-hidden /> },
  returned: { tone: 'returned', icon: <RollbackOutlined aria-hidden /> },
  overdue: { tone: 'overdue', icon: <ExclamationCircleFilled aria-hidden /> },
  SUBMITTED: { tone: 'waiting', icon: <HourglassOutlined aria-hidden /> },
  ACCEPTED: { tone: 'done', icon: <CheckCircleOutlined aria-hidden /> },
  late: { tone: 'due-soon', icon: <FieldTimeOutlined aria-hidden /> },
};

/** How a report stands: an icon, a word and a colour together, for each thing there is to say. */
export function ReportState({ report }: { report: UnitReportSummary }) {
  const { t } = useTranslation('unitReports');
  const { state, late, returnedReason, firstSeenAt } = report;
  const open = returnedReason ? 'returned' : firstSeenAt ? 'OPEN' : 'unseen';
  const words: Word[] = [state === 'OPEN' ? open : state];
  if (late) words.push(state === 'OPEN' ? 'overdue' : 'late');
  return (
    <>
      {words.map((word) => (
        <span key={word} className={chip.chip} data-tone={LOOKS[word].tone}>
          {LOOKS[word].icon}
          {t(`state.${word}`)}
        </span>
      ))}
    </>
  );
}

/** When it is due, as the plan says it, and how far off it is while the report is still owed. */
export function ReportDue({ report }: { report: UnitReportSummary }) {
  const { t } = useTranslation(['unitReports', 'common']);
  const { dueOn, dueExclusive, daysLeft, state } = report;
  const date = formatDay(dueOn);
  const distance = () => {
    if (daysLeft === 0) return t('today');
    return daysLeft > 0 ? t('left', { count: daysLeft }) : t('late', { count: -daysLeft });
  };
  return (
    <span>
      {t('due', { date: dueExclusive ? t('common:due.before', { date }) : date })}
      {state === 'OPEN' && `, ${distance()}`}
    </span>
  );
}

/** "Quý I/2023" as it stands within a sentence, after the word "báo cáo". */
export function withinSentence(period: string): string {
  const name = period.replace(/^báo cáo\s+/iu, '');
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
