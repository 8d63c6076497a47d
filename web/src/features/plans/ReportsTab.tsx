import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { reportAddress } from '../../api/plans';
import { useMay } from '../../api/session';
import type { PlanDetail } from '../../api/types';
import { PlanConsolidations } from '../consolidation/PlanConsolidations';
import { DelayedSkeleton } from '../../components/DelayedSkeleton';
import { ReportDuties } from './ReportDuties';
import styles from './ReportsTab.module.css';

const PeriodsSection = lazy(() => import('../report-periods/PeriodsSection'));

export function ReportsTab({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const may = useMay();
  return (
    <div className={styles.parts}>
      <section>
        <h2>{t('duties.periods')}</h2>
        <Suspense fallback={<DelayedSkeleton />}>
          <PeriodsSection planId={plan.id} />
        </Suspense>
      </section>
      <section>
        <h2>{t('duties.title')}</h2>
        <ReportDuties periods={plan.reportPeriods} />
      </section>
      <section className="no-print">
        <h2>{t('duties.consolidated')}</h2>
        {may('report.consolidate') ? (
          <>
            <PlanConsolidations planId={plan.id} />
            <h3>{t('duties.ofToday')}</h3>
            <p>{t('duties.consolidatedBody')}</p>
            <Flex wrap gap="small">
              <Button icon={<DownloadOutlined aria-hidden />} href={reportAddress(plan.id)} download>
                {t('duties.download')}
              </Button>
              <Button icon={<FilePdfOutlined aria-hidden />} href={reportAddress(plan.id, 'pdf')} download>
                {t('duties.downloadPdf')}
              </Button>
            </Flex>
          </>
        ) : (
          <p>{t('duties.notYours')}</p>
        )}
      </section>
    </div>
  );
}
