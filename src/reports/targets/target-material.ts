/** What is known of a plan's targets, as it is loaded. Days are `yyyy-MM-dd`, decimals are decimal strings. */
import type { Accumulation, FigureWindow, TargetDirection } from './targets.rules.js';
import type { ValueSource } from './target-value.entity.js';

/** A report period of the plan as far as figures need it. */
export interface FigurePeriod extends FigureWindow {
  id: string;
  /** "Quý I/2023", or the document's words. */
  label: string;
}

export interface KnownTarget {
  id: string;
  position: number;
  name: string;
  unitOfMeasure: string;
  direction: TargetDirection;
  accumulation: Accumulation;
  planned: string | null;
  byUnits: boolean;
  unitId: string | null;
  unitName: string | null;
  taskId: string | null;
  quote: string | null;
  previousId: string | null;
  version: number;
  values: KnownValue[];
  /** Of the same target in last year's plan. */
  previous: Array<FigureWindow & Pick<KnownValue, 'unitId' | 'value'>>;
}

export interface KnownValue {
  periodId: string;
  /** Null: of the whole authority. */
  unitId: string | null;
  unitName: string | null;
  value: string | null;
  lastYear: string | null;
  source: ValueSource;
  enteredByName: string;
  /** ISO */
  enteredAt: string;
  version: number;
}
