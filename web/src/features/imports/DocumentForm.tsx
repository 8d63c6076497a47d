import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DocumentField } from '../../api/types';
import DayField from '../../components/DayField';
import { EditableText } from './EditableText';
import { ReportDutiesEditor } from './ReportDutiesEditor';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

const TEXTS = [
  ['number', 'number'],
  ['symbol', 'symbol'],
  ['issuer', 'issuer'],
  ['place', 'place'],
  ['signerTitle', 'signerTitle'],
  ['signer', 'signer'],
] as const;
const DAYS = ['issuedOn', 'periodFrom', 'periodTo'] as const;

/** The document's own particulars, each saved as soon as it is changed. */
export function DocumentForm() {
  const { t } = useTranslation('imports');
  const { draft, sendTyped } = useReview();
  const { document } = draft;
  const set =
    (field: DocumentField) =>
    (value: string | boolean | null, goesOn = false) =>
      sendTyped({ op: 'set-document', field, value }, goesOn);
  return (
    <div className={styles.documentForm}>
      {TEXTS.map(([field, label]) => (
        <div key={field} className={styles.field}>
          <label htmlFor={`document-${field}`}>{t(`document.${label}`)}</label>
          <EditableText id={`document-${field}`} value={document[field]} onSave={set(field)} />
        </div>
      ))}
      <div className={`${styles.field} ${styles.wide}`}>
        <label htmlFor="document-title-field">{t('document.titleField')}</label>
        <EditableText
          id="document-title-field"
          lines={2}
          value={document.title}
          asTyped
          onSave={set('title')}
        />
      </div>
      {DAYS.map((field) => (
        <div key={field} className={styles.field}>
          <label htmlFor={`document-${field}`}>{t(`document.${field}`)}</label>
          <DayField
            id={`document-${field}`}
            value={document[field]}
            onChange={(day) => void set(field)(day)}
          />
        </div>
      ))}
      <div className={styles.flag}>
        <Checkbox checked={document.campaign} onChange={({ target }) => void set('campaign')(target.checked)}>
          {t('document.campaign')}
        </Checkbox>
      </div>
      <ReportDutiesEditor duties={document.reportingDeadlines} />
    </div>
  );
}
