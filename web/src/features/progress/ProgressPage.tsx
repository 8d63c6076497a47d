import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFollowUps } from '../../api/follow-ups';
import { reportAddress, useProgress } from '../../api/plans';
import { useMay } from '../../api/session';
import type { Progress } from '../../api/types';
import { CountsBar } from '../../components/CountsBar';
import { formatDay } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { ReportDuties } from '../plans/ReportDuties';
import { OfficialFigures } from './OfficialFigures';
import { OverdueTable } from './OverdueTable';
import styles from './ProgressPage.module.css';
import { SectionCountsTable } from './SectionCountsTable';
import { UnitCountsTable } from './UnitCountsTable';

/** What a chairman or the council looks at for two minutes: the official counts, then where they come from. */
export function ProgressPage() {
  const { planId = '' } = useParams();
  return <Loaded query={useProgress(planId)}>{(progress) => <ProgressScreen progress={progress} />}</Loaded>;
}

function ProgressScreen({ progress }: { progress: Progress }) {
  const { t } = useTranslation(['progress', 'followUp']);
  const may = useMay();
  const followUps = useFollowUps(progress.planId).data;
  const { planId, planNumber, planTitle, campaign, asOf, counts, coordinatingCounts } = progress;
  return (
    <>
      <PageTitle title={campaign ? t('campaignTitle') : t('title')}>
        <PrintButton />
        {may('report.consolidate') && (
          <>
            <Button icon={<FilePdfOutlined aria-hidden />} href={reportAddress(planId, 'pdf')} download>
              {t('reportPdf')}
            </Button>
            <Button icon={<DownloadOutlined aria-hidden />} href={reportAddress(planId)} download>
              {t('report')}
            </Button>
          </>
        )}
      </PageTitle>
      <p className={styles.plan}>
        <Link to={`/plans/${planId}`}>{planNumber}</Link> {planTitle}
        <small>{t('asOf', { date: formatDay(asOf) })}</small>
      </p>
      <section className={styles.card} aria-labelledby="official">
        <h2 id="official">{t('lead')}</h2>
        <CountsBar counts={counts} />
        <OfficialFigures counts={counts} />
      </section>
      {coordinatingCounts.total > 0 && (
        <section className={styles.card} aria-labelledby="coordinating">
          <h2 id="coordinating">{t('coordinating')}</h2>
          <CountsBar counts={coordinatingCounts} />
        </section>
      )}
      <section aria-labelledby="overdue">
        <h2 id="overdue">{t('overdue.title')}</h2>
        <OverdueTable rows={progress.overdue} followedUp={followUps?.overdue ?? []} />
        <p className="no-print">
          <Link to={`/plans/${planId}/follow-up`}>
            {followUps?.maySend ? t('followUp:title') : t('followUp:history')}
          </Link>
          {followUps &&
            followUps.sent.length > 0 &&
            ` (${t('followUp:times', { count: followUps.sent.length })})`}
        </p>
      </section>
      {progress.bySection.length > 0 && (
        <section aria-labelledby="by-section">
          <h2 id="by-section">{t('sections.title')}</h2>
          <SectionCountsTable planId={planId} sections={progress.bySection} />
        </section>
      )}
      <section aria-labelledby="by-unit">
        <h2 id="by-unit">{t('units.title')}</h2>
        <UnitCountsTable planId={planId} units={progress.byUnit} followedUp={followUps?.overdue ?? []} />
      </section>
      <section aria-labelledby="duties">
        <h2 id="duties">{t('duties')}</h2>
        <ReportDuties periods={progress.reportPeriods} />
      </section>
    </>
  );
}
