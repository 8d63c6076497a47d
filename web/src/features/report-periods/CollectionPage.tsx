import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCollectionBoard } from '../../api/report-periods';
import { useMay } from '../../api/session';
import type { CollectionBoard, CollectionCounts } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { CollectedUnits } from './CollectedUnits';
import { PeriodFacts } from './PeriodFacts';
import { PeriodHistory } from './PeriodHistory';
import styles from './ReportPeriods.module.css';
import { StepDialog } from './StepDialog';
import { UrgeDialog } from './UrgeDialog';

/** Who has handed in a period's report, who has not, and the way to remind them. */
export function CollectionPage() {
  const { periodId = '' } = useParams();
  return <Loaded query={useCollectionBoard(periodId)}>{(board) => <Board board={board} />}</Loaded>;
}

const COUNTS: Array<keyof CollectionCounts> = [
  'owed',
  'accepted',
  'submitted',
  'writing',
  'notSeen',
  'returned',
  'overdue',
  'late',
];

function Board({ board }: { board: CollectionBoard }) {
  const { t } = useTranslation('reportPeriods');
  const may = useMay();
  const [urged, setUrged] = useState<string[] | null>(null);
  const [step, setStep] = useState<'close' | 'reopen' | null>(null);
  const { period, units, mayManage, seesAll } = board;
  const missing = units.filter(
    ({ state }) => state !== null && state !== 'SUBMITTED' && state !== 'ACCEPTED',
  );
  const mayUrge = may('follow-up.send') && mayManage && period.openedAt !== null && period.closedAt === null;
  return (
    <>
      <PageTitle title={t('collection', { label: period.label })}>
        {mayUrge && missing.length > 0 && (
          <Button
            type="primary"
            onClick={() => setUrged(missing.flatMap(({ reportId }) => (reportId ? [reportId] : [])))}
          >
            {t('urgeAll', { count: missing.length })}
          </Button>
        )}
        {mayManage && period.openedAt && (
          <Button onClick={() => setStep(period.closedAt ? 'reopen' : 'close')}>
            {t(period.closedAt ? 'reopen' : 'close')}
          </Button>
        )}
        <PrintButton />
      </PageTitle>
      <div className={styles.about}>
        <Link to={`/plans/${period.planId}?tab=reports`}>{t('plan', { number: period.planNumber })}</Link>
        <PeriodFacts period={period} />
      </div>
      {!period.openedAt && <p className={styles.soft}>{t('waitingToOpen')}</p>}
      {period.openedAt && seesAll && (
        <ul className={styles.counts} style={{ marginTop: 12 }} aria-label={t('countsLabel')}>
          {COUNTS.filter((name) => name === 'owed' || period.counts[name] > 0).map((name) => (
            <li key={name}>
              <strong>{period.counts[name]}</strong> {t(`counts.${name}`)}
            </li>
          ))}
        </ul>
      )}
      {units.length === 0 ? (
        <EmptyState body={t(seesAll ? 'nobody' : 'nobodyOfYours')} />
      ) : (
        <CollectedUnits
          units={units}
          onUrge={mayUrge ? ({ reportId }) => setUrged(reportId ? [reportId] : null) : null}
        />
      )}
      {may('follow-up.send') && mayManage && period.openedAt && <PeriodHistory periodId={period.id} />}
      {urged && <UrgeDialog board={board} reportIds={urged} onClose={() => setUrged(null)} />}
      {step && <StepDialog period={period} step={step} onClose={() => setStep(null)} />}
    </>
  );
}
