import { Alert, Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { ReportRemark, UnitReport } from '../../api/types';
import { formatNumber } from '../../components/dates';
import { PlaceField } from './PlaceField';
import { RefreshDialog } from './RefreshDialog';
import { RemarkNote } from './RemarkNote';
import { SavingNote } from './SavingNote';
import { SubmitDialog } from './SubmitDialog';
import styles from './UnitReports.module.css';
import { useWriting } from './useWriting';
import { FREE_PLACES, readFigure } from './writing.rules';

const DayField = lazy(() => import('../../components/DayField'));

/** The report as the unit writes it: what was reported before stands there already. */
export function WriteReport({ report }: { report: UnitReport }) {
  const { t } = useTranslation('unitReports');
  const { today } = useMe();
  const writing = useWriting(report);
  const [refreshing, setRefreshing] = useState<string | null>(null);
  const [submitting, setSubmitting] = useState(false);
  const { content, remarks, targets, savedByName, id } = report;
  const maySubmit = report.allowed.includes('submit');
  if (!content) return null;
  const remarksAt = (field: ReportRemark['field'], assignmentId: string | null = null) =>
    remarks.filter((remark) => remark.field === field && remark.assignmentId === assignmentId);
  const common = { writing, reportId: id, otherName: savedByName };
  const items = content.sections.flatMap((section) => section.items);
  const item = items.find(({ assignmentId }) => assignmentId === refreshing);
  return (
    <div className={styles.writing}>
      <p className={styles.hint}>
        {t('write.hint')} {!maySubmit && t('write.specialist')}
      </p>
      {writing.restored && <Alert type="info" showIcon title={t('saving.restored')} closable />}
      {writing.merged && (
        <Alert
          type="info"
          showIcon
          closable
          title={t('saving.merged', {
            name: writing.merged.name ?? t('saving.someone'),
            count: writing.merged.count,
          })}
        />
      )}
      {remarksAt('whole').map((remark) => (
        <RemarkNote key={remark.id} remark={remark} reportId={id} answerable />
      ))}
      {content.sections.map(({ sectionId, label, title, items: ofSection }) => (
        <section key={sectionId ?? 'none'} className={styles.section}>
          <h2>{[label, title].filter(Boolean).join('. ') || t('others')}</h2>
          {ofSection.map(({ assignmentId, ordinal, content: task }) => {
            const name = ordinal ? t('task', { ordinal: ordinal.replace(/[.)]$/, '') }) : task.slice(0, 60);
            return (
              <article key={assignmentId} className={styles.card} aria-label={name}>
                <p className={styles.task}>
                  {ordinal && <b>{ordinal}</b>} {task}
                </p>
                <PlaceField
                  {...common}
                  place={`result:${assignmentId}`}
                  label={t('field.result')}
                  fullLabel={`${t('field.result')}: ${name}`}
                  rows={2}
                  remarks={remarksAt('result', assignmentId)}
                >
                  <Button
                    type="link"
                    aria-label={t('write.refreshOf', { task: name })}
                    onClick={() => setRefreshing(assignmentId)}
                  >
                    {t('write.refresh')}
                  </Button>
                </PlaceField>
                <PlaceField
                  {...common}
                  place={`unfinished:${assignmentId}`}
                  label={t('field.unfinished')}
                  fullLabel={`${t('field.unfinished')}: ${name}`}
                  remarks={remarksAt('unfinished', assignmentId)}
                />
              </article>
            );
          })}
        </section>
      ))}
      {targets.length > 0 && (
        <section className={styles.section}>
          <h2>{t('field.figures')}</h2>
          <div className={styles.card}>
            {targets.map(({ targetId, name, unitOfMeasure, planned }) => {
              const place = `figure:${targetId}`;
              const typed = writing.typed[place] ?? '';
              const wrong = readFigure(typed) === undefined;
              return (
                <div key={targetId} className={styles.figure}>
                  <label htmlFor={place}>
                    {name}
                    {planned !== null && (
                      <small>
                        {t('write.figure', { planned: `${formatNumber(Number(planned))} ${unitOfMeasure}` })}
                      </small>
                    )}
                  </label>
                  <Input
                    id={place}
                    inputMode="decimal"
                    suffix={unitOfMeasure}
                    maxLength={40}
                    status={wrong ? 'error' : undefined}
                    aria-invalid={wrong}
                    aria-describedby={wrong ? `${place}-wrong` : undefined}
                    value={typed}
                    onChange={({ target }) => writing.write(place, target.value)}
                  />
                  {wrong && (
                    <span id={`${place}-wrong`} role="alert" className={styles.wrong}>
                      {t('write.figureWrong')}
                    </span>
                  )}
                </div>
              );
            })}
            {remarksAt('figures').map((remark) => (
              <RemarkNote key={remark.id} remark={remark} reportId={id} answerable />
            ))}
          </div>
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('general')}</h2>
        <div className={styles.card}>
          {FREE_PLACES.map((place) => (
            <PlaceField
              key={place}
              {...common}
              place={place}
              label={t(`field.${place}`)}
              rows={2}
              remarks={remarksAt(place)}
            />
          ))}
        </div>
      </section>
      <section className={styles.section}>
        <h2>{t('write.document')}</h2>
        <div className={styles.card}>
          <p className={styles.hint}>{t('write.documentHint')}</p>
          <div className={styles.document}>
            <div>
              <label htmlFor="document-number">{t('field.documentNumber')}</label>
              <Input
                id="document-number"
                maxLength={100}
                value={writing.typed.documentNumber ?? ''}
                onChange={({ target }) => writing.write('documentNumber', target.value)}
              />
            </div>
            <div>
              <label htmlFor="document-date">{t('field.documentDate')}</label>
              <Suspense>
                <DayField
                  id="document-date"
                  max={today}
                  value={writing.typed.documentDate || null}
                  onChange={(day) => writing.write('documentDate', day ?? '')}
                />
              </Suspense>
            </div>
          </div>
        </div>
      </section>
      <div className={styles.foot}>
        <SavingNote writing={writing} />
        {maySubmit && (
          <Button
            type="primary"
            size="large"
            disabled={writing.saving === 'conflict' || writing.saving === 'closed'}
            onClick={() => setSubmitting(true)}
          >
            {t('write.submit')}
          </Button>
        )}
      </div>
      {item && (
        <RefreshDialog item={item} reportId={id} writing={writing} onClose={() => setRefreshing(null)} />
      )}
      {submitting && <SubmitDialog report={report} writing={writing} onClose={() => setSubmitting(false)} />}
    </div>
  );
}
