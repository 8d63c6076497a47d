import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reportAddress, usePlans } from '../../api/plans';
import { useMay } from '../../api/session';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PlanItem } from '../plans/PlanItem';
import { OwedReports } from '../unit-reports/OwedReports';
import list from '../plans/PlansPage.module.css';
import styles from './ReportsPage.module.css';

/** Each plan's way to its progress, its report duties and its consolidated report. */
export function ReportsPage() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const query = usePlans({ pageSize: 100 });
  return (
    <>
      <PageTitle title={t('reportsPage.title')} />
      <OwedReports />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState body={t('reportsPage.empty')} />
          ) : (
            <ul className={list.list}>
              {items.map((plan) => (
                <PlanItem key={plan.id} plan={plan}>
                  <p className={styles.links}>
                    <Link to={`/plans/${plan.id}/progress`}>{t('reportsPage.progress')}</Link>
                    <Link to={`/plans/${plan.id}?tab=reports`}>{t('duties.title')}</Link>
                    {may('report.consolidate') && (
                      <Button icon={<DownloadOutlined aria-hidden />} href={reportAddress(plan.id)} download>
                        {t('duties.download')}
                      </Button>
                    )}
                  </p>
                </PlanItem>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
