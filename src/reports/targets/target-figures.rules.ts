/** From a target's values by unit and period to its figures. Pure. */
import { lastDayOfMonth } from '../../calendar/index.js';
import { isPercent } from './measures.rules.js';
import { targetFigures, wholeValue } from './targets.rules.js';
import type { FigureWindow, PeriodFigure, TargetFigures } from './targets.rules.js';
import type { FigurePeriod, KnownTarget } from './target-material.js';

/** What the target came to in each period: of the whole authority, or of one unit. */
export function periodFigures(
  target: KnownTarget,
  periods: readonly FigurePeriod[],
  unitId: string | null = null,
): PeriodFigure[] {
  return periods.map(({ id, from, to }) => {
    const rows = target.values.filter((row) => row.periodId === id);
    const before = yearBefore({ from, to });
    const previous = target.previous.filter((row) => row.from === before.from && row.to === before.to);
    return {
      from,
      to,
      value: valueOf(target, rows, unitId),
      lastYear:
        valueOf(
          target,
          rows.filter(({ lastYear }) => lastYear !== null).map((row) => ({ ...row, value: row.lastYear })),
          unitId,
        ) ?? valueOf(target, previous, unitId),
    };
  });
}

/** The target's standing at the end of a period of its plan. */
export function figuresOf(
  target: KnownTarget,
  periods: readonly FigurePeriod[],
  wanted: FigureWindow,
  unitId: string | null = null,
): TargetFigures {
  return targetFigures(target, periodFigures(target, periods, unitId), wanted);
}

function valueOf(
  { byUnits, unitOfMeasure }: KnownTarget,
  rows: ReadonlyArray<{ unitId: string | null; value: string | null }>,
  unitId: string | null,
): string | null {
  if (unitId !== null) return rows.find((row) => row.unitId === unitId)?.value ?? null;
  if (!byUnits) return rows.find((row) => row.unitId === null)?.value ?? null;
  return wholeValue(rows, isPercent(unitOfMeasure));
}

/** The same days of the year before; a period that ends with February does so in both. */
function yearBefore({ from, to }: FigureWindow): FigureWindow {
  return { from: dayBefore(from), to: dayBefore(to) };
}

function dayBefore(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const earlier = Number(year) - 1;
  const last = month === '02' && Number(date) >= 28 ? String(lastDayOfMonth(earlier, 2)) : date;
  return `${String(earlier).padStart(4, '0')}-${month}-${last}`;
}
