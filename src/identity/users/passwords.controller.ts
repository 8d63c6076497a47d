import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentActor, Public, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { cookieValue, sessionCookie } from '../session-cookie.js';
import { ChangePasswordInput, SetPasswordInput } from './dto/user.dto.js';
import { PasswordLinks } from './password-links.service.js';

@Controller('auth')
export class PasswordsController {
  private readonly cookieName: string;

  constructor(
    private readonly links: PasswordLinks,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.cookieName = sessionCookie(settings.publicUrl).name;
  }

  // Who opens the link cannot sign in yet: the link itself is what is known.
  @Public()
  @Post('set-password')
  @HttpCode(204)
  set(@Body() input: SetPasswordInput, @Req() request: Request): Promise<void> {
    return this.links.set(input, request.ip ?? '');
  }

  @RequirePermission('self.use')
  @Post('me/password')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Actor,
    @Body() input: ChangePasswordInput,
    @Req() request: Request,
  ): Promise<void> {
    const token = cookieValue(request, this.cookieName) ?? '';
    return this.links.change(actor, input, { token, address: request.ip ?? '' });
  }
}
