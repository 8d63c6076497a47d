import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentActor, Public, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { ChangeMeDto } from './dto/change-me.dto.js';
import { MeDto } from './dto/me.dto.js';
import { SampleAccountDto } from './dto/sample-account.dto.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { IdentityQueries } from './identity.queries.js';
import { IdentityService } from './identity.service.js';
import { cookieValue, SessionCookie, sessionCookie } from './session-cookie.js';

@Controller('auth')
export class IdentityController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly identity: IdentityService,
    private readonly queries: IdentityQueries,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.cookie = sessionCookie(settings.publicUrl);
  }

  // Nobody has a session before this.
  @Public()
  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() credentials: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeDto> {
    const { token, userId } = await this.identity.signIn({
      ...credentials,
      address: request.ip ?? '',
      userAgent: request.get('user-agent') ?? '',
      formerToken: cookieValue(request, this.cookie.name),
    });
    response.cookie(this.cookie.name, token, this.cookie.options);
    return this.queries.me(userId);
  }

  // Leaving a session that is already over is no error.
  @Public()
  @Post('sign-out')
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = cookieValue(request, this.cookie.name);
    if (token) await this.identity.signOut(token);
    response.clearCookie(this.cookie.name, { ...this.cookie.options, maxAge: undefined });
  }

  @RequirePermission('self.use')
  @Get('me')
  me(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.queries.me(actor.userId);
  }

  @RequirePermission('self.use')
  @Patch('me')
  async changeMe(@CurrentActor() actor: Actor, @Body() change: ChangeMeDto): Promise<MeDto> {
    await this.identity.chooseLocale(actor, change.locale);
    return this.queries.me(actor.userId);
  }

  // The sign-in page shows them; without sample data, and in production, there are none.
  @Public()
  @Get('sample-accounts')
  sampleAccounts(): Promise<SampleAccountDto[]> {
    return this.queries.sampleAccounts();
  }
}
