import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { SavedViewsDto, SaveViewInput, WorkListFileQuery } from './dto/worklist.dto.js';
import { SavedViews } from './saved-views.service.js';
import { WorkListFile } from './worklist-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class WorkListController {
  constructor(
    private readonly file: WorkListFile,
    private readonly views: SavedViews,
  ) {}

  /** The list of assignments, narrowed in the same way, as a spreadsheet. */
  @RequirePermission('assignment.view')
  @Get('assignments/list.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(@CurrentActor() actor: Actor, @Query() query: WorkListFileQuery): Promise<StreamableFile> {
    const bytes = await this.file.xlsx(actor, query);
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: 'attachment; filename="danh-sach-cong-viec.xlsx"',
      length: bytes.length,
    });
  }

  @RequirePermission('assignment.view')
  @Get('saved-views')
  list(@CurrentActor() actor: Actor): Promise<SavedViewsDto> {
    return this.views.list(actor);
  }

  @RequirePermission('assignment.view')
  @Post('saved-views')
  @HttpCode(200)
  save(@CurrentActor() actor: Actor, @Body() input: SaveViewInput): Promise<SavedViewsDto> {
    return this.views.save(actor, input);
  }

  @RequirePermission('assignment.view')
  @Delete('saved-views/:id')
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SavedViewsDto> {
    return this.views.remove(actor, id);
  }
}
