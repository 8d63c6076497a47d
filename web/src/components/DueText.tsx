import { useTranslation } from 'react-i18next';
import type { Timeliness } from '../api/types';
import { formatDay } from './dates';
import styles from './DueText.module.css';

interface DueTextProps {
  dueOn: string | null;
  dueExclusive: boolean;
  /** The document's day; said where an extension has moved the one that counts. */
  originalDueOn?: string | null;
  /** The document's own words. */
  raw?: string | null;
  /** Of a periodic task: the period that this is for. */
  period?: string | null;
  /** Working days; left out where the distance does not matter any more. */
  daysLeft?: number | null;
  timeliness?: Timeliness;
}

/** A day says itself in these words; anything else the document says is worth keeping beside it. */
const A_PLAIN_DAY = /^\D*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\D*$/;

/** The day something is due, how far off it is, and the document's own phrase where that says more. */
export function DueText({
  dueOn,
  dueExclusive,
  originalDueOn,
  raw,
  period,
  daysLeft,
  timeliness,
}: DueTextProps) {
  const { t } = useTranslation();
  const phrase = raw && (!dueOn || !A_PLAIN_DAY.test(raw)) ? raw : null;
  const day = dueOn && formatDay(dueOn);
  const distance = useDistance(timeliness, daysLeft);
  return (
    <span className={styles.due}>
      <span className={day ? styles.day : undefined}>
        {day ? (dueExclusive ? t('due.before', { date: day }) : day) : (phrase ?? t('due.none'))}
      </span>
      {period && <span>{period}</span>}
      {distance && <span data-timeliness={timeliness}>{distance}</span>}
      {day && originalDueOn && originalDueOn !== dueOn && (
        <span>{t('due.original', { date: formatDay(originalDueOn) })}</span>
      )}
      {day && phrase && <q>{phrase}</q>}
    </span>
  );
}

function useDistance(timeliness: Timeliness | undefined, daysLeft: number | null | undefined): string | null {
  const { t } = useTranslation();
  if (daysLeft === null || daysLeft === undefined) return null;
  if (timeliness === 'DONE_ON_TIME' || timeliness === 'DONE_LATE') return null;
  if (daysLeft === 0) return t('due.today');
  return daysLeft > 0 ? t('due.left', { count: daysLeft }) : t('due.late', { count: -daysLeft });
}
