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

/** An open assignment whose last day on time has passed, and how often its unit was urged on. */
export class OverdueForFollowUpDto {
  assignmentId: string;
  taskId: string;
  ordinal: string | null;
  content: string;
  unitId: string;
  unitName: string;
  dueOn: string;
  dueExclusive: boolean;
  /** Working days. */
  daysLate: number;
  /** How many follow-ups were sent about it. */
  times: number;
  /** When the last one was, `yyyy-MM-dd`. */
  lastOn: string | null;
  /** Who would be written to. */
  people: string[];
}

export class SentFollowUpDto {
  id: string;
  sentAt: Date;
  sentByName: string;
  text: string;
  escalated: boolean;
  assignments: number;
  units: string[];
  people: number;
}

export class FollowUpsDto {
  planId: string;
  planNumber: string;
  /** Whether the reader may send one. */
  maySend: boolean;
  /** From this time on the leaders are told as well. */
  escalatesAt: number;
  /** What a new one would say. */
  proposedText: string;
  overdue: OverdueForFollowUpDto[];
  /** The newest first. */
  sent: SentFollowUpDto[];
}

export class SendFollowUpDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  assignmentIds: string[];

  /** The body of the message and of the letter. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(5_000)
  text: string;
}
