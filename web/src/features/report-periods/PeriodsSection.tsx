import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PeriodStep } from '../../api/report-periods';
import { usePlanReportPeriods, useStepPeriod } from '../../api/report-periods';
import type { PlanReportPeriods, ReportPeriodEntry } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import rows from '../../components/rows.module.css';
import { PeriodDialog } from './PeriodDialog';
import { PeriodFacts } from './PeriodFacts';
import styles from './ReportPeriods.module.css';
import { StepDialog } from './StepDialog';
import { YearDialog } from './YearDialog';

type Opened =
  | { what: 'year' | 'one' }
  | { what: 'edit'; period: ReportPeriodEntry }
  | { what: 'step'; period: ReportPeriodEntry; step: Exclude<PeriodStep, 'open'> };

/** The report periods of a plan, and what its coordinator does about them. */
export default function PeriodsSection({ planId }: { planId: string }) {
  return <Loaded query={usePlanReportPeriods(planId)}>{(plan) => <Periods plan={plan} />}</Loaded>;
}

function Periods({ plan }: { plan: PlanReportPeriods }) {
  const { t } = useTranslation('reportPeriods');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { planId, periods, mayManage } = plan;
  const close = () => setOpened(null);
  const add = mayManage && (
    <div className={`${styles.actions} no-print`}>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened({ what: 'year' })}>
        {t('addYear')}
      </Button>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened({ what: 'one' })}>
        {t('addOne')}
      </Button>
    </div>
  );
  return (
    <>
      {periods.length === 0 ? (
        <EmptyState title={t('none')} body={t(mayManage ? 'noneManages' : 'noneBody')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <p className={styles.intro}>{t('intro')}</p>
            {add}
          </div>
          <ul className={rows.list}>
            {periods.map((period) => (
              <PeriodItem key={period.id} period={period} mayManage={mayManage} onOpen={setOpened} />
            ))}
          </ul>
        </>
      )}
      {opened?.what === 'year' && <YearDialog planId={planId} onClose={close} />}
      {opened?.what === 'one' && <PeriodDialog planId={planId} period={null} onClose={close} />}
      {opened?.what === 'edit' && <PeriodDialog planId={planId} period={opened.period} onClose={close} />}
      {opened?.what === 'step' && <StepDialog period={opened.period} step={opened.step} onClose={close} />}
    </>
  );
}

interface PeriodItemProps {
  period: ReportPeriodEntry;
  mayManage: boolean;
  onOpen: (opened: Opened) => void;
}

function PeriodItem({ period, mayManage, onOpen }: PeriodItemProps) {
  const { t } = useTranslation('reportPeriods');
  const { message } = App.useApp();
  const step = useStepPeriod();
  const { id, label, openedAt, closedAt, dueOn } = period;
  return (
    <li>
      <div className={styles.about}>
        <Link className={styles.name} to={`/reports/periods/${id}`}>
          {label}
        </Link>
        <PeriodFacts period={period} />
        {step.isError && <ErrorNote error={step.error} />}
      </div>
      {mayManage && (
        <div className={`${styles.actions} no-print`}>
          {!openedAt && dueOn && (
            <Button
              loading={step.isPending}
              aria-label={t('openOf', { label })}
              onClick={() =>
                step.mutate(
                  { period, step: 'open', reason: '' },
                  { onSuccess: () => void message.success(t('opened', { label })) },
                )
              }
            >
              {t('open')}
            </Button>
          )}
          {!closedAt && (
            <Button aria-label={t('editOf', { label })} onClick={() => onOpen({ what: 'edit', period })}>
              {t('edit')}
            </Button>
          )}
          {!openedAt && (
            <Button
              aria-label={t('removeOf', { label })}
              onClick={() => onOpen({ what: 'step', step: 'remove', period })}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
