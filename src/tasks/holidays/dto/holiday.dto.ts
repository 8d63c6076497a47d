import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { HOLIDAY_FAULTS } from '../holiday-changes.rules.js';
import type { HolidayFault } from '../holiday-changes.rules.js';

export const HOLIDAY_KINDS = ['holiday', 'swap_off', 'swap_work'] as const;
type HolidayKind = (typeof HOLIDAY_KINDS)[number];

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A day that differs from the ordinary week. */
export class HolidayDto {
  /** `yyyy-MM-dd` */
  @IsDateString({ strict: true })
  date: string;

  /** `swap_off`: off in exchange; `swap_work`: worked in exchange. */
  @ApiProperty({ enum: HOLIDAY_KINDS })
  @IsIn(HOLIDAY_KINDS)
  kind: HolidayKind;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** The law, decision or notice that says so. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;
}

export class HolidaysQuery {
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;
}

export class HolidayYearDto {
  year: number;
  holidays: HolidayDto[];
  workingDays: number;
}

/** One day as the page showed it, and as it is to be. */
export class HolidayChangeDto {
  @IsDateString({ strict: true })
  date: string;

  /** Null: an ordinary day. */
  @ApiProperty({ type: HolidayDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => HolidayDto)
  before: HolidayDto | null;

  /** Null: an ordinary day again. */
  @ApiProperty({ type: HolidayDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => HolidayDto)
  after: HolidayDto | null;
}

export class ChangeHolidaysDto {
  /** All of them or none; the two days of a swap belong together. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => HolidayChangeDto)
  changes: HolidayChangeDto[];
}

export class HolidaysChangedDto {
  /** Open assignments whose last day on time is another one now. */
  moved: number;
}

/** One row of an uploaded notice. */
export class NoticeRowDto {
  /** As printed, to find it again. */
  text: string;

  @ApiProperty({ type: HolidayDto, nullable: true })
  day: HolidayDto | null;

  /** What the calendar has on that day. */
  @ApiProperty({ type: HolidayDto, nullable: true })
  now: HolidayDto | null;

  /** Why it cannot be taken over. */
  @ApiProperty({ enum: HOLIDAY_FAULTS, nullable: true })
  fault: HolidayFault | null;
}
