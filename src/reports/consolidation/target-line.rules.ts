import { vietnameseNumber } from '../../documents/official/index.js';
import { printFigure } from '../targets/figures.rules.js';
import type { TargetStanding } from '../targets/index.js';
import type { TargetLine } from './material.js';

/** A target's numbers as the report prints them. */
export function targetLine(target: TargetStanding): TargetLine {
  const figure = (value: string | null) => (value === null ? null : printFigure(value));
  const percent = (value: number | null) => (value === null ? null : `${vietnameseNumber(value)}%`);
  return {
    id: target.targetId,
    name: target.name,
    unitOfMeasure: target.unitOfMeasure,
    planned: figure(target.planned),
    value: figure(target.value),
    accumulated: figure(target.accumulated),
    lastYear: figure(target.lastYear),
    percentOfPlan: percent(target.percentOfPlan),
    percentOfLastYear: percent(target.percentOfLastYear),
  };
}
