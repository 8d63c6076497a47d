import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OverdueForFollowUp } from '../../api/types';
import { formatDay } from '../../components/dates';
import { DueText } from '../../components/DueText';
import styles from './FollowUpPage.module.css';

interface OverdueUnitsProps {
  overdue: OverdueForFollowUp[];
  /** Left out: they are only looked at. */
  choice?: { chosen: ReadonlySet<string>; onChoose: (ids: string[], chosen: boolean) => void };
}

/** What is overdue, unit by unit, and how often each unit was urged on about it. */
export function OverdueUnits({ overdue, choice }: OverdueUnitsProps) {
  const { t } = useTranslation('followUp');
  const units = new Map<string, OverdueForFollowUp[]>();
  for (const row of overdue) units.set(row.unitId, [...(units.get(row.unitId) ?? []), row]);
  return [...units].map(([unitId, rows]) => {
    const [first] = rows;
    const ids = rows.map(({ assignmentId }) => assignmentId);
    const name = first?.unitName ?? '';
    return (
      <section key={unitId} className={styles.unit} aria-label={name}>
        <h3>
          {choice ? (
            <Checkbox
              checked={ids.every((id) => choice.chosen.has(id))}
              indeterminate={
                ids.some((id) => choice.chosen.has(id)) && !ids.every((id) => choice.chosen.has(id))
              }
              onChange={({ target }) => choice.onChoose(ids, target.checked)}
            >
              <span className="visually-hidden">{t('unit', { unit: name })}</span>
              <span aria-hidden>{name}</span>
            </Checkbox>
          ) : (
            name
          )}
          <small>{first?.people.length ? t('to', { people: first.people.join('; ') }) : t('nobody')}</small>
        </h3>
        <ul>
          {rows.map((row) => {
            const about = (
              <span>
                {row.ordinal ? `${row.ordinal.replace(/\.$/, '')}. ` : ''}
                {row.content}
                <small>
                  <DueText dueOn={row.dueOn} dueExclusive={row.dueExclusive} />{' '}
                  <span className={styles.late}>{t('late', { count: row.daysLate })}</span>
                  {row.times > 0 && (
                    <>
                      {' · '}
                      <strong>{t('times', { count: row.times })}</strong>
                      {row.lastOn && `, ${t('last', { date: formatDay(row.lastOn) })}`}
                    </>
                  )}
                </small>
              </span>
            );
            return (
              <li key={row.assignmentId}>
                {choice ? (
                  <Checkbox
                    checked={choice.chosen.has(row.assignmentId)}
                    onChange={({ target }) => choice.onChoose([row.assignmentId], target.checked)}
                  >
                    {about}
                  </Checkbox>
                ) : (
                  about
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
