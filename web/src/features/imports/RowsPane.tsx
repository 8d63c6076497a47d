import { useTranslation } from 'react-i18next';
import type { DraftTask, SourcePlace } from '../../api/types';
import { sectionName } from '../plans/by-section.rules';
import { AddRow } from './AddRow';
import { DocumentCard } from './DocumentCard';
import { needsALook } from './doubts.rules';
import { ReviewBar } from './ReviewBar';
import { RowCard } from './RowCard';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

interface RowsPaneProps {
  shown: DraftTask[];
  activeKey: string | null;
  editedKey: string | null;
  onlyDoubtful: boolean;
  onActivate: (key: string) => void;
  onEdit: (key: string | null) => void;
  /** The pointer is over something that stands there in the document, or no longer. */
  onPoint: (place: SourcePlace | null) => void;
  onOnlyDoubtful: (only: boolean) => void;
}

/** What was read, to be agreed with or corrected, section by section. */
export function RowsPane({
  shown,
  activeKey,
  editedKey,
  onlyDoubtful,
  onActivate,
  onEdit,
  onPoint,
  onOnlyDoubtful,
}: RowsPaneProps) {
  const { t } = useTranslation('imports');
  const { draft } = useReview();
  const doubtful = draft.tasks.some((task) => needsALook(draft, task));
  const known = new Set(draft.sections.map(({ key }) => key));
  const groups = [
    { key: null, name: t('review.outside') },
    ...draft.sections.map(({ key, label, title }) => ({ key, name: sectionName({ label, title }) })),
  ].map((section) => ({
    ...section,
    tasks: shown.filter(({ sectionKey }) =>
      section.key === null ? sectionKey === null || !known.has(sectionKey) : sectionKey === section.key,
    ),
  }));
  const nothingOutside = (key: string | null, tasks: DraftTask[]) =>
    key === null && tasks.length === 0 && draft.sections.length > 0;
  return (
    <section className={styles.pane} aria-label={t('review.rows')}>
      <DocumentCard onPoint={onPoint} />
      <ReviewBar onlyDoubtful={onlyDoubtful} onOnlyDoubtful={onOnlyDoubtful} />
      {onlyDoubtful && !doubtful && <p className={styles.nothing}>{t('review.nothingDoubtful')}</p>}
      {groups
        .filter(({ key, tasks }) => (onlyDoubtful ? tasks.length > 0 : !nothingOutside(key, tasks)))
        .map(({ key, name, tasks }) => (
          <div key={key ?? 'outside'} role="group" aria-label={name}>
            <h2 className={styles.section}>{name}</h2>
            {tasks.map((task) => (
              <RowCard
                key={task.key}
                task={task}
                active={task.key === activeKey}
                editing={task.key === editedKey}
                onActivate={onActivate}
                onEdit={onEdit}
                onPoint={onPoint}
              />
            ))}
            {!onlyDoubtful && <AddRow sectionKey={key} sectionName={name} />}
          </div>
        ))}
    </section>
  );
}
