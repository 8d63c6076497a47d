import { useTranslation } from 'react-i18next';
import type { Dashboard, OfficialCounts } from '../../api/types';
import type { ChartRow, ChartSeries } from '../../components/charts';
import { SeriesFigure } from '../../components/charts';
import { formatNumber } from '../../components/dates';
import { monthWords } from '../worklist/months.rules';
import type { TasksAddress } from './dashboard.rules';
import { dueIn } from './dashboard.rules';

const PARTS = [
  { key: 'completedOnTime', timeliness: 'DONE_ON_TIME', tone: 'done', fill: 'solid' },
  { key: 'completedLate', timeliness: 'DONE_LATE', tone: 'done', fill: 'stripes' },
  { key: 'notYetDue', timeliness: 'NOT_DUE', tone: 'in-time', fill: 'hollow' },
  { key: 'dueSoon', timeliness: 'DUE_SOON', tone: 'due-soon', fill: 'dots' },
  { key: 'openOverdue', timeliness: 'OVERDUE', tone: 'overdue', fill: 'solid' },
] as const;

const partOf = (key: (typeof PARTS)[number]['key'], counts: OfficialCounts) =>
  key === 'notYetDue' ? counts.openInTime - counts.dueSoon : counts[key];

/** What falls due in each month, and how it stands today. */
export function MonthsFigure({ dashboard, addressOf }: { dashboard: Dashboard; addressOf: TasksAddress }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const series: ChartSeries[] = PARTS.map(({ key, tone, fill }) => ({
    key,
    tone,
    fill,
    stack: 'all',
    name: t(`months.${key}`),
  }));
  const rows: ChartRow[] = dashboard.months.map(({ month, counts }) => ({
    key: month,
    label: shortMonth(month),
    title: monthWords(month),
    values: Object.fromEntries(PARTS.map(({ key }) => [key, partOf(key, counts)])),
    links: Object.fromEntries(
      PARTS.map(({ key, timeliness }) => [key, addressOf({ timeliness, ...dueIn(month) })]),
    ),
  }));
  const sum = (key: (typeof PARTS)[number]['key']) =>
    dashboard.months.reduce((total, { counts }) => total + partOf(key, counts), 0);
  return (
    <SeriesFigure
      title={t('months.title')}
      description={t('months.description', {
        from: rows[0]?.title,
        to: rows.at(-1)?.title,
        onTime: formatNumber(sum('completedOnTime')),
        late: formatNumber(sum('completedLate')),
        overdue: formatNumber(sum('openOverdue')),
      })}
      rowHead={t('months.month')}
      rows={rows}
      series={series}
    />
  );
}

/** "2026-03" → "3/26" */
function shortMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${Number(number)}/${year.slice(2)}`;
}
