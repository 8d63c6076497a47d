import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { Tabs } from '../../components/Tabs';
import { useWorkFilter, VIEWS } from './useWorkFilter';
import { WorkBoard } from './WorkBoard';
import { WorkFilters } from './WorkFilters';
import { WorkMonths } from './WorkMonths';
import { WorkPages } from './WorkPages';
import { WorkTools } from './WorkTools';
import { WorkTotals } from './WorkTotals';

/** Every unit's part in every task that the person may see: one list, narrowed once, looked at in four ways. */
export function WorkListPage() {
  const { t } = useTranslation('worklist');
  const { filter, view, columns, dense, change, clear, narrowed, open, address } = useWorkFilter();
  const paged = view === 'table' || view === 'register';
  return (
    <>
      <PageTitle title={t('title')}>
        <PrintButton />
      </PageTitle>
      <WorkFilters
        filter={filter}
        narrowed={narrowed}
        onChange={change}
        onClear={clear}
        tools={
          <WorkTools
            columns={columns}
            register={view === 'register'}
            dense={paged ? dense : undefined}
            address={address}
            onOpen={open}
            onDense={(chosen) => change({ dense: chosen })}
            onColumns={(chosen) => change({ columns: chosen.join(',') })}
          />
        }
      />
      <Tabs
        label={t('views.label')}
        tabs={VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))}
        active={view}
        onChange={(key) => change({ view: key })}
      >
        {view === 'board' && (
          <WorkBoard filter={filter} onState={(state) => change({ state, view: 'table' })} />
        )}
        {view === 'months' && (
          <WorkMonths filter={filter} onMonth={(bounds) => change({ ...bounds, view: 'table' })} />
        )}
        {paged && <WorkTotals filter={filter} />}
        {paged && (
          <WorkPages
            filter={filter}
            register={view === 'register'}
            columns={columns}
            dense={dense}
            onPage={(page) => change({ page })}
          />
        )}
      </Tabs>
    </>
  );
}
