import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { PageQuery } from '../common/index.js';
import { SingleFile } from '../files/index.js';
import type { Upload } from '../files/index.js';
import { EditImportDto } from './dto/plan-edits.dto.js';
import { PastedPlanDto, PlanImportList, PlanImportView, PlanUploadDto } from './dto/plan-import.dto.js';
import { PlanImportQueries } from './plan-imports.queries.js';
import { PlanImportsService } from './plan-imports.service.js';

@Controller('plan-imports')
export class PlanImportsController {
  constructor(
    private readonly imports: PlanImportsService,
    private readonly queries: PlanImportQueries,
  ) {}

  /** Reads a signed plan; nobody is told anything yet. */
  @Post()
  @RequirePermission('plan.import')
  @UseInterceptors(SingleFile())
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        authorityId: { type: 'string', format: 'uuid' },
      },
    },
  })
  upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() upload: Upload | undefined,
    @Body() { authorityId }: PlanUploadDto,
  ): Promise<PlanImportView> {
    return this.imports.upload(actor, upload, authorityId);
  }

  /** The same for text pasted into the screen. */
  @Post('text')
  @RequirePermission('plan.import')
  paste(@CurrentActor() actor: Actor, @Body() pasted: PastedPlanDto): Promise<PlanImportView> {
    return this.imports.paste(actor, pasted);
  }

  /** Documents under review. */
  @Get()
  @RequirePermission('plan.import')
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<PlanImportList> {
    return this.queries.listOpen(actor, page);
  }

  @Get(':id')
  @RequirePermission('plan.import')
  find(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanImportView> {
    return this.queries.find(actor, id);
  }

  /** Applies corrections in order, all of them or none. */
  @Patch(':id')
  @RequirePermission('plan.import')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: EditImportDto,
  ): Promise<PlanImportView> {
    return this.imports.edit(actor, id, request);
  }

  @Delete(':id')
  @RequirePermission('plan.import')
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.imports.discard(actor, id);
  }
}
