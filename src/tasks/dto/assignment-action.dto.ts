import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../common/index.js';
import { IsCivilDate } from './is-civil-date.js';

/** Every change carries the version it read. */
export class VersionedInput {
  @IsInt()
  @Min(1)
  version: number;
}

/** What a unit says about its work. */
export class ReportInput extends VersionedInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  result: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  difficulty?: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  proposal?: string;

  /** Number and symbol of the document that reports the result: "324/BC-UBND". */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  documentNumber?: string;

  /** Its date, `yyyy-MM-dd`. */
  @IsOptional()
  @IsCivilDate()
  documentOn?: string;

  /** Files uploaded before, each attached once. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** Of the specialist's draft that is reported with it; the draft is then closed. */
  @IsOptional()
  @IsInt()
  @Min(1)
  draftVersion?: number;
}

export class UpdateInput extends ReportInput {
  @IsInt()
  @Min(0)
  @Max(100)
  percent: number;
}

export class SubmitInput extends ReportInput {
  /** The day the work was finished, `yyyy-MM-dd`; today where it is left out. */
  @IsOptional()
  @IsCivilDate()
  completedOn?: string;
}

/** A decision that the unit is told the reason of. */
export class ReasonInput extends VersionedInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

/** One of many that are changed together. */
export class ManyItem extends VersionedInput {
  @IsUUID()
  id: string;
}

export class ManyInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ManyItem)
  ids: ManyItem[];
}

/** One that could not be changed. */
export class NotDone {
  id: string;
  code: string;
  /** Why, as a sentence. */
  message: string;
}

export class DoneMany {
  done: number;
  failed: NotDone[];
}
