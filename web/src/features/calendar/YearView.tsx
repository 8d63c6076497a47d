import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../api/types';
import { formatDay } from '../../components/dates';
import styles from './CalendarPage.module.css';
import { weekdayOf, weeksOf } from './days.rules';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LEGEND = ['holiday', 'swap_off', 'swap_work', 'weekend'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Twelve months at a glance; every day that is not as its week says so in words too. */
export function YearView({ year, holidays }: { year: number; holidays: Holiday[] }) {
  const { t } = useTranslation('calendar');
  const known = new Map(holidays.map((holiday) => [holiday.date, holiday]));
  return (
    <>
      <ul className={styles.legend} aria-label={t('legend')}>
        {LEGEND.map((kind) => (
          <li key={kind}>
            <span data-kind={kind} aria-hidden>
              15
            </span>
            {kind === 'weekend' ? t('weekend') : t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className={styles.year}>
        {MONTHS.map((month) => (
          <div key={month} className={styles.month}>
            <table>
              <caption>{t('month', { month })}</caption>
              <thead>
                <tr>
                  {WEEKDAYS.map((weekday) => (
                    <th key={weekday} scope="col">
                      {t(`short.d${weekday}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeksOf(year, month).map((week, index) => (
                  <tr key={index}>
                    {week.map((date, weekday) => {
                      if (!date) return <td key={weekday} />;
                      const holiday = known.get(date);
                      const kind = holiday?.kind ?? (weekdayOf(date) > 5 ? 'weekend' : undefined);
                      return (
                        <td
                          key={weekday}
                          data-kind={kind}
                          title={
                            holiday && `${formatDay(date)}: ${t(`kind.${holiday.kind}`)}, ${holiday.name}`
                          }
                        >
                          {Number(date.slice(8))}
                          {holiday && <span className="visually-hidden"> {holiday.name}</span>}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </>
  );
}
