import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../api/session';
import type { UnitReportState } from '../../api/types';
import { useUnitReports } from '../../api/unit-reports';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import { Tabs } from '../../components/Tabs';
import { ReportRow } from './ReportRow';
import styles from './UnitReports.module.css';

const STATES: UnitReportState[] = ['OPEN', 'SUBMITTED', 'ACCEPTED'];
const PAGE_SIZE = 50;

/** The reports that units owe: a unit's own, or all of the authority. */
export function UnitReportsPage() {
  const { t } = useTranslation('unitReports');
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const asked = STATES.find((state) => state === params.get('state'));
  const state = asked ?? (may('report.accept') ? 'SUBMITTED' : 'OPEN');
  const page = Number(params.get('page') ?? 1);
  const query = useUnitReports({ state, page, pageSize: PAGE_SIZE });
  const counts = query.data?.counts;
  return (
    <>
      <PageTitle title={t('title')} />
      <Tabs
        label={t('list.label')}
        active={state}
        tabs={STATES.map((key) => ({ key, label: t(`list.${key}`, { count: counts?.[key] ?? 0 }) }))}
        onChange={(next) => setParams({ state: next })}
      >
        <Loaded query={query}>
          {({ items, total }) =>
            items.length === 0 ? (
              <EmptyState body={t(`list.empty${state}`)} />
            ) : (
              <>
                <ul className={styles.list}>
                  {items.map((report) => (
                    <ReportRow key={report.id} report={report} />
                  ))}
                </ul>
                <Pages
                  page={page}
                  pageSize={PAGE_SIZE}
                  total={total}
                  onChange={(next) => setParams({ state, page: String(next) })}
                />
              </>
            )
          }
        </Loaded>
      </Tabs>
    </>
  );
}
