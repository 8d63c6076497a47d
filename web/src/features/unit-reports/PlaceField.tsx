import { Button, Input } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRemark } from '../../api/types';
import { RemarkNote } from './RemarkNote';
import styles from './UnitReports.module.css';
import type { Writing } from './useWriting';
import { plainText } from './writing.rules';

interface PlaceFieldProps {
  place: string;
  label: string;
  /** Said by a screen reader, where several fields have the same label. */
  fullLabel?: string;
  writing: Writing;
  reportId: string;
  remarks: ReportRemark[];
  /** Whoever wrote it meanwhile. */
  otherName: string | null;
  rows?: number;
  children?: ReactNode;
}

const LONGEST = 10_000;

/** One place of the report to type in, with the remarks about it and what somebody else wrote there meanwhile. */
export function PlaceField(props: PlaceFieldProps) {
  const { place, label, fullLabel, writing, reportId, remarks, otherName, rows = 1, children } = props;
  const { t } = useTranslation('unitReports');
  const value = writing.typed[place] ?? '';
  const conflict = writing.conflicts.find((found) => found.place === place);
  const id = `place-${place}`;
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    const plain = plainText(pasted);
    if (!pasted || plain === pasted) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const next = value.slice(0, selectionStart) + plain + value.slice(selectionEnd);
    writing.write(place, next.slice(0, LONGEST));
  };
  return (
    <div className={styles.place}>
      <div className={styles.placeHead}>
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
      <Input.TextArea
        id={id}
        aria-label={fullLabel}
        autoSize={{ minRows: rows, maxRows: 24 }}
        maxLength={LONGEST}
        value={value}
        onPaste={paste}
        onChange={({ target }) => writing.write(place, target.value)}
      />
      {conflict && (
        <div className={styles.conflict} role="alert">
          <p>{t('conflict.title', { name: otherName ?? t('saving.someone') })}</p>
          <blockquote>{conflict.theirs || t('version.none')}</blockquote>
          <p className={styles.buttons}>
            <Button onClick={() => writing.settle(conflict, 'theirs')}>{t('conflict.theirs')}</Button>
            <Button onClick={() => writing.settle(conflict, 'mine')}>{t('conflict.mine')}</Button>
          </p>
        </div>
      )}
      {remarks.map((remark) => (
        <RemarkNote key={remark.id} remark={remark} reportId={reportId} answerable />
      ))}
    </div>
  );
}
