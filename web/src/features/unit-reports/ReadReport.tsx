import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { RemarkDraft, UnitReport } from '../../api/types';
import { formatNumber } from '../../components/dates';
import { DecideBar } from './DecideBar';
import { ReadPlace } from './ReadPlace';
import styles from './UnitReports.module.css';
import { FREE_PLACES, printedFigure } from './writing.rules';

/** Remarks that were not sent yet stay on this device. */
function useRemarkDrafts(reportId: string, version: number) {
  const key = `dondoc.remarks.${useMe().userId}.${reportId}`;
  const [drafts, setDrafts] = useState<RemarkDraft[]>(() => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as {
        version: number;
        drafts: RemarkDraft[];
      } | null;
      return kept?.version === version ? kept.drafts : [];
    } catch {
      return [];
    }
  });
  const change = (next: RemarkDraft[]) => {
    if (next.length) localStorage.setItem(key, JSON.stringify({ version, drafts: next }));
    else localStorage.removeItem(key);
    setDrafts(next);
  };
  return [drafts, change] as const;
}

/** The report as it was submitted; the coordinator remarks on it on the spot. */
export function ReadReport({ report }: { report: UnitReport }) {
  const { t } = useTranslation('unitReports');
  const { content, targets, allowed, own, state } = report;
  const decides = allowed.includes('return');
  const [drafts, setDrafts] = useRemarkDrafts(report.id, report.version);
  if (!content) return <Alert type="info" showIcon title={t(report.firstSeenAt ? 'notYet' : 'notSeen')} />;
  const items = content.sections.flatMap((section) => section.items);
  const told = items.filter(({ result, unfinished }) => result.trim() || unfinished.trim());
  const figures = content.figures.filter(({ value }) => value !== null);
  const nameOf = new Map(targets.map((target) => [target.targetId, target]));
  const place = {
    ...{ reportId: report.id, remarks: report.remarks, drafts: decides ? drafts : [] },
    onRemark: decides ? (draft: RemarkDraft) => setDrafts([...drafts, draft]) : undefined,
    onRemove: (draft: RemarkDraft) => setDrafts(drafts.filter((other) => other !== draft)),
  };
  return (
    <div className={styles.writing}>
      {state === 'OPEN' && !own && <Alert type="info" showIcon title={t('lastSubmitted')} />}
      {content.nothingNew.trim() && (
        <section className={styles.section}>
          <h2>{t('field.nothingNew')}</h2>
          <div className={styles.card}>
            <ReadPlace
              {...place}
              label=""
              at={{ assignmentId: null, field: 'whole' }}
              text={content.nothingNew}
            />
          </div>
        </section>
      )}
      {content.sections.map(({ sectionId, label, title, items: ofSection }) => {
        const shown = ofSection.filter((item) => told.includes(item));
        if (!shown.length) return null;
        return (
          <section key={sectionId ?? 'none'} className={styles.section}>
            <h2>{[label, title].filter(Boolean).join('. ') || t('others')}</h2>
            {shown.map(({ assignmentId, ordinal, content: task, result, unfinished }) => {
              const name = ordinal ? t('task', { ordinal: ordinal.replace(/[.)]$/, '') }) : task.slice(0, 60);
              return (
                <article key={assignmentId} className={styles.card} aria-label={name}>
                  <p className={styles.task}>
                    {ordinal && <b>{ordinal}</b>} {task}
                  </p>
                  <ReadPlace
                    {...place}
                    label={t('field.result')}
                    about={name}
                    at={{ assignmentId, field: 'result' }}
                    text={result}
                  />
                  {unfinished.trim() && (
                    <ReadPlace
                      {...place}
                      label={t('field.unfinished')}
                      about={name}
                      at={{ assignmentId, field: 'unfinished' }}
                      text={unfinished}
                    />
                  )}
                </article>
              );
            })}
          </section>
        );
      })}
      {items.length > told.length && (
        <details className={styles.untouched}>
          <summary>{t('untouched', { count: items.length - told.length })}</summary>
          <ul>
            {items
              .filter((item) => !told.includes(item))
              .map(({ assignmentId, ordinal, content: task }) => (
                <li key={assignmentId}>{[ordinal, task].filter(Boolean).join(' ')}</li>
              ))}
          </ul>
        </details>
      )}
      {figures.length > 0 && (
        <section className={styles.section}>
          <h2>{t('field.figures')}</h2>
          <div className={styles.card}>
            <dl className={styles.figures}>
              {figures.map(({ targetId, value }) => {
                const target = nameOf.get(targetId);
                return (
                  <div key={targetId}>
                    <dt>{target?.name}</dt>
                    <dd>
                      {printedFigure(value)} {target?.unitOfMeasure}
                      {target?.planned && (
                        <small>
                          {t('write.figure', {
                            planned: `${formatNumber(Number(target.planned))} ${target.unitOfMeasure}`,
                          })}
                        </small>
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
            <ReadPlace
              {...place}
              label=""
              about={t('field.figures')}
              at={{ assignmentId: null, field: 'figures' }}
              text={null}
            />
          </div>
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('general')}</h2>
        <div className={styles.card}>
          {FREE_PLACES.map((field) => (
            <ReadPlace
              key={field}
              {...place}
              label={t(`field.${field}`)}
              at={{ assignmentId: null, field }}
              text={content[field]}
            />
          ))}
        </div>
      </section>
      {(decides || allowed.includes('accept')) && (
        <DecideBar report={report} drafts={drafts} onSent={() => setDrafts([])} />
      )}
    </div>
  );
}
