import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import table from '../../components/table.module.css';
import { DueText } from '../../components/DueText';
import { StateChip } from '../../components/StateChip';
import type { SectionTasks } from './by-section.rules';
import { sectionName } from './by-section.rules';
import { GroupProgress } from '../participation/GroupProgress';
import { UnitNames } from './UnitNames';

interface TaskTableProps {
  groups: SectionTasks[];
  planNumber: string;
}

/** The tasks as the plan's own appendix shows them. */
export function TaskTable({ groups, planNumber }: TaskTableProps) {
  const { t } = useTranslation('plans');
  return (
    <div className={table.frame} data-paper="across">
      <table className={table.table}>
        <caption className="visually-hidden">{t('table.caption', { number: planNumber })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.ordinal')}</th>
            <th scope="col" style={{ width: '34%' }}>
              {t('table.content')}
            </th>
            <th scope="col" style={{ width: '17%' }}>
              {t('table.leads')}
            </th>
            <th scope="col" style={{ width: '17%' }}>
              {t('table.coordinating')}
            </th>
            <th scope="col" style={{ width: '14%' }}>
              {t('table.due')}
            </th>
            <th scope="col" className={table.number}>
              {t('table.percent')}
            </th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ section, tasks }) => (
            <Fragment key={section?.id ?? 'outside'}>
              {section && (
                <tr className={table.section}>
                  <th scope="rowgroup" colSpan={7}>
                    {sectionName(section)}
                  </th>
                </tr>
              )}
              {tasks.map((task) => (
                <tr key={task.id}>
                  <td>{task.ordinal}</td>
                  <td>
                    <Link to={`/tasks/${task.id}`} className={table.title}>
                      {task.content}
                    </Link>
                    {task.product && <small>{t('table.product', { product: task.product })}</small>}
                    {task.references.length > 0 && (
                      <small>{t('table.others', { text: task.references.join('; ') })}</small>
                    )}
                  </td>
                  <td>
                    <UnitNames units={task.leads} />
                  </td>
                  <td>
                    <UnitNames units={task.coordinating} />
                    {task.groups.map((group) => (
                      <small key={group.namedAs}>
                        <GroupProgress group={group} />
                      </small>
                    ))}
                  </td>
                  <td>
                    <DueText {...task} raw={task.deadlineRaw} />
                  </td>
                  <td className={table.number}>{task.percent}%</td>
                  <td>
                    <StateChip
                      timeliness={task.timeliness}
                      state={task.leads.length === 1 ? task.leads[0]?.state : undefined}
                    />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
