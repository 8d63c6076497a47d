import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '../../api/types';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import styles from './WorkList.module.css';

/** The columns of the printed register (sổ theo dõi); on paper it lies across. */
export function WorkRegister({ items, first }: { items: AssignmentView[]; first: number }) {
  const { t } = useTranslation(['worklist', 'common']);
  return (
    <>
      <div className={`${table.frame} ${styles.register}`} data-paper="across">
        <div className={table.scroll} role="region" aria-label={t('views.register')} tabIndex={0}>
          <table className={table.table}>
            <caption className="visually-hidden">{t('views.register')}</caption>
            <thead>
              <tr>
                {(
                  [
                    'ordinal',
                    'plan',
                    'content',
                    'product',
                    'unit',
                    'role',
                    'due',
                    'state',
                    'percent',
                  ] as const
                ).map((name) => (
                  <th key={name} scope="col">
                    {t(`columns.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item, index) => (
                <tr key={item.id}>
                  <td>{first + index}</td>
                  <td>{item.planNumber}</td>
                  <td>
                    <Link to={`/tasks/${item.taskId}?assignment=${item.id}`} className={table.title}>
                      {item.content}
                    </Link>
                  </td>
                  <td>{item.product}</td>
                  <td>{item.unitName}</td>
                  <td>{t(`common:role.${item.role}`)}</td>
                  <td>{dueWords(item) ?? t('common:due.none')}</td>
                  <td>
                    {item.state === 'SUBMITTED' || item.state === 'SUSPENDED' || item.state === 'CANCELLED'
                      ? t(`common:state.${item.state}`)
                      : t(`common:timeliness.${item.timeliness}`)}
                  </td>
                  <td className={table.number}>{item.percent}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

/** The document's own words where it has some. */
function dueWords({ deadlineRaw, dueOn }: AssignmentView): string | null {
  return deadlineRaw ?? (dueOn && formatDay(dueOn));
}
