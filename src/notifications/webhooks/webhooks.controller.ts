import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import {
  AddWebhookInput,
  ChangeWebhookInput,
  ChooseWebhookInput,
  ResendDeliveryInput,
  RotateSecretInput,
  WebhookChoiceDto,
  WebhookDeliveriesDto,
  WebhookDeliveriesQuery,
  WebhookDeliveryDto,
  WebhookDto,
  WebhookSecretDto,
  WebhooksDto,
} from './dto/webhook.dto.js';
import { webhooksError } from './webhooks.errors.js';
import { Webhooks } from './webhooks.queries.js';
import { WebhooksService } from './webhooks.service.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => webhooksError('NOT_FOUND') });

@Controller()
export class WebhooksController {
  constructor(
    private readonly queries: Webhooks,
    private readonly service: WebhooksService,
  ) {}

  @RequirePermission('webhook.manage')
  @Get('webhooks')
  list(@CurrentActor() actor: Actor): Promise<WebhooksDto> {
    return this.queries.list(actor);
  }

  /** The answer tells the secret; nothing tells it again. */
  @RequirePermission('webhook.manage')
  @Post('webhooks')
  add(@CurrentActor() actor: Actor, @Body() input: AddWebhookInput): Promise<WebhookSecretDto> {
    return this.service.add(actor, input);
  }

  @RequirePermission('webhook.manage')
  @Put('webhooks/:id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeWebhookInput,
  ): Promise<WebhookDto> {
    return this.service.change(actor, id, input);
  }

  @RequirePermission('webhook.manage')
  @Post('webhooks/:id/rotate-secret')
  @HttpCode(200)
  rotate(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { version }: RotateSecretInput,
  ): Promise<WebhookSecretDto> {
    return this.service.rotate(actor, id, version);
  }

  /** Hands one text over now, and answers with what the gateway said. */
  @RequirePermission('webhook.manage')
  @Post('webhooks/:id/try')
  @HttpCode(200)
  try(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<WebhookDeliveryDto> {
    return this.service.try(actor, id);
  }

  @RequirePermission('webhook.manage')
  @Get('webhooks/:id/deliveries')
  deliveries(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Query() query: WebhookDeliveriesQuery,
  ): Promise<WebhookDeliveriesDto> {
    return this.queries.deliveries(actor, id, query);
  }

  @RequirePermission('webhook.manage')
  @Post('webhooks/:id/deliveries/:deliveryId/resend')
  @HttpCode(200)
  resend(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Param('deliveryId', Id) deliveryId: string,
    @Body() input: ResendDeliveryInput,
  ): Promise<WebhookDeliveryDto> {
    return this.service.resend(actor, id, deliveryId, input);
  }

  @RequirePermission('self.use')
  @Get('webhook-choices')
  choices(@CurrentActor() actor: Actor): Promise<WebhookChoiceDto[]> {
    return this.queries.choices(actor);
  }

  @RequirePermission('self.use')
  @Put('webhook-choices/:webhookId')
  choose(
    @CurrentActor() actor: Actor,
    @Param('webhookId', Id) webhookId: string,
    @Body() { wanted }: ChooseWebhookInput,
  ): Promise<WebhookChoiceDto[]> {
    return this.service.choose(actor, webhookId, wanted);
  }
}
