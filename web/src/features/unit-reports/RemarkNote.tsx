import { CheckOutlined, CommentOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRemark } from '../../api/types';
import { useChangeReport } from '../../api/unit-reports';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './UnitReports.module.css';

interface RemarkNoteProps {
  remark: ReportRemark;
  reportId: string;
  /** The unit can answer it now. */
  answerable?: boolean;
}

/** What the coordinator asks to be put right, beside its place, and what the unit did about it. */
export function RemarkNote({ remark, reportId, answerable = false }: RemarkNoteProps) {
  const { t } = useTranslation('unitReports');
  const change = useChangeReport(reportId);
  const [answer, setAnswer] = useState('');
  const { id, text, authorName, answeredByName } = remark;
  const field = `answer-${id}`;
  return (
    <div className={styles.remark} data-answered={remark.answer !== null}>
      <p>
        <CommentOutlined aria-hidden /> <b>{t('remark.by', { name: authorName })}:</b> {text}
      </p>
      {remark.answer !== null && (
        <p>
          <CheckOutlined aria-hidden />{' '}
          {t('remark.answered', { name: answeredByName ?? '', answer: remark.answer })}
        </p>
      )}
      {remark.answer === null && !answerable && <small>{t('remark.open')}</small>}
      {remark.answer === null && answerable && (
        <div className={styles.answer}>
          <Input
            id={field}
            aria-label={t('remark.answer')}
            placeholder={t('remark.answerHint')}
            maxLength={2000}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
          <Button
            loading={change.isPending}
            disabled={!answer.trim()}
            onClick={() => change.mutate({ action: 'answer', remarkId: id, answer: answer.trim() })}
          >
            {t('remark.send')}
          </Button>
        </div>
      )}
      {change.isError && <ErrorNote error={change.error} />}
    </div>
  );
}
