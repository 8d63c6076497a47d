import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixCell } from '../../api/types';
import styles from './PlanMatrix.module.css';

type Sign = 'done' | 'overdue' | 'soon' | 'open' | 'waiting' | 'paused' | 'undated';

/** One drawing each, used by reference: a matrix has thousands of cells. */
const DRAWINGS: Record<Sign, string> = {
  done: 'M3 8.5l3.2 3.2L13 4.8',
  overdue: 'M8 2.5v7M8 12.6v.9',
  soon: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.2l2.2 1.6',
  open: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11',
  waiting: 'M4 2h8M4 14h8M5 2v2.5L8 8l3-3.5V2M5 14v-2.5L8 8l3 3.5V14',
  paused: 'M5.5 3v10M10.5 3v10',
  undated: 'M3.5 8h9',
};
const SIGNS = Object.keys(DRAWINGS) as Sign[];

/** What each sign stands for, as the catalogue of states names it. */
const MEANING = {
  done: 'timeliness.DONE_ON_TIME',
  overdue: 'timeliness.OVERDUE',
  soon: 'timeliness.DUE_SOON',
  open: 'timeliness.NOT_DUE',
  waiting: 'state.SUBMITTED',
  paused: 'state.SUSPENDED',
  undated: 'timeliness.NO_DEADLINE',
} as const;

function signOf({ state, timeliness }: MatrixCell): Sign {
  if (state === 'SUBMITTED') return 'waiting';
  if (state === 'SUSPENDED') return 'paused';
  if (timeliness === 'OVERDUE') return 'overdue';
  if (timeliness === 'DUE_SOON') return 'soon';
  if (timeliness === 'NO_DEADLINE') return 'undated';
  return timeliness === 'NOT_DUE' ? 'open' : 'done';
}

export function CellSigns() {
  return (
    <svg width="0" height="0" className="visually-hidden" aria-hidden>
      {SIGNS.map((sign) => (
        <symbol key={sign} id={`cell-${sign}`} viewBox="0 0 16 16">
          <path d={DRAWINGS[sign]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </symbol>
      ))}
    </svg>
  );
}

function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg width="14" height="14" aria-hidden>
      <use href={`#cell-${sign}`} />
    </svg>
  );
}

/**
 * What a cell says. Asked for once for the whole matrix: with a subscription to the language in each of thousands of
 * cells, and the same few sentences put together in each, finding the words takes longer than drawing them.
 */
export function useCellWords(): (cell: MatrixCell) => string {
  const { t } = useTranslation(['participation', 'common']);
  return useMemo(() => {
    const said = new Map<string, string>();
    const say = (cell: MatrixCell): string => {
      const { role, state, timeliness, percent, contributed } = cell;
      const sign = signOf(cell);
      const words = {
        role: t(`common:role.${role}`),
        state:
          sign === 'waiting' || sign === 'paused'
            ? t(`common:state.${state}`)
            : t(`common:timeliness.${timeliness}`),
        percent,
      };
      return contributed ? t('matrix.cell', words) : t('matrix.cellNone', words);
    };
    return (cell) => {
      const key = [cell.role, cell.state, cell.timeliness, cell.percent, cell.contributed].join();
      const known = said.get(key) ?? say(cell);
      said.set(key, known);
      return known;
    };
  }, [t]);
}

interface MatrixCellViewProps {
  /** Undefined: the unit has no part in the task. */
  cell: MatrixCell | undefined;
  taskId: string;
  unitId: string;
  unitName: string;
  wordsOf: (cell: MatrixCell) => string;
}

export function MatrixCellView({ cell, taskId, unitId, unitName, wordsOf }: MatrixCellViewProps) {
  if (!cell) return <td />;
  const { role, percent, contributed } = cell;
  const sign = signOf(cell);
  const said = wordsOf(cell);
  return (
    <td>
      <a
        href={`/tasks/${taskId}?unit=${unitId}`}
        data-cell
        data-sign={sign}
        data-role={role}
        // The row's own link leads to the same task: the keyboard need not stop at each cell.
        tabIndex={-1}
        title={`${unitName}: ${said}`}
      >
        <SignMark sign={sign} />
        {contributed && <span aria-hidden>{percent}</span>}
        <span className="visually-hidden">{said}</span>
      </a>
    </td>
  );
}

export function MatrixLegend() {
  const { t } = useTranslation(['participation', 'common']);
  return (
    <ul className={styles.legend} aria-label={t('matrix.legend')}>
      {SIGNS.map((sign) => (
        <li key={sign} data-sign={sign}>
          <SignMark sign={sign} /> {t(sign === 'done' ? 'common:counts.done' : `common:${MEANING[sign]}`)}
        </li>
      ))}
      <li>{t('matrix.boxed')}</li>
      <li>{t('matrix.percent')}</li>
    </ul>
  );
}
