import { ApiProperty } from '@nestjs/swagger';
import { OWED_TYPES } from '../../reminder.entity.js';
import type { OwedType } from '../../reminder.entity.js';

/** What one person would get on one day. */
export class PreviewPersonDto {
  personId: string;
  fullName: string;
  title: string;
  /** Without an address, or without wanting one: the product's inbox alone. */
  email: boolean;
  items: number;
  /** Due in future, or on the day. */
  upcoming: number;
  overdue: number;
  /** Brought before a coordinator or a leader. */
  escalated: number;
  /** Waiting to be confirmed, decided on, acknowledged or dated. */
  waiting: number;
}

export class PreviewDayDto {
  /** `yyyy-MM-dd` */
  day: string;
  people: PreviewPersonDto[];
}

export class ReminderPreviewDto {
  from: string;
  to: string;
  /** Messages in all: one a person and day. */
  messages: number;
  /** Of days with anything. */
  days: PreviewDayDto[];
}

export class PreviewItemDto {
  @ApiProperty({ enum: OWED_TYPES })
  type: OwedType;
  step: string;
  content: string;
  planNumber: string;
  unitName: string | null;
  dueOn: string;
}
