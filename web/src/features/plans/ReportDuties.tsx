import { useTranslation } from 'react-i18next';
import type { ReportPeriod } from '../../api/types';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';

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
          {periods.map(({ raw, dueOn, exclusive, recipient }) => {
            const date = dueOn ? formatDay(dueOn) : t('duties.undated');
            return (
              <tr key={raw + dueOn}>
                <td style={{ whiteSpace: 'nowrap' }}>
                  {dueOn && exclusive ? t('common:due.before', { date }) : date}
                </td>
                <td>{raw}</td>
                <td>{recipient}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
