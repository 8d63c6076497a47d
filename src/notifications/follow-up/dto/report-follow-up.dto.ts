import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

export class SentReportFollowUpDto {
  id: string;
  sentAt: Date;
  sentByName: string;
  text: string;
  escalated: boolean;
  units: string[];
  people: number;
}

export class ReportFollowUpsDto {
  periodId: string;
  /** From this time on the leaders are told as well. */
  escalatesAt: number;
  /** What a new one would say. */
  proposedText: string;
  /** The newest first. */
  sent: SentReportFollowUpDto[];
}

export class SendReportFollowUpDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reportIds: string[];

  /** The body of the message and of the letter. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(5_000)
  text: string;
}
