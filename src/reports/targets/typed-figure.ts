import type { AppError } from '../../common/index.js';
import { readFigure } from './figures.rules.js';
import { printed } from './target-sentence.rules.js';
import { targetsError } from './targets.errors.js';

/** A figure as a person typed it. */
export interface TypedFigure {
  typed: string;
  unitOfMeasure: string;
  /** The person has seen what another unit of measure comes to, and wants that. */
  agreed: boolean;
}

/**
 * @returns a decimal string, null where nothing was typed.
 * @throws targets:FIGURE_… saying what to type, targets:CONVERSION_ASKED with the value to agree to.
 */
export function figureTyped({ typed, unitOfMeasure, agreed }: TypedFigure): string | null {
  const read = readFigure(typed, unitOfMeasure);
  switch (read.kind) {
    case 'empty':
      return null;
    case 'value':
      return read.value;
    case 'converted':
      if (agreed) return read.value;
      throw conversionAsked(typed, unitOfMeasure, read.value);
    case 'wrong':
      throw targetsError(
        `FIGURE_${read.fault}`,
        { typed: typed.trim(), measure: unitOfMeasure, first: read.first, second: read.second },
        { fault: read.fault },
      );
  }
}

function conversionAsked(typed: string, measure: string, value: string): AppError {
  return targetsError(
    'CONVERSION_ASKED',
    { typed: typed.trim(), measure, converted: printed(value, measure) },
    { value },
  );
}
