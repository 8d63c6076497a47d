import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../components/PageTitle';
import { Tabs } from '../../components/Tabs';
import { HandoversTab } from './HandoversTab';
import { LeavesTab } from './LeavesTab';

const TABS = ['leave', 'handover'] as const;

/** Who stands in for whom, and whose open work went to whom. */
export function ArrangementsPage() {
  const { t } = useTranslation('arrangements');
  const [params, setParams] = useSearchParams();
  const active = TABS.find((tab) => tab === params.get('tab')) ?? 'leave';
  return (
    <>
      <PageTitle title={t('title')} />
      <Tabs
        label={t('tabs')}
        tabs={TABS.map((key) => ({ key, label: t(`${key}.tab`) }))}
        active={active}
        onChange={(tab) => setParams(tab === 'leave' ? {} : { tab })}
      >
        {active === 'leave' ? <LeavesTab /> : <HandoversTab />}
      </Tabs>
    </>
  );
}
