import { CloseOutlined, CommentOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemarkDraft, ReportRemark } from '../../api/types';
import { RemarkNote } from './RemarkNote';
import styles from './UnitReports.module.css';

interface ReadPlaceProps {
  label: string;
  /** Said by a screen reader, where several places have the same label. */
  about?: string;
  at: Pick<RemarkDraft, 'assignmentId' | 'field'>;
  /** Null: what is remarked on stands above. */
  text: string | null;
  reportId: string;
  remarks: ReportRemark[];
  drafts: RemarkDraft[];
  /** Where the person who reads may remark on it. */
  onRemark?: (draft: RemarkDraft) => void;
  onRemove: (draft: RemarkDraft) => void;
}

/** One place of a report to read, with the remarks about it and a way to add one. */
export function ReadPlace({
  label,
  about,
  at,
  text,
  reportId,
  remarks,
  drafts,
  onRemark,
  onRemove,
}: ReadPlaceProps) {
  const { t } = useTranslation(['unitReports', 'common']);
  const [adding, setAdding] = useState(false);
  const [draft, setDraft] = useState('');
  const id = useId();
  const here = ({ assignmentId, field }: Pick<RemarkDraft, 'assignmentId' | 'field'>) =>
    assignmentId === at.assignmentId && field === at.field;
  const name = [label, about].filter(Boolean).join(': ') || t('field.whole');
  const keep = () => {
    onRemark?.({ ...at, text: draft.trim() });
    setDraft('');
    setAdding(false);
  };
  return (
    <div className={styles.place}>
      <div className={styles.placeHead}>
        {label && <h3>{label}</h3>}
        {onRemark && !adding && (
          <Button
            type="text"
            icon={<CommentOutlined aria-hidden />}
            aria-label={t('remark.addAt', { place: name })}
            onClick={() => setAdding(true)}
          >
            {t('remark.add')}
          </Button>
        )}
      </div>
      {text !== null &&
        (text.trim() ? <p className={styles.text}>{text}</p> : <p className={styles.hint}>{t('empty')}</p>)}
      {remarks.filter(here).map((remark) => (
        <RemarkNote key={remark.id} remark={remark} reportId={reportId} />
      ))}
      {drafts.filter(here).map((kept) => (
        <div key={kept.text} className={styles.remark}>
          <p>
            <CommentOutlined aria-hidden /> {kept.text}
          </p>
          <small>
            {t('remark.draft')}
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('remark.remove')}
              onClick={() => onRemove(kept)}
            />
          </small>
        </div>
      ))}
      {adding && (
        <div className={styles.adding}>
          <label htmlFor={id}>{t('remark.text')}</label>
          <Input.TextArea
            id={id}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
          <p className={styles.buttons}>
            <Button disabled={!draft.trim()} onClick={keep}>
              {t('remark.keep')}
            </Button>
            <Button type="text" onClick={() => setAdding(false)}>
              {t('common:cancel')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
