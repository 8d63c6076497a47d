import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/session';
import { owedReportsAsked, useUnitReports } from '../../api/unit-reports';
import { WorkGroup } from '../my-work/WorkGroup';
import { ReportRow } from './ReportRow';

/** Reports that wait for this person: to be written by the own unit, or to be accepted. Nothing where none does. */
export function OwedReports() {
  const may = useMay();
  return (
    <>
      {may('report.write') && <Waiting name="own" />}
      {may('report.accept') && <Waiting name="toAccept" />}
    </>
  );
}

function Waiting({ name }: { name: 'own' | 'toAccept' }) {
  const { t } = useTranslation('unitReports');
  const asked = owedReportsAsked(name);
  const { data } = useUnitReports(asked);
  if (!data || data.total === 0) return null;
  return (
    <WorkGroup
      name={name === 'own' ? 'reports' : 'toAccept'}
      title={t(`box.${name}`)}
      total={data.total}
      more={
        <p style={{ marginTop: 8 }}>
          <Link to={`/unit-reports?state=${asked.state}`}>{t('box.all')}</Link>
        </p>
      }
    >
      {data.items.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
    </WorkGroup>
  );
}
