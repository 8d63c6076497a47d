import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { OrNull, Trimmed } from '../../../common/index.js';
import { ACCUMULATIONS, DIRECTIONS } from '../targets.rules.js';
import type { Accumulation, TargetDirection } from '../targets.rules.js';

const LONGEST_FIGURE = 60;

export class TargetBoardQuery {
  @IsOptional()
  @IsUUID()
  periodId?: string;
}

export class TargetInput {
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

  /** As typed, "1.126,2 tỷ đồng"; empty: only watched. */
  @IsString()
  @MaxLength(LONGEST_FIGURE)
  planned: string;

  /** Every unit of the plan gives its own value. */
  @IsBoolean()
  byUnits: boolean;

  @OrNull()
  @IsUUID()
  unitId: string | null;

  @OrNull()
  @IsUUID()
  taskId: string | null;

  /** The words of the task that it is taken from. */
  @OrNull()
  @IsString()
  @MaxLength(500)
  quote: string | null;

  @OrNull()
  @IsUUID()
  previousId: string | null;

  /** The person agreed to what another unit of measure comes to. */
  @IsOptional()
  @IsBoolean()
  agreed?: boolean;
}

export class ChangeTargetInput extends TargetInput {
  @IsInt()
  @Min(1)
  version: number;
}

export class RemoveTargetInput {
  @IsInt()
  @Min(1)
  version: number;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason: string;
}

export class GiveValueInput {
  @IsUUID()
  periodId: string;

  /** Null: of the whole authority. */
  @OrNull()
  @IsUUID()
  unitId: string | null;

  /** As typed; empty: takes the value away. */
  @IsString()
  @MaxLength(LONGEST_FIGURE)
  value: string;

  /** As typed, of the same period of last year; left out: stays. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_FIGURE)
  lastYear?: string;

  /** Of the value that was read; 0: there was none. */
  @IsInt()
  @Min(0)
  version: number;

  @IsOptional()
  @IsBoolean()
  agreed?: boolean;
}
