import { ApiProperty } from '@nestjs/swagger';
import { MESSAGE_STATUSES } from '../message.entity.js';
import type { MessageStatus } from '../message.entity.js';

export class TestMailboxDto {
  /** Whether mail is kept to be looked at instead of being sent. */
  enabled: boolean;
}

/** A message as it would have been sent. */
export class TestMailDto {
  id: string;
  /** Null: the person has no address. */
  to: string | null;
  recipientName: string;
  subject: string;
  composedAt: Date;

  @ApiProperty({ enum: MESSAGE_STATUSES })
  status: MessageStatus;
}

export class TestMailDetailDto extends TestMailDto {
  html: string;
  text: string;
}

export class TestMailListDto {
  items: TestMailDto[];
  total: number;
  page: number;
  pageSize: number;
}
