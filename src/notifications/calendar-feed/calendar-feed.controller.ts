import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentActor, Public, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { calendarFeedError } from './calendar-feed.errors.js';
import { CalendarFeeds } from './calendar-feed.queries.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarFeedDto, NewCalendarFeedDto } from './dto/calendar-feed.dto.js';

const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

@Controller('calendar-feed')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly service: CalendarFeedService,
  ) {}

  @RequirePermission('self.use')
  @Get()
  state(@CurrentActor() actor: Actor): Promise<CalendarFeedDto> {
    return this.feeds.stateOf(actor.userId);
  }

  @RequirePermission('self.use')
  @Post()
  renew(@CurrentActor() actor: Actor): Promise<NewCalendarFeedDto> {
    return this.service.renew(actor);
  }

  @RequirePermission('self.use')
  @Delete()
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.service.revoke(actor);
  }

  // A calendar program cannot sign in: the address itself is the secret, 256 random bits of it.
  @Public()
  @Get(':file')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Robots-Tag', 'noindex')
  @ApiProduces('text/calendar')
  calendar(@Param('file') file: string): Promise<string> {
    const token = FILE.exec(file)?.[1];
    if (!token) throw calendarFeedError('NOT_FOUND');
    return this.feeds.calendar(token);
  }
}
