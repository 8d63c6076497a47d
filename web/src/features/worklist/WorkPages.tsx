import { useTranslation } from 'react-i18next';
import type { AssignmentFilter } from '../../api/assignments';
import { useAssignments } from '../../api/assignments';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import { AssignmentRow } from '../assignments/AssignmentRow';
import type { Column } from './useWorkFilter';
import styles from './WorkList.module.css';
import { WorkRegister } from './WorkRegister';
import { WorkTable } from './WorkTable';

const PAGE_SIZE = 50;

interface WorkPagesProps {
  filter: AssignmentFilter;
  /** As the printed register, or as the table to work from. */
  register: boolean;
  columns: Column[];
  /** More rows on one screen. */
  dense?: boolean;
  onPage: (page: number) => void;
}

/** The list row by row, a page at a time. */
export function WorkPages({ filter, register, columns, dense = false, onPage }: WorkPagesProps) {
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
            {register && <WorkRegister items={items} first={first} columns={columns} dense={dense} />}
            {!register && phone && (
              <ul className={styles.cards}>
                {items.map((item) => (
                  <AssignmentRow key={item.id} assignment={item} showUnit />
                ))}
              </ul>
            )}
            {!register && !phone && <WorkTable items={items} dense={dense} />}
            <p className={styles.shown}>
              {t('shown', { first, last: first + items.length - 1, total: total.toLocaleString('vi-VN') })}
            </p>
            <Pages page={page} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
          </>
        );
      }}
    </Loaded>
  );
}
