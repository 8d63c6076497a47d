import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OfficialCounts, Timeliness } from '../api/types';
import styles from './CountsBar.module.css';
import { formatNumber } from './dates';

interface CountsBarProps {
  counts: OfficialCounts;
  /** With it each count is a button that narrows a list. */
  onFilter?: (timeliness: Timeliness | undefined) => void;
  filter?: Timeliness;
  /** With it each count leads to the list of what it counts. */
  addressOf?: (timeliness: Timeliness) => string;
}

interface Part {
  name:
    | 'completedOnTime'
    | 'completedLate'
    | 'openInTime'
    | 'notYetDue'
    | 'dueSoon'
    | 'openOverdue'
    | 'noDeadline';
  timeliness: Timeliness;
  tone: string;
  number: number;
}

const part = (name: Part['name'], timeliness: Timeliness, tone: string, number: number): Part => ({
  name,
  timeliness,
  tone,
  number,
});

/** What is in time, split where some of it is due soon: that is where to look. */
function inTime({ openInTime, dueSoon }: OfficialCounts): Part[] {
  if (dueSoon === 0) return [part('openInTime', 'NOT_DUE', 'in-time', openInTime)];
  return [
    part('notYetDue', 'NOT_DUE', 'in-time', openInTime - dueSoon),
    part('dueSoon', 'DUE_SOON', 'due-soon', dueSoon),
  ];
}

/** The four official counts as one bar, and each of them as a number with its word. */
export function CountsBar({ counts, onFilter, filter, addressOf }: CountsBarProps) {
  const { t } = useTranslation();
  if (counts.total === 0) return <p className={styles.empty}>{t('counts.empty')}</p>;
  const done = [
    part('completedOnTime', 'DONE_ON_TIME', 'done', counts.completedOnTime),
    part('completedLate', 'DONE_LATE', 'done-late', counts.completedLate),
  ];
  const open = inTime(counts);
  const late = part('openOverdue', 'OVERDUE', 'overdue', counts.openOverdue);
  const undated = part('noDeadline', 'NO_DEADLINE', 'neutral', counts.noDeadline);

  const shown = ({ name, timeliness, tone, number }: Part) => {
    const words = (
      <>
        <i data-tone={tone} aria-hidden />
        <b>{formatNumber(number)}</b> {t(`counts.${name}`)}
      </>
    );
    if (addressOf && number > 0)
      return (
        <li key={name}>
          <Link to={addressOf(timeliness)}>{words}</Link>
        </li>
      );
    if (!onFilter) return <li key={name}>{words}</li>;
    const chosen = filter === timeliness;
    return (
      <li key={name}>
        <button type="button" aria-pressed={chosen} onClick={() => onFilter(chosen ? undefined : timeliness)}>
          {words}
        </button>
      </li>
    );
  };
  return (
    <div className={styles.counts} role="group" aria-label={t('counts.label')}>
      <div className={styles.bar} aria-hidden>
        {[...done, ...open, late, undated].map(({ name, tone, number }) =>
          number > 0 ? <span key={name} data-tone={tone} style={{ flexGrow: number }} /> : null,
        )}
      </div>
      <div className={styles.legend}>
        <div>
          <span>
            {t('counts.done')} <b>{formatNumber(counts.completedOnTime + counts.completedLate)}</b>:
          </span>
          <ul>{done.map(shown)}</ul>
        </div>
        <div>
          <span>
            {t('counts.open')} <b>{formatNumber(counts.openInTime + counts.openOverdue)}</b>:
          </span>
          <ul>
            {open.length > 1 && (
              <li className={styles.sum}>
                <b>{formatNumber(counts.openInTime)}</b> {t('counts.openInTime')}
              </li>
            )}
            {open.map(shown)}
            {shown(late)}
          </ul>
        </div>
        {counts.noDeadline > 0 && (
          <div>
            <ul>{shown(undated)}</ul>
          </div>
        )}
      </div>
    </div>
  );
}
