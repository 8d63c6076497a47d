import { useTranslation } from 'react-i18next';
import type { HandoverPreview as Preview } from '../../api/types';
import { formatDay } from '../../components/dates';
import styles from './Arrangements.module.css';

/** Everything that would go over, before anything does. */
export function HandoverPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('arrangements');
  const { assignments, total, drafts } = preview;
  return (
    <section aria-label={t('handover.preview')}>
      <strong>{t('handover.preview')}</strong>
      <p>
        {total === 0 ? t('handover.nothing') : t('handover.total', { count: total })}
        {drafts > 0 && `; ${t('handover.drafts', { count: drafts })}`}
      </p>
      {total > 0 && (
        <ul className={styles.moving} tabIndex={0} aria-label={t('handover.total', { count: total })}>
          {assignments.map(({ assignmentId, content, planNumber, dueOn, internalDueOn }) => (
            <li key={assignmentId}>
              {content}{' '}
              <small>
                {[
                  planNumber,
                  dueOn && t('handover.due', { date: formatDay(dueOn) }),
                  internalDueOn && t('handover.internal', { date: formatDay(internalDueOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {total > assignments.length && <p>{t('handover.shown', { shown: assignments.length, total })}</p>}
    </section>
  );
}
