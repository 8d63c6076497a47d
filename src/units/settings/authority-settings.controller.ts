import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { AuthoritySettingsService } from './authority-settings.service.js';
import { AuthoritySettingsDto, SaveAuthorityInput } from './dto/authority-settings.dto.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('authorities')
export class AuthoritySettingsController {
  constructor(private readonly settings: AuthoritySettingsService) {}

  /** What an authority is called and prints on its documents. */
  @RequirePermission('authority.settings')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<AuthoritySettingsDto[]> {
    return this.settings.list(actor);
  }

  @RequirePermission('authority.settings')
  @Put(':authorityId')
  save(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Body() input: SaveAuthorityInput,
  ): Promise<AuthoritySettingsDto> {
    return this.settings.save(actor, authorityId, input);
  }
}
