import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentFilter } from '../../api/assignments';
import { useAssignments } from '../../api/assignments';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { Tabs } from '../../components/Tabs';
import { AssignmentRow } from '../assignments/AssignmentRow';
import { useWorkFilter, VIEWS } from './useWorkFilter';
import type { Column, WorkView } from './useWorkFilter';
import { WorkBoard } from './WorkBoard';
import { WorkFilters } from './WorkFilters';
import styles from './WorkList.module.css';
import { WorkMonths } from './WorkMonths';
import { WorkRegister } from './WorkRegister';
import { WorkTable } from './WorkTable';
import { WorkTools } from './WorkTools';

const PAGE_SIZE = 50;

/** Every unit's part in every task that the person may see: one list, narrowed once, looked at in four ways. */
export function WorkListPage() {
  const { t } = useTranslation('worklist');
  const { filter, view, columns, change, clear, narrowed, open, address } = useWorkFilter();
  const paged = view === 'table' || view === 'register';
  return (
    <>
      <PageTitle title={t('title')}>
        <PrintButton />
      </PageTitle>
      <WorkFilters filter={filter} narrowed={narrowed} onChange={change} onClear={clear} />
      <WorkTools
        columns={columns}
        register={view === 'register'}
        address={address}
        onOpen={open}
        onColumns={(chosen) => change({ columns: chosen.join(',') })}
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
        {paged && <Paged filter={filter} view={view} columns={columns} onPage={(page) => change({ page })} />}
      </Tabs>
    </>
  );
}

interface PagedProps {
  filter: AssignmentFilter;
  view: WorkView;
  columns: Column[];
  onPage: (page: number) => void;
}

function Paged({ filter, view, columns, onPage }: PagedProps) {
  const { t } = useTranslation('worklist');
  const phone = usePhone();
  const page = filter.page ?? 1;
  const query = useAssignments({ ...filter, pageSize: PAGE_SIZE });
  const first = (page - 1) * PAGE_SIZE + 1;
  return (
    <Loaded query={query}>
      {({ items, total }) => {
        if (items.length === 0) return <EmptyState body={t('nothing')} />;
        return (
          <>
            {view === 'register' && <WorkRegister items={items} first={first} columns={columns} />}
            {view === 'table' &&
              (phone ? (
                <ul className={styles.cards}>
                  {items.map((item) => (
                    <AssignmentRow key={item.id} assignment={item} showUnit />
                  ))}
                </ul>
              ) : (
                <WorkTable items={items} />
              ))}
            <p className={styles.shown}>
              {t('shown', { first, last: first + items.length - 1, total: total.toLocaleString('vi-VN') })}
            </p>
            {total > PAGE_SIZE && (
              <Pagination
                className="no-print"
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                onChange={onPage}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
