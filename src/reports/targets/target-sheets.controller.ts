import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import { SingleFile } from '../../files/index.js';
import type { Upload } from '../../files/index.js';
import { attachmentHeader } from '../attachment-header.rules.js';
import { ImportedTargetsDto, ImportTargetsInput, TargetRowDto } from './dto/target-import.dto.js';
import { TargetBoardQuery } from './dto/target-input.dto.js';
import { TargetSheetsService } from './target-sheets.service.js';
import { targetTemplate } from './target-sheets.rules.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEMPLATE_NAME = 'Mau-nhap-chi-tieu.xlsx';
const id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller()
export class TargetSheetsController {
  constructor(private readonly sheets: TargetSheetsService) {}

  /** An empty table of targets, to be filled in and uploaded. */
  @Get('targets/template.xlsx')
  @RequirePermission('target.manage')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    return sheet({ name: TEMPLATE_NAME, bytes: await buildWorkbook(targetTemplate()) });
  }

  /** The targets of a plan at the end of a period, as a spreadsheet that can be filled in and uploaded again. */
  @Get('plans/:planId/targets.xlsx')
  @RequirePermission('plan.view')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
    @Query() { periodId }: TargetBoardQuery,
  ): Promise<StreamableFile> {
    return sheet(await this.sheets.xlsx(actor, planId, periodId));
  }

  /** What a filled-in table would change, row by row. */
  @Post('plans/:planId/targets/import-preview')
  @HttpCode(200)
  @RequirePermission('target.manage')
  @UseInterceptors(SingleFile())
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  preview(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
    @Query() { periodId }: TargetBoardQuery,
    @UploadedFile() file?: Upload,
  ): Promise<TargetRowDto[]> {
    if (!file) throw commonError('NO_FILE');
    return this.sheets.preview(actor, planId, periodId, file);
  }

  /** Takes the rows that were chosen: all of them or none. */
  @Post('plans/:planId/targets/import')
  @HttpCode(200)
  @RequirePermission('target.manage')
  apply(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
    @Body() input: ImportTargetsInput,
  ): Promise<ImportedTargetsDto> {
    return this.sheets.apply(actor, planId, input);
  }
}

function sheet({ name, bytes }: { name: string; bytes: Buffer }): StreamableFile {
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: attachmentHeader(name),
    length: bytes.length,
  });
}
