import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedPolicy } from '../../api/reminders';
import { usePreviewItems } from '../../api/reminders';
import { useMay } from '../../api/session';
import type { ReminderPreview } from '../../api/types';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import table from '../../components/table.module.css';
import styles from './ReminderPolicyPage.module.css';

interface PreviewPanelProps {
  authorityId: string;
  /** What the preview is of. */
  asked: AskedPolicy;
  preview: ReminderPreview;
}

const COUNTS = [
  ['overdue', 'overdue'],
  ['upcoming', 'upcoming'],
  ['escalated', 'escalated'],
  ['waiting', 'waitingCount'],
] as const;

/** Day by day, who would get how much; for a coordinator also what. */
export function PreviewPanel({ authorityId, asked, preview }: PreviewPanelProps) {
  const { t } = useTranslation('reminders');
  const may = useMay();
  const items = usePreviewItems(authorityId);
  const [shown, setShown] = useState<{ name: string; day: string } | null>(null);
  if (preview.messages === 0) return <EmptyState body={t('previewEmpty')} />;
  const show = (name: string, day: string, personId: string) => {
    setShown({ name, day });
    items.mutate({ ...asked, day, personId });
  };
  return (
    <>
      <p className={styles.soft}>
        {t('previewSummary', {
          from: formatDay(preview.from),
          to: formatDay(preview.to),
          count: preview.messages,
        })}
      </p>
      {preview.days.map(({ day, people }, index) => (
        <details key={day} className={styles.day} open={index === 0}>
          <summary>{t('previewDay', { day: formatDay(day), count: people.length })}</summary>
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.personId}>
                <span>
                  {person.fullName}
                  <small>
                    {person.title}
                    {!person.email && ` · ${t('noEmail')}`}
                  </small>
                </span>
                <span>
                  {COUNTS.filter(([count]) => person[count] > 0)
                    .map(([count, word]) => `${t(word)}: ${person[count]}`)
                    .join(' · ')}
                </span>
                {may('reminder.preview') && (
                  <Button
                    aria-label={t('lines', { name: person.fullName })}
                    onClick={() => show(person.fullName, day, person.personId)}
                  >
                    {t('look')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {shown && (
        <Modal
          open
          width={860}
          footer={null}
          title={t('linesTitle', { name: shown.name, day: formatDay(shown.day) })}
          onCancel={() => setShown(null)}
        >
          {items.isError && <ErrorNote error={items.error} />}
          <div
            className={`${table.frame} ${table.scroll}`}
            tabIndex={0}
            role="region"
            aria-label={shown.name}
          >
            <table className={table.table}>
              <tbody>
                {items.data?.map((item, index) => (
                  <tr key={index}>
                    <th scope="row">{t(`type.${item.type}`)}</th>
                    <td>
                      {item.content}
                      <small>
                        {[item.planNumber, item.unitName, formatDay(item.dueOn)].filter(Boolean).join(' · ')}
                      </small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Modal>
      )}
    </>
  );
}
