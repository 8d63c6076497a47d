import { Segmented } from 'antd';
import type { MouseEvent } from 'react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AssignmentRole, MatrixTask, PlanDetail, PlanMatrixData, UnitCounts } from '../../api/types';
import { CellSigns, MatrixCellView, MatrixLegend, useCellWords } from './MatrixCell';
import { MatrixTotals } from './MatrixTotals';
import styles from './PlanMatrix.module.css';

export type MatrixRole = AssignmentRole | 'ALL';
const ROLES: MatrixRole[] = ['ALL', 'LEAD', 'COORDINATING'];
const DONE = new Set(['DONE_ON_TIME', 'DONE_LATE']);

interface PlanMatrixProps {
  plan: PlanDetail;
  matrix: PlanMatrixData;
  counts: UnitCounts[];
}

/** Task × unit, with the official counts of each unit below its column. */
export function PlanMatrix({ plan, matrix, counts }: PlanMatrixProps) {
  const { t } = useTranslation('participation');
  const navigate = useNavigate();
  const wordsOf = useCellWords();
  const [role, setRole] = useState<MatrixRole>('ALL');
  const wanted = ({ cells }: MatrixTask) => cells.filter((cell) => role === 'ALL' || cell.role === role);
  const rows = matrix.tasks
    .map((task) => ({ task, cells: wanted(task) }))
    .filter(({ cells }) => cells.length);
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ unit }) => unit)));
  const columns = matrix.units.map((unit, at) => ({ ...unit, at })).filter(({ at }) => used.has(at));
  const sections = new Map(plan.sections.map((section) => [section.id, section]));
  // The cells are plain links: thousands of the router's own would be slow to draw.
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[data-cell]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(link.getAttribute('href') ?? '');
  };
  return (
    <>
      <div className={`${styles.choice} no-print`}>
        <span id="matrix-role">{t('matrix.role')}</span>
        <Segmented<MatrixRole>
          aria-labelledby="matrix-role"
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`matrix.${value}`) }))}
          onChange={setRole}
        />
      </div>
      <CellSigns />
      {rows.length === 0 ? (
        <p>{t('matrix.nothing')}</p>
      ) : (
        <>
          <div
            className={styles.frame}
            data-paper="across"
            tabIndex={0}
            role="region"
            aria-label={t('matrix.caption')}
          >
            <table className={styles.matrix}>
              <caption className="visually-hidden">{t('matrix.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('matrix.task')}</th>
                  {columns.map(({ id, name, shortName }) => (
                    <th key={id} scope="col" title={name}>
                      <Link to={`/plans/${plan.id}?unitId=${id}`}>
                        <span aria-hidden className={styles.upright}>
                          {shortName}
                        </span>
                        <span className="visually-hidden">{t('matrix.see', { unit: name })}</span>
                      </Link>
                    </th>
                  ))}
                  <th scope="col">
                    <span className={styles.upright}>{t('matrix.done')}</span>
                  </th>
                  <th scope="col">
                    <span className={styles.upright}>{t('matrix.late')}</span>
                  </th>
                </tr>
              </thead>
              <tbody onClick={follow}>
                {rows.map(({ task, cells }, index) => {
                  const section = task.sectionId ? sections.get(task.sectionId) : undefined;
                  const begins = section && rows[index - 1]?.task.sectionId !== task.sectionId;
                  return (
                    <Fragment key={task.id}>
                      {begins && (
                        <tr className={styles.section}>
                          <th scope="rowgroup">{`${section.label}. ${section.title}`}</th>
                          <td colSpan={columns.length + 2} />
                        </tr>
                      )}
                      <MatrixRow task={task} cells={cells} columns={columns} wordsOf={wordsOf} />
                    </Fragment>
                  );
                })}
              </tbody>
              <MatrixTotals columns={columns} counts={counts} role={role} />
            </table>
          </div>
          <MatrixLegend />
        </>
      )}
    </>
  );
}

interface MatrixRowProps {
  task: MatrixTask;
  cells: MatrixTask['cells'];
  columns: Array<{ id: string; name: string; at: number }>;
  wordsOf: ReturnType<typeof useCellWords>;
}

function MatrixRow({ task, cells, columns, wordsOf }: MatrixRowProps) {
  const { t } = useTranslation('participation');
  const byUnit = new Map(cells.map((cell) => [cell.unit, cell]));
  const done = cells.filter(({ timeliness }) => DONE.has(timeliness)).length;
  const late = cells.filter(({ timeliness }) => timeliness === 'OVERDUE').length;
  return (
    <tr>
      <th scope="row">
        <Link to={`/tasks/${task.id}`} title={task.content}>
          {task.ordinal && `${task.ordinal}. `}
          {task.content}
        </Link>
      </th>
      {columns.map(({ id, name, at }) => (
        <MatrixCellView
          key={id}
          cell={byUnit.get(at)}
          taskId={task.id}
          unitId={id}
          unitName={name}
          wordsOf={wordsOf}
        />
      ))}
      <td>{t('matrix.of', { count: done, total: cells.length })}</td>
      <td data-late={late > 0 || undefined}>{late}</td>
    </tr>
  );
}
