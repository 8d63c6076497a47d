/** A target's standing in the words of a report: "320,5 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ". Pure. */
import { vietnameseNumber } from '../../documents/official/wording.js';
import { MOST_DECIMALS } from './decimal.rules.js';
import { sameMeasure } from './measures.rules.js';
import { TARGET_WORDS } from './target-sentence.words.js';
import type { TargetDirection, TargetFigures } from './targets.rules.js';

export function targetSentence(
  target: { direction: TargetDirection; unitOfMeasure: string },
  figures: TargetFigures,
): string {
  const { accumulated } = figures;
  if (accumulated === null) return TARGET_WORDS.noFigure;
  const parts = [printed(accumulated, target.unitOfMeasure), ...standing(target, figures)];
  return parts.filter((part) => part !== null).join(', ');
}

function standing(
  { direction, unitOfMeasure }: { direction: TargetDirection; unitOfMeasure: string },
  figures: TargetFigures,
): Array<string | null> {
  const { planned, percentOfPlan, percentOfLastYear, verdict } = figures;
  if (direction === 'REDUCE_BY')
    return [compared(figures), planned === null ? null : TARGET_WORDS.asked(printed(planned, '%'))];
  const lastYear = percentOfLastYear === null ? null : TARGET_WORDS.ofLastYear(percent(percentOfLastYear));
  if (planned === null) return [lastYear];
  if (direction === 'AT_MOST')
    return [
      TARGET_WORDS[verdict === 'REACHED' ? 'within' : 'beyond'](printed(planned, unitOfMeasure)),
      lastYear,
    ];
  // Of a plan of nought there is no percentage.
  const ofPlan =
    percentOfPlan === null
      ? verdict === 'REACHED'
        ? TARGET_WORDS.reached
        : null
      : TARGET_WORDS.ofPlan(percent(percentOfPlan));
  return [ofPlan, lastYear];
}

function compared({ reduction }: TargetFigures): string | null {
  if (reduction === null) return null;
  if (reduction === 0) return TARGET_WORDS.same;
  return reduction > 0 ? TARGET_WORDS.less(percent(reduction)) : TARGET_WORDS.more(percent(-reduction));
}

/** "1.126,2 tỷ đồng", "28,6%" */
export function printed(decimal: string, unitOfMeasure: string): string {
  const measure = sameMeasure(unitOfMeasure) === '%' ? '%' : unitOfMeasure;
  return TARGET_WORDS.value(vietnameseNumber(Number(decimal), MOST_DECIMALS), measure);
}

function percent(value: number): string {
  return `${vietnameseNumber(value)}%`;
}
