import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftTask, SourcePlace } from '../../api/types';
import { DeadlineText } from './DeadlineText';
import { questionsOf, remarksOf } from './doubts.rules';
import { IncludedBox } from './IncludedBox';
import { QuestionBox } from './QuestionBox';
import { RemarkBox } from './RemarkBox';
import { ReviewedButton } from './ReviewedButton';
import { RowEditor } from './RowEditor';
import styles from './RowsPane.module.css';
import { useReferenceText } from './useReferenceText';
import { useReview } from './useReview';
import { rowId } from './useReviewKeys';

interface RowCardProps {
  task: DraftTask;
  /** Looked at: its source is lit. */
  active: boolean;
  editing: boolean;
  onActivate: (key: string) => void;
  onEdit: (key: string | null) => void;
  onPoint: (place: SourcePlace | null) => void;
}

const ROLES = ['leads', 'coordinating', 'supervising'] as const;

/** One task as it was read, with its doubts; it opens to be corrected. */
export function RowCard({ task, active, editing, onActivate, onEdit, onPoint }: RowCardProps) {
  const { t } = useTranslation('imports');
  const { draft } = useReview();
  const textOf = useReferenceText();
  const { key, included, ordinal, content, product } = task;
  const questions = included ? questionsOf(draft, task) : [];
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
      onFocus={() => !active && onActivate(key)}
      onClick={() => !active && onActivate(key)}
      onMouseEnter={() => onPoint(task.at)}
      onMouseLeave={() => onPoint(null)}
    >
      <IncludedBox taskKey={key} included={included} />
      <div className={styles.body}>
        {!editing && (
          <>
            <p className={styles.content}>
              {ordinal && <b>{ordinal}. </b>}
              {content}
            </p>
            <p className={styles.parts}>
              {!included && <strong>{t('review.leftOut')}</strong>}
              {task.source === 'narrative' && <span>{t('review.narrative')}</span>}
              {product && (
                <span>
                  {t('field.product')}: <b>{product}</b>
                </span>
              )}
              {ROLES.filter((role) => task[role].length > 0).map((role) => (
                <span key={role}>
                  {t(`field.${role}`)}: <b>{task[role].map(textOf).join('; ')}</b>
                </span>
              ))}
              <span>
                {t('field.deadline')}: <DeadlineText deadline={task.deadline} />
              </span>
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
          <RemarkBox key={`${remark.code}-${index}`} taskKey={key} remark={remark} onPoint={onPoint} />
        ))}
        {editing && (
          <RowEditor
            task={task}
            onMerged={(above) => {
              onActivate(above);
              onEdit(above);
            }}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-expanded={editing}
          aria-label={`${editing ? t('review.done') : t('review.edit')}: ${label}`}
          onClick={() => onEdit(editing ? null : key)}
        >
          {editing ? t('review.done') : t('review.edit')}
        </Button>
        {included && <ReviewedButton task={task} label={label} />}
      </div>
    </article>
  );
}
