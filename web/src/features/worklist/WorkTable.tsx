import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '../../api/types';
import { DueText } from '../../components/DueText';
import { StateChip } from '../../components/StateChip';
import table from '../../components/table.module.css';

/** One row for each unit's part in a task, the most urgent first. */
export function WorkTable({ items, dense }: { items: AssignmentView[]; dense: boolean }) {
  const { t } = useTranslation(['worklist', 'common']);
  return (
    <div className={table.frame} data-paper="across" data-dense={dense || undefined}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: '38%' }}>
              {t('columns.content')}
            </th>
            <th scope="col">{t('columns.unit')}</th>
            <th scope="col">{t('columns.due')}</th>
            <th scope="col" className={table.number}>
              {t('columns.percent')}
            </th>
            <th scope="col">{t('columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <Link to={`/tasks/${item.taskId}?assignment=${item.id}`} className={table.title}>
                  {item.content}
                </Link>
                <small>{item.planNumber}</small>
              </td>
              <td>
                {item.unitName}
                <small>{item.focal ? t('common:role.focal') : t(`common:role.${item.role}`)}</small>
              </td>
              <td>
                <DueText {...item} raw={item.deadlineRaw} />
              </td>
              <td className={table.number}>{item.percent}%</td>
              <td>
                <StateChip timeliness={item.timeliness} state={item.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
