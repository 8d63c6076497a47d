import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OrNull, Trimmed } from '../../../common/index.js';
import { TARGET_COLUMNS } from '../target-columns.words.js';
import type { TargetColumn } from '../target-columns.words.js';
import { ACCUMULATIONS, DIRECTIONS } from '../targets.rules.js';
import type { Accumulation, TargetDirection } from '../targets.rules.js';

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
const MOST_ROWS = 200;

/** A row as it is to be taken; figures are decimal strings. */
export class ImportedTargetInput {
  /** Null: a new target. */
  @OrNull()
  @IsUUID()
  targetId: string | null;

  @OrNull()
  @IsInt()
  @Min(1)
  targetVersion: number | null;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  unitOfMeasure: string;

  @ApiProperty({ enum: DIRECTIONS })
  @IsIn(DIRECTIONS)
  direction: TargetDirection;

  @ApiProperty({ enum: ACCUMULATIONS })
  @IsIn(ACCUMULATIONS)
  accumulation: Accumulation;

  @OrNull()
  @Matches(DECIMAL)
  planned: string | null;

  @IsBoolean()
  byUnits: boolean;

  @OrNull()
  @IsUUID()
  unitId: string | null;

  @OrNull()
  @Matches(DECIMAL)
  value: string | null;

  @OrNull()
  @Matches(DECIMAL)
  lastYear: string | null;

  @IsInt()
  @Min(0)
  valueVersion: number;
}

export class ImportTargetsInput {
  /** The period that the figures are of; null: only the targets are taken. */
  @OrNull()
  @IsUUID()
  periodId: string | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => ImportedTargetInput)
  rows: ImportedTargetInput[];
}

export class ImportedTargetsDto {
  added: number;
  changed: number;
}

/** What is doubtful about a cell. */
export class TargetRowDoubtDto {
  @ApiProperty({ enum: Object.keys(TARGET_COLUMNS) })
  field: TargetColumn;
  message: string;
}

/** A row of a filled-in table, as it was read. */
export class TargetRowDto extends ImportedTargetInput {
  /** From 1, under the titles. */
  line: number;
  unitName: string | null;
  doubts: TargetRowDoubtDto[];
  /** Cannot be taken as it is. */
  blocked: boolean;
  /** Right only if the person agrees to what another unit of measure comes to. */
  asks: boolean;
}
