import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target, TargetBoard } from '../../api/types';
import { SeriesFigure } from '../../components/charts';
import type { ChartSeries } from '../../components/charts';
import { formatInstant } from '../../components/dates';
import table from '../../components/table.module.css';
import { formatFigure } from './figures.rules';
import { RemoveDialog } from './RemoveDialog';
import type { TargetPart } from './TargetDrawer';
import styles from './Targets.module.css';
import { mayGive } from './TargetsTable';
import { VerdictChip } from './VerdictChip';

interface TargetViewProps {
  board: TargetBoard;
  target: Target;
  onPart: (part: TargetPart) => void;
  onClose: () => void;
}

/** One target: how it came along over the periods, who gave which figure, and what can be done. */
export function TargetView({ board, target, onPart, onClose }: TargetViewProps) {
  const { t } = useTranslation('targets');
  const [removing, setRemoving] = useState(false);
  const period = board.periods.find(({ id }) => id === board.periodId);
  return (
    <div className={styles.parts}>
      <section>
        <VerdictChip target={target} />
        {period && (
          <p>
            {period.label}: {target.sentence}.
          </p>
        )}
        {target.quote && <blockquote>“{target.quote}”</blockquote>}
      </section>
      {board.periods.length > 0 && <TargetChart board={board} target={target} />}
      <section>
        <h3>{t('givenTitle', { measure: target.unitOfMeasure })}</h3>
        <GivenValues target={target} />
      </section>
      <div className={styles.actions}>
        {mayGive(target) && board.periodId && (
          <Button type="primary" onClick={() => onPart('give')}>
            {t('give')}
          </Button>
        )}
        {board.manages && <Button onClick={() => onPart('edit')}>{t('edit')}</Button>}
        {board.manages && <Button onClick={() => setRemoving(true)}>{t('remove')}</Button>}
      </div>
      {removing && <RemoveDialog target={target} onDone={onClose} onClose={() => setRemoving(false)} />}
    </div>
  );
}

const numberOf = (decimal: string | null) => (decimal === null ? null : Number(decimal));

function TargetChart({ board: { periods }, target }: { board: TargetBoard; target: Target }) {
  const { t } = useTranslation('targets');
  // What is to fall by a percentage has no one number to reach.
  const line = target.direction === 'REDUCE_BY' ? null : numberOf(target.planned);
  const series: ChartSeries[] = [
    { key: 'accumulated', name: t('accumulated'), tone: 'primary', fill: 'solid' },
    { key: 'lastYear', name: t('lastYear'), tone: 'neutral', fill: 'stripes' },
    ...(line === null
      ? []
      : [{ key: 'planned', name: t('planned'), tone: 'overdue', fill: 'solid', as: 'line' } as const]),
  ];
  const byPeriod = new Map(target.history.map((point) => [point.periodId, point]));
  return (
    <SeriesFigure
      title={t('chart', { measure: target.unitOfMeasure })}
      description={t('chartSays', { name: target.name, sentence: target.sentence })}
      rowHead={t('period')}
      series={series}
      format={(value) => formatFigure(String(value))}
      rows={periods.map(({ id, label }) => ({
        key: id,
        label,
        values: {
          accumulated: numberOf(byPeriod.get(id)?.accumulated ?? null),
          lastYear: numberOf(byPeriod.get(id)?.lastYear ?? null),
          ...(line === null ? {} : { planned: line }),
        },
      }))}
    />
  );
}

function GivenValues({ target: { given, unitOfMeasure } }: { target: Target }) {
  const { t } = useTranslation('targets');
  if (given.length === 0) return <p className={styles.soft}>{t('givenNone')}</p>;
  return (
    <div
      className={`${table.frame} ${table.scroll}`}
      tabIndex={0}
      role="region"
      aria-label={t('givenTitle', { measure: unitOfMeasure })}
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className={table.number}>
              {t('value')}
            </th>
            <th scope="col" className={table.number}>
              {t('lastYear')}
            </th>
            <th scope="col">{t('givenBy')}</th>
          </tr>
        </thead>
        <tbody>
          {given.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{row.unitName ?? t('whole')}</th>
              <td className={table.number}>{formatFigure(row.value)}</td>
              <td className={table.number}>{formatFigure(row.lastYear)}</td>
              <td>
                {row.enteredByName}
                <small>
                  {t(`source.${row.source}`)} · {formatInstant(row.enteredAt)}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
