import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

export class AskContributionInput {
  /** Coordinating assignments of the task. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  assignmentIds: string[];

  /** The day by which the contribution is wanted, `yyyy-MM-dd`. */
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(10)
  wantedBy: string;

  /** What is asked for, in a sentence; the units read it. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  message: string;
}

/** What became of the request, unit by unit. */
export class AskedContribution {
  /** Units that were asked now. */
  asked: string[];
  /** Units that had been asked today already; they are not asked twice. */
  askedBefore: string[];
  /** Units that have reported meanwhile, or have nothing to do any more. */
  notAsked: string[];
}

/** A request as the asked unit and the lead see it. Dates are `yyyy-MM-dd`. */
export class ContributionRequestView {
  askedOn: string;
  wantedBy: string;
  message: string;
  askingUnitName: string;
  askedByName: string;
  answered: boolean;
}

/** A request that an own unit has not answered yet. */
export class OpenContributionRequest extends ContributionRequestView {
  assignmentId: string;
}
