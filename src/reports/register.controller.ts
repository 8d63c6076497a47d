import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { commonError } from '../common/index.js';
import { attachmentHeader } from './attachment-header.rules.js';
import { RegisterService } from './register.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const planId = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('plans')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  /** The register (sổ theo dõi) of a plan: every task with its standing, as a spreadsheet. */
  @RequirePermission('plan.view')
  @Get(':id/register.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(@CurrentActor() actor: Actor, @Param('id', planId) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.register.xlsx(actor, id);
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: attachmentHeader(name),
      length: bytes.length,
    });
  }
}
