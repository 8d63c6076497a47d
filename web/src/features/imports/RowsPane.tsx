import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTask } from '../../api/types';
import { sectionName } from '../plans/by-section.rules';
import { AddRow } from './AddRow';
import { DocumentCard } from './DocumentCard';
import type { Question } from './doubts.rules';
import { needsALook, questionsByTask } from './doubts.rules';
import { ReviewBar } from './ReviewBar';
import { RowCard } from './RowCard';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

interface RowsPaneProps {
  hidden: boolean;
  shown: DraftTask[];
  activeKey: string | null;
  editedKey: string | null;
  onlyDoubtful: boolean;
  onHelp: () => void;
  onOnlyDoubtful: (only: boolean) => void;
}

/** What was read, to be agreed with or corrected, section by section. */
export function RowsPane({
  hidden,
  shown,
  activeKey,
  editedKey,
  onlyDoubtful,
  onHelp,
  onOnlyDoubtful,
}: RowsPaneProps) {
  const { t } = useTranslation('imports');
  const { draft } = useReview();
  const doubtful = draft.tasks.some((task) => needsALook(draft, task));
  const questions = useMemo(() => questionsByTask(draft), [draft]);
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
    <section hidden={hidden} className={styles.pane} aria-label={t('review.rows')}>
      <DocumentCard />
      <ReviewBar onlyDoubtful={onlyDoubtful} onHelp={onHelp} onOnlyDoubtful={onOnlyDoubtful} />
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
                questions={questions.get(task.key) ?? NO_QUESTIONS}
              />
            ))}
            {!onlyDoubtful && <AddRow sectionKey={key} sectionName={name} />}
          </div>
        ))}
    </section>
  );
}

const NO_QUESTIONS: Question[] = [];
