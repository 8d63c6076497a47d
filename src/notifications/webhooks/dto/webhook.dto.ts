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
import { PageQuery, Trimmed } from '../../../common/index.js';
import { AttemptDto } from '../../dto/attempt.dto.js';
import { WEBHOOK_DELIVERY_STATUSES } from '../webhook-delivery.entity.js';
import type { WebhookDeliveryStatus } from '../webhook-delivery.entity.js';
import { WEBHOOK_REACHES } from '../webhook.entity.js';
import type { WebhookReach } from '../webhook.entity.js';

/** A gateway of an authority. Its secret is not among what is read. */
export class WebhookDto {
  id: string;
  authorityId: string;
  authorityName: string;
  name: string;
  url: string;

  @ApiProperty({ enum: WEBHOOK_REACHES })
  reach: WebhookReach;

  enabled: boolean;
  version: number;
  /** Until when the secret before the last rotation signs as well. */
  previousUntil: Date | null;
  /** Of the last seven days. */
  sent: number;
  failed: number;
  uncertain: number;
  waiting: number;
}

export class WebhookAuthorityDto {
  id: string;
  name: string;
}

export class WebhooksDto {
  authorities: WebhookAuthorityDto[];
  /** Hosts that the operator allows. */
  hosts: string[];
  webhooks: WebhookDto[];
}

class WebhookInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  url: string;

  @IsIn(WEBHOOK_REACHES)
  @ApiProperty({ enum: WEBHOOK_REACHES })
  reach: WebhookReach;
}

export class AddWebhookInput extends WebhookInput {
  @IsUUID()
  authorityId: string;
}

export class ChangeWebhookInput extends WebhookInput {
  @IsBoolean()
  enabled: boolean;

  @IsInt()
  @Min(1)
  version: number;
}

export class RotateSecretInput {
  @IsInt()
  @Min(1)
  version: number;
}

/** The only time that the secret is told. */
export class WebhookSecretDto {
  webhook: WebhookDto;
  secret: string;
}

/** One text handed to a gateway, and what became of it. */
export class WebhookDeliveryDto {
  id: string;
  recipientName: string;
  /** A person tried the gateway. */
  trial: boolean;

  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATUSES })
  status: WebhookDeliveryStatus;

  attempts: number;
  answer: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** When it is tried again by itself. */
  nextAttemptAt: Date | null;
  log: AttemptDto[];
  mayResend: boolean;
}

export class WebhookDeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(WEBHOOK_DELIVERY_STATUSES)
  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATUSES, required: false })
  status?: WebhookDeliveryStatus;
}

export class WebhookDeliveriesDto {
  items: WebhookDeliveryDto[];
  total: number;
  page: number;
  pageSize: number;
}

/** What the person saw: it must still be so. */
export class ResendDeliveryInput {
  @IsIn(WEBHOOK_DELIVERY_STATUSES)
  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATUSES })
  status: WebhookDeliveryStatus;

  @IsInt()
  @Min(0)
  attempts: number;

  /** That it may arrive twice. Needed where it is not known whether it has arrived. */
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;
}

/** A gateway of the person's authority, and whether it reaches the person. */
export class WebhookChoiceDto {
  webhookId: string;
  name: string;
  authorityName: string;
  wanted: boolean;
  /** The authority reaches everybody by it. */
  required: boolean;
}

export class ChooseWebhookInput {
  @IsBoolean()
  wanted: boolean;
}
