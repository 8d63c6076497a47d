import {
  Controller,
  Get,
  HttpCode,
  MessageEvent,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Sse,
} from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Request } from 'express';
import { Observable } from 'rxjs';
import { ActorResolver, CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { NotificationListDto, NotificationsQuery, UnreadCountDto } from './dto/notification.dto.js';
import { Inbox } from './inbox.queries.js';
import { LiveInbox } from './live/live-inbox.js';
import { notificationsError } from './notifications.errors.js';

const MessageId = new ParseUUIDPipe({ exceptionFactory: () => notificationsError('NOT_FOUND') });

@Controller('notifications')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly live: LiveInbox,
    private readonly actors: ActorResolver,
  ) {}

  /** Server-sent events: `inbox` with the number of unread messages, now and whenever it changes. */
  @RequirePermission('self.use')
  @ApiExcludeEndpoint()
  @Sse('live')
  listen(@CurrentActor() actor: Actor, @Req() request: Request): Observable<MessageEvent> {
    return this.live.open(actor.userId, () => this.actors.stillSignedIn(request));
  }

  @RequirePermission('self.use')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: NotificationsQuery): Promise<NotificationListDto> {
    return this.inbox.list(actor.userId, query);
  }

  @RequirePermission('self.use')
  @Get('unread-count')
  async unreadCount(@CurrentActor() actor: Actor): Promise<UnreadCountDto> {
    return { count: await this.inbox.unreadCount(actor.userId) };
  }

  @RequirePermission('self.use')
  @Post('read-all')
  @HttpCode(204)
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.inbox.markAllRead(actor.userId);
  }

  @RequirePermission('self.use')
  @Post(':id/read')
  @HttpCode(204)
  read(@CurrentActor() actor: Actor, @Param('id', MessageId) id: string): Promise<void> {
    return this.inbox.markRead(actor.userId, id);
  }
}
