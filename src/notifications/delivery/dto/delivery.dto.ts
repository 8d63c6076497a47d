import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { PageQuery, Trimmed } from '../../../common/index.js';
import { AttemptDto } from '../../dto/attempt.dto.js';
import { MESSAGE_KINDS, MESSAGE_STATUSES } from '../../message.entity.js';
import type { MessageKind, MessageStatus } from '../../message.entity.js';
import { DELIVERY_ACTIONS } from '../delivery.rules.js';
import type { DeliveryAction } from '../delivery.rules.js';

export class DeliveryQuery extends PageQuery {
  @IsOptional()
  @IsIn(MESSAGE_STATUSES)
  @ApiProperty({ enum: MESSAGE_STATUSES, required: false })
  status?: MessageStatus;

  /** A part of the recipient's name; accents need not be typed. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  person?: string;

  @IsOptional()
  @IsUUID()
  planId?: string;

  /** `yyyy-MM-dd`: the day the message was written. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(10)
  day?: string;
}

/** A message and what became of it. */
export class DeliveryDto {
  id: string;
  recipientName: string;

  @ApiProperty({ enum: MESSAGE_KINDS })
  kind: MessageKind;

  /** Null for who administers only: it may name a task. */
  subject: string | null;
  address: string | null;

  @ApiProperty({ enum: MESSAGE_STATUSES })
  status: MessageStatus;

  attempts: number;
  /** What the mail server said, or a sentence of ours. */
  answer: string | null;
  composedAt: Date;
  sentAt: Date | null;
  /** When it is tried again by itself. */
  nextAttemptAt: Date | null;

  /** Every attempt, the first one first. */
  log: AttemptDto[];

  @ApiProperty({ enum: DELIVERY_ACTIONS, isArray: true })
  actions: DeliveryAction[];
}

export class DeliveryCountDto {
  @ApiProperty({ enum: MESSAGE_STATUSES })
  status: MessageStatus;
  count: number;
}

export class DeliveryListDto {
  items: DeliveryDto[];
  total: number;
  page: number;
  pageSize: number;
  /** By status, under the other filters. */
  counts: DeliveryCountDto[];
}

export class UnreachablePersonDto {
  userId: string;
  fullName: string;
  title: string;
  unitName: string;
}

/** Whether what is due leaves, and who cannot be reached by e-mail. */
export class DeliveryOverviewDto {
  /** Of the oldest job or message that is due and has not left; null: nothing waits. */
  oldestUnsentSeconds: number | null;
  sweepSecondsAgo: number | null;
  /** Ten minutes are exceeded. */
  late: boolean;

  /** `kept`: no mail server is set. */
  @ApiProperty({ enum: ['kept', 'smtp'] })
  mail: 'kept' | 'smtp';

  unreachable: UnreachablePersonDto[];
}

/** What the person saw: it must still be so. */
class SeenInput {
  @IsIn(MESSAGE_STATUSES)
  @ApiProperty({ enum: MESSAGE_STATUSES })
  status: MessageStatus;

  @IsInt()
  @Min(0)
  attempts: number;
}

export class ResendInput extends SeenInput {
  /** That it may arrive twice. Needed where it is not known whether it has arrived. */
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;
}

export class MarkDeliveredInput extends SeenInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}
