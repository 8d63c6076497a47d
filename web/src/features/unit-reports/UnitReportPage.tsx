import { DownloadOutlined, HistoryOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { UnitReport } from '../../api/types';
import { reportFileAddress, useOpenedReport, useUnitReport } from '../../api/unit-reports';
import { formatDay, formatInstant } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { ReadReport } from './ReadReport';
import { ReportDue, ReportState, withinSentence } from './ReportState';
import styles from './UnitReports.module.css';
import { VersionsDrawer } from './VersionsDrawer';
import { WriteReport } from './WriteReport';

/** One unit's report: written by the unit, read and decided by the coordinator. */
export function UnitReportPage() {
  const { reportId = '' } = useParams();
  return (
    <Loaded query={useUnitReport(reportId)}>{(report) => <Page key={report.id} report={report} />}</Loaded>
  );
}

function Page({ report }: { report: UnitReport }) {
  const { t } = useTranslation('unitReports');
  const [versions, setVersions] = useState(false);
  const { id, periodLabel, unitName, planId, planNumber, planTitle, dataFrom, dataTo } = report;
  const writes = report.allowed.includes('write');
  return (
    <>
      <p className={styles.back}>
        <Link to="/unit-reports">{t('back')}</Link>
      </p>
      <PageTitle title={t('report', { period: withinSentence(periodLabel) })}>
        {report.versions > 0 && (
          <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setVersions(true)}>
            {t('versions', { count: report.versions })}
          </Button>
        )}
        {report.content &&
          (['docx', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              icon={<DownloadOutlined aria-hidden />}
              href={reportFileAddress(id, format)}
              download
            >
              {t('download', { format })}
            </Button>
          ))}
      </PageTitle>
      <div className={styles.head}>
        <p className={styles.unit}>
          {unitName}
          {report.formerUnits.length > 0 && ` ${t('former', { names: report.formerUnits.join('; ') })}`}
        </p>
        <p>
          <Link to={`/plans/${planId}`}>{planNumber}</Link> · {planTitle}
        </p>
        <p className={styles.facts}>
          <ReportState report={report} />
          <ReportDue report={report} />
          {dataFrom && dataTo && (
            <span>{t('window', { from: formatDay(dataFrom), to: formatDay(dataTo) })}</span>
          )}
        </p>
        {report.submittedAt && (
          <p>{t('sent', { time: formatInstant(report.submittedAt), name: report.submittedByName ?? '' })}</p>
        )}
        {report.acceptedAt && (
          <p>{t('taken', { time: formatInstant(report.acceptedAt), name: report.acceptedByName ?? '' })}</p>
        )}
      </div>
      {report.returnedReason && (
        <Alert
          type="warning"
          showIcon
          className={styles.note}
          title={t('returned.title', { name: report.returnedByName ?? '' })}
          description={t('returned.reason', { reason: report.returnedReason })}
        />
      )}
      {report.periodClosed && <Alert type="info" showIcon className={styles.note} title={t('closed')} />}
      {writes ? <Writer id={id} /> : <ReadReport report={report} />}
      {versions && <VersionsDrawer report={report} onClose={() => setVersions(false)} />}
    </>
  );
}

function Writer({ id }: { id: string }) {
  const opened = useOpenedReport(id);
  const { data: latest } = useUnitReport(id);
  // Filled in by the server first; from then on what the page knows of it, its answered remarks included.
  return (
    <Loaded query={opened}>{(report) => <WriteReport report={latest?.content ? latest : report} />}</Loaded>
  );
}
