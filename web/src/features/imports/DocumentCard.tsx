import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatPeriod } from '../../components/dates';
import { DocumentForm } from './DocumentForm';
import { remarksOf } from './doubts.rules';
import { RemarkBox } from './RemarkBox';
import styles from './RowsPane.module.css';
import { useKeptFields } from './useKeptText';
import { useReview } from './useReview';

/** What was read from the head and the foot of the document. */
export function DocumentCard() {
  const { t } = useTranslation('imports');
  const { draft } = useReview();
  const writing = useKeptFields().some((field) => /^(document|duty|add-duty)/.test(field));
  const [editing, setEditing] = useState(writing);
  const { document, warnings } = draft;
  const missing = <span className={styles.missing}>{t('document.missing')}</span>;
  const number = [document.number, document.symbol].filter(Boolean).join('/');
  const facts = [
    [t('document.number'), number],
    [t('document.issuedOn'), document.issuedOn && formatDay(document.issuedOn)],
    [t('document.issuer'), document.issuer],
    [t('document.titleField'), document.title],
    [t('document.signer'), [document.signerTitle, document.signer].filter(Boolean).join(' ')],
    [t('document.period'), formatPeriod(document.periodFrom, document.periodTo)],
  ] as const;
  return (
    <section className={styles.document} aria-labelledby="document-title">
      <div className={styles.documentHead}>
        <h2 id="document-title">{t('document.title')}</h2>
        <Button size="small" onClick={() => setEditing(!editing)} aria-expanded={editing}>
          {editing ? t('document.done') : t('document.edit')}
        </Button>
      </div>
      {editing ? (
        <DocumentForm />
      ) : (
        <dl>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name}>
              {value || missing}
            </Fact>
          ))}
          {document.campaign && <Fact name={t('document.campaign')}>✓</Fact>}
          {document.reportingDeadlines.length > 0 && (
            <Fact name={t('document.duties')}>
              {document.reportingDeadlines.map(({ raw, due, exclusive }) => (
                <div key={raw}>
                  {raw}
                  {due.length > 0 &&
                    ` → ${due
                      .map(formatDay)
                      .map((date) => (exclusive ? t('document.before', { date }) : date))
                      .join('; ')}`}
                </div>
              ))}
            </Fact>
          )}
        </dl>
      )}
      {remarksOf(warnings).map((remark, index) => (
        <RemarkBox key={`${remark.code}-${index}`} taskKey={null} remark={remark} />
      ))}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
