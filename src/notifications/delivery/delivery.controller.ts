import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { deliveryError } from './delivery.errors.js';
import { Deliveries } from './delivery.queries.js';
import { DeliveryService } from './delivery.service.js';
import {
  DeliveryDto,
  DeliveryListDto,
  DeliveryOverviewDto,
  DeliveryQuery,
  MarkDeliveredInput,
  ResendInput,
} from './dto/delivery.dto.js';

const MessageId = new ParseUUIDPipe({ exceptionFactory: () => deliveryError('NOT_FOUND') });

@Controller('delivery')
export class DeliveryController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly service: DeliveryService,
  ) {}

  @RequirePermission('delivery.watch')
  @Get()
  overview(@CurrentActor() actor: Actor): Promise<DeliveryOverviewDto> {
    return this.deliveries.overview(actor);
  }

  @RequirePermission('delivery.watch')
  @Get('messages')
  list(@CurrentActor() actor: Actor, @Query() query: DeliveryQuery): Promise<DeliveryListDto> {
    return this.deliveries.list(actor, query);
  }

  @RequirePermission('delivery.watch')
  @Post('messages/:id/resend')
  @HttpCode(200)
  resend(
    @CurrentActor() actor: Actor,
    @Param('id', MessageId) id: string,
    @Body() input: ResendInput,
  ): Promise<DeliveryDto> {
    return this.service.resend(actor, id, input);
  }

  @RequirePermission('delivery.watch')
  @Post('messages/:id/mark-delivered')
  @HttpCode(200)
  markDelivered(
    @CurrentActor() actor: Actor,
    @Param('id', MessageId) id: string,
    @Body() input: MarkDeliveredInput,
  ): Promise<DeliveryDto> {
    return this.service.markDelivered(actor, id, input);
  }
}
