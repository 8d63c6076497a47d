/** The table of targets as a spreadsheet: the empty template, and a plan's as it stands. Pure. */
import type { SheetCell, WorkbookSheet } from '../../documents/spreadsheet/index.js';
import { printFigure } from './figures.rules.js';
import type { FigurePeriod, KnownTarget } from './target-material.js';
import { figuresOf } from './target-figures.rules.js';
import {
  ACCUMULATION_WORDS,
  DIRECTION_WORDS,
  EACH_UNIT,
  SHEET_WORDS,
  STANDING_COLUMNS,
  TARGET_COLUMNS,
  VERDICT_WORDS,
} from './target-columns.words.js';

const EMPTY_ROWS = 30;

export function targetTemplate(): WorkbookSheet[] {
  return [
    {
      name: SHEET_WORDS.sheet,
      heading: [SHEET_WORDS.title],
      columns: Object.values(TARGET_COLUMNS),
      rows: [
        [
          ...['1', SHEET_WORDS.example, 'tỷ đồng', DIRECTION_WORDS.AT_LEAST],
          ...['1.126,2', ACCUMULATION_WORDS.SUM, 'Phòng Tài chính - Kế hoạch', '', ''],
        ],
        ...Array.from({ length: EMPTY_ROWS }, () => []),
      ],
    },
    { name: SHEET_WORDS.guide, heading: SHEET_WORDS.guideLines, columns: [], rows: [] },
  ];
}

/** What a plan's targets come to at the end of a period; without one, what was planned. */
export function targetSheet(
  plan: { number: string; title: string },
  targets: readonly KnownTarget[],
  periods: readonly FigurePeriod[],
  wanted: FigurePeriod | null,
): WorkbookSheet {
  return {
    name: SHEET_WORDS.sheet,
    heading: [
      SHEET_WORDS.title,
      SHEET_WORDS.plan(plan.number, plan.title),
      ...(wanted ? [SHEET_WORDS.period(wanted.label)] : []),
    ],
    columns: [...Object.values(TARGET_COLUMNS), ...STANDING_COLUMNS],
    rows: targets.map((target, index) => rowOf(target, index, periods, wanted)),
  };
}

function rowOf(
  target: KnownTarget,
  index: number,
  periods: readonly FigurePeriod[],
  wanted: FigurePeriod | null,
): SheetCell[] {
  const figures = wanted && figuresOf(target, periods, wanted);
  return [
    ...[String(index + 1), target.name, target.unitOfMeasure, DIRECTION_WORDS[target.direction]],
    figureCell(target.planned),
    ACCUMULATION_WORDS[target.accumulation],
    target.byUnits ? EACH_UNIT : target.unitName,
    ...[figures?.value, figures?.lastYearValue, figures?.accumulated, figures?.lastYear].map((figure) =>
      figureCell(figure ?? null),
    ),
    ...[figures?.percentOfPlan, figures?.percentOfLastYear].map((percent) =>
      percent == null ? null : { number: percent, decimals: 1 },
    ),
    VERDICT_WORDS[figures?.verdict ?? 'UNKNOWN'],
  ];
}

/** A number as such, or as text where a spreadsheet would lose digits of it. */
function figureCell(decimal: string | null): SheetCell {
  if (decimal === null) return null;
  const decimals = decimal.split('.')[1]?.length ?? 0;
  const number = Number(decimal);
  return number.toFixed(decimals) === decimal && Number.isSafeInteger(Math.trunc(number))
    ? { number, decimals }
    : printFigure(decimal);
}
