import { Controller, Delete, Get, Inject, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { commonError } from '../common/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { OwnSessionDto } from './dto/own-session.dto.js';
import { OwnSessions } from './own-sessions.service.js';
import { cookieValue, sessionCookie } from './session-cookie.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('auth/me/sessions')
export class OwnSessionsController {
  private readonly cookieName: string;

  constructor(
    private readonly own: OwnSessions,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.cookieName = sessionCookie(settings.publicUrl).name;
  }

  /** The browser that asks first, then the one that was used last. */
  @RequirePermission('self.use')
  @Get()
  list(@CurrentActor() actor: Actor, @Req() request: Request): Promise<OwnSessionDto[]> {
    return this.own.list(actor, this.tokenOf(request));
  }

  /** Signs every other browser out. */
  @RequirePermission('self.use')
  @Delete()
  endOthers(@CurrentActor() actor: Actor, @Req() request: Request): Promise<OwnSessionDto[]> {
    return this.own.endOthers(actor, this.tokenOf(request));
  }

  @RequirePermission('self.use')
  @Delete(':id')
  end(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Req() request: Request,
  ): Promise<OwnSessionDto[]> {
    return this.own.end(actor, this.tokenOf(request), id);
  }

  private tokenOf(request: Request): string {
    return cookieValue(request, this.cookieName) ?? '';
  }
}
