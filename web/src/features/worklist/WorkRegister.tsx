import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '../../api/types';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import type { Column } from './useWorkFilter';
import styles from './WorkList.module.css';

interface WorkRegisterProps {
  items: AssignmentView[];
  first: number;
  columns: Column[];
  dense: boolean;
}

/** The columns of the printed register (sổ theo dõi); on paper it lies across. */
export function WorkRegister({ items, first, columns, dense }: WorkRegisterProps) {
  const { t } = useTranslation(['worklist', 'common']);
  return (
    <div className={`${table.frame} ${styles.register}`} data-paper="across" data-dense={dense || undefined}>
      <div className={table.scroll} role="region" aria-label={t('views.register')} tabIndex={0}>
        <table className={table.table}>
          <caption className="visually-hidden">{t('views.register')}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.id}>
                {columns.map((name) => (
                  <td key={name} className={name === 'percent' ? table.number : undefined}>
                    {CELLS[name](item, t, first + index)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type Words = TFunction<['worklist', 'common']>;

const CELLS: Record<Column, (item: AssignmentView, t: Words, ordinal: number) => ReactNode> = {
  ordinal: (_item, _t, ordinal) => ordinal,
  plan: ({ planNumber }) => planNumber,
  content: (item) => (
    <Link to={`/tasks/${item.taskId}?assignment=${item.id}`} className={table.title}>
      {item.content}
    </Link>
  ),
  product: ({ product }) => product,
  unit: ({ unitName }) => unitName,
  role: ({ role }, t) => t(`common:role.${role}`),
  due: (item, t) => dueWords(item, t),
  state: ({ state, timeliness }, t) =>
    state === 'SUBMITTED' || state === 'SUSPENDED' || state === 'CANCELLED'
      ? t(`common:state.${state}`)
      : t(`common:timeliness.${timeliness}`),
  percent: ({ percent }) => `${percent}%`,
};

/** The document's own words where it has some; an extended date beside the first. */
function dueWords({ deadlineRaw, dueOn, originalDueOn }: AssignmentView, t: Words): string {
  if (dueOn && originalDueOn && dueOn !== originalDueOn)
    return t('extended', { original: deadlineRaw ?? formatDay(originalDueOn), due: formatDay(dueOn) });
  return deadlineRaw ?? (dueOn ? formatDay(dueOn) : t('common:due.none'));
}
