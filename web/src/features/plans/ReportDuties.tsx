import { useTranslation } from 'react-i18next';
import type { ReportPeriod } from '../../api/types';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import { byDuty } from './by-duty.rules';

/** The reports that the plan asks for, in the document's own words and by day. */
export function ReportDuties({ periods }: { periods: ReportPeriod[] }) {
  const { t } = useTranslation(['plans', 'common']);
  if (periods.length === 0) return <p>{t('duties.nothing')}</p>;
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('duties.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('duties.due')}</th>
            <th scope="col">{t('duties.raw')}</th>
            <th scope="col">{t('duties.recipient')}</th>
          </tr>
        </thead>
        <tbody>
          {byDuty(periods).map((duty) => (
            <tr key={duty.raw + duty.recipient}>
              <td style={{ whiteSpace: 'nowrap' }}>
                {duty.periods.map(({ dueOn, exclusive }) => {
                  const date = dueOn ? formatDay(dueOn) : t('duties.undated');
                  return (
                    <div key={dueOn}>{dueOn && exclusive ? t('common:due.before', { date }) : date}</div>
                  );
                })}
              </td>
              <td>{duty.raw}</td>
              <td>{duty.recipient}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
