import { Button } from 'antd';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLeader, DraftReference, DraftTask } from '../../api/types';
import { DeadlineText } from './DeadlineText';
import type { Question } from './doubts.rules';
import { remarksOf } from './doubts.rules';
import { IncludedBox } from './IncludedBox';
import { leaderText } from './leader-options';
import { QuestionBox } from './QuestionBox';
import { RemarkBox } from './RemarkBox';
import { ReviewedButton } from './ReviewedButton';
import { RowEditor } from './RowEditor';
import styles from './RowsPane.module.css';
import { useReferenceText } from './useReferenceText';
import { Spot } from './Spot';
import { useReview, useReviewActions } from './useReview';
import { rowId } from './useReviewKeys';

interface RowCardProps {
  task: DraftTask;
  /** Looked at: its source is lit. */
  active: boolean;
  editing: boolean;
  questions: Question[];
}

const ROLES = ['leads', 'coordinating', 'supervising'] as const;

/** One task as it was read, with its doubts; it opens to be corrected. */
export const RowCard = memo(function RowCard({ task, active, editing, questions }: RowCardProps) {
  const { t } = useTranslation('imports');
  const { activate, edit, point } = useReviewActions();
  const { key, included, ordinal, content, product } = task;
  const remarks = included ? remarksOf(task.warnings) : [];
  const label = ordinal ? t('review.row', { ordinal, content }) : t('review.rowPlain', { content });
  return (
    <article
      id={rowId(key)}
      className={styles.row}
      tabIndex={active ? 0 : -1}
      aria-label={label}
      data-active={active}
      data-included={included}
      data-doubtful={questions.length > 0}
      data-reviewed={task.reviewed}
      // Being looked at lights the source and moves nothing: a button of the row stays under the pointer.
      onFocus={() => !active && activate(key)}
      onClick={() => !active && activate(key)}
      onMouseOver={() => point(task.at)}
      onMouseLeave={() => point(null)}
    >
      <IncludedBox taskKey={key} included={included} />
      <div className={styles.body}>
        {!editing && (
          <>
            <Spot as="p" at={task.contentAt} className={styles.content}>
              {ordinal && <b>{ordinal}. </b>}
              {content}
            </Spot>
            <p className={styles.parts}>
              {!included && <strong>{t('review.leftOut')}</strong>}
              {task.source === 'narrative' && <span>{t('review.narrative')}</span>}
              {product && (
                <Spot at={task.productAt}>
                  {t('field.product')}: <b>{product}</b>
                </Spot>
              )}
              {ROLES.filter((role) => task[role].length > 0).map((role) => (
                <span key={role}>
                  {t(`field.${role}`)}: <References references={task[role]} />
                </span>
              ))}
              {task.leader && <Leader leader={task.leader} />}
              <Spot at={task.deadline.at}>
                {t('field.deadline')}: <DeadlineText deadline={task.deadline} />
              </Spot>
            </p>
          </>
        )}
        {questions.map((question) => (
          <QuestionBox
            key={question.kind === 'reference' ? question.reference.key : question.kind}
            taskKey={key}
            question={question}
          />
        ))}
        {remarks.map((remark, index) => (
          <RemarkBox key={`${remark.code}-${index}`} taskKey={key} remark={remark} />
        ))}
        {editing && <RowEditor task={task} />}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-expanded={editing}
          aria-label={`${editing ? t('review.done') : t('review.edit')}: ${label}`}
          onClick={() => edit(editing ? null : key)}
        >
          {editing ? t('review.done') : t('review.edit')}
        </Button>
        {included && <ReviewedButton task={task} label={label} />}
      </div>
    </article>
  );
});

function Leader({ leader }: { leader: DraftLeader }) {
  const { t } = useTranslation('imports');
  const { draft } = useReview();
  return (
    <Spot at={leader.at}>
      {t('field.leader')}: <b>{leaderText(leader, draft.leaders)}</b>
    </Spot>
  );
}

/** The names one after the other, each leading to its own place. */
function References({ references }: { references: DraftReference[] }) {
  const textOf = useReferenceText();
  return references.map((reference, index) => (
    <Fragment key={reference.key}>
      {index > 0 && '; '}
      <Spot at={reference.at}>
        <b>{textOf(reference)}</b>
      </Spot>
    </Fragment>
  ));
}
