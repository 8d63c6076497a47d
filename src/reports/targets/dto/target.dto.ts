import { ApiProperty } from '@nestjs/swagger';
import { VALUE_SOURCES } from '../target-value.entity.js';
import type { ValueSource } from '../target-value.entity.js';
import { ACCUMULATIONS, DIRECTIONS, VERDICTS } from '../targets.rules.js';
import type { Accumulation, TargetDirection, TargetVerdict } from '../targets.rules.js';

/** A period of the plan that figures stand in. Days are `yyyy-MM-dd`, both included. */
export class TargetPeriodDto {
  id: string;
  /** "Quý I/2023" */
  label: string;
  from: string;
  to: string;
}

export class TargetUnitDto {
  id: string;
  name: string;
}

/** A value that was given, as a decimal string ("1126.2"). */
export class TargetValueDto {
  /** Null: of the whole authority. */
  unitId: string | null;
  unitName: string | null;
  value: string | null;
  lastYear: string | null;
  @ApiProperty({ enum: VALUE_SOURCES })
  source: ValueSource;
  enteredByName: string;
  /** ISO */
  enteredAt: string;
  version: number;
}

export class TargetPointDto {
  periodId: string;
  value: string | null;
  accumulated: string | null;
  lastYear: string | null;
}

/** A target and how it stands at the end of the period. Figures are decimal strings. */
export class TargetDto {
  id: string;
  name: string;
  unitOfMeasure: string;
  /** REDUCE_BY: `planned` is by how many percent, against last year. */
  @ApiProperty({ enum: DIRECTIONS })
  direction: TargetDirection;
  @ApiProperty({ enum: ACCUMULATIONS })
  accumulation: Accumulation;
  planned: string | null;
  byUnits: boolean;
  unitId: string | null;
  unitName: string | null;
  taskId: string | null;
  /** The words of the task that it was taken from. */
  quote: string | null;
  previousId: string | null;
  version: number;
  value: string | null;
  lastYearValue: string | null;
  accumulated: string | null;
  lastYear: string | null;
  percentOfPlan: number | null;
  percentOfLastYear: number | null;
  /** By how many percent it is less than last year; below zero: more. */
  reduction: number | null;
  @ApiProperty({ enum: VERDICTS })
  verdict: TargetVerdict;
  /** "322,1 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ", as reports say it. */
  sentence: string;
  /** Of the period. */
  given: TargetValueDto[];
  /** Whether the person may give the value of the whole. */
  mayGive: boolean;
  /** The units that the person may give a value for. */
  mayGiveFor: string[];
  /** By period, the earliest first. */
  history: TargetPointDto[];
}

export class TargetBoardDto {
  planId: string;
  /** The person adds, changes and imports targets here. */
  manages: boolean;
  periods: TargetPeriodDto[];
  /** The period that the figures are of; null: the plan has none with dates. */
  periodId: string | null;
  /** The units that have a part in the plan. */
  units: TargetUnitDto[];
  targets: TargetDto[];
}

/** A target of last year's plans that this year's may be compared with. */
export class PreviousTargetDto {
  id: string;
  name: string;
  unitOfMeasure: string;
  /** "28/KH-UBND" */
  planNumber: string;
}

export class AddedTargetDto {
  id: string;
}

/** A number to reach that stands in the words of a task. */
export class TargetSuggestionDto {
  taskId: string;
  ordinal: string | null;
  /** The whole task. */
  content: string;
  /** Where the words stand in it, in characters; `end` is behind the last one. */
  start: number;
  end: number;
  quote: string;
  name: string;
  planned: string;
  /** Empty where the words do not say it. */
  unitOfMeasure: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction: TargetDirection;
  @ApiProperty({ enum: ACCUMULATIONS })
  accumulation: Accumulation;
  /** Who answers for the task. */
  unitId: string | null;
  unitName: string | null;
}
