import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/index.js';
import { MESSAGE_KINDS } from '../message.entity.js';
import type { MessageKind } from '../message.entity.js';

export class NotificationsQuery extends PageQuery {
  /** Only what was not read yet. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

/** A message in a person's own inbox. */
export class NotificationDto {
  id: string;

  @ApiProperty({ enum: MESSAGE_KINDS })
  kind: MessageKind;

  subject: string;
  /** Plain text. */
  body: string;
  /** A path of the product. */
  link: string;
  composedAt: Date;
  readAt: Date | null;
}

export class NotificationListDto {
  items: NotificationDto[];
  total: number;
  page: number;
  pageSize: number;
}

export class UnreadCountDto {
  count: number;
}
