import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { commonError } from '../common/index.js';
import { PlanProgress } from './dto/progress.dto.js';
import { attachmentHeader } from './attachment-header.rules.js';
import { ReportsService } from './reports.service.js';
import type { ReportFile } from './reports.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const planId = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('plans')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** The official counts of a plan by section and by unit, and what is overdue. */
  @RequirePermission('plan.view')
  @Get(':id/progress')
  progress(@CurrentActor() actor: Actor, @Param('id', planId) id: string): Promise<PlanProgress> {
    return this.reports.progress(actor, id);
  }

  /** The report over all units as of this moment, in official form: not kept, without a number. */
  @RequirePermission('report.consolidate')
  @Get(':id/report.docx')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(@CurrentActor() actor: Actor, @Param('id', planId) id: string): Promise<StreamableFile> {
    return fileOf(await this.reports.quickDocx(actor, id), DOCX);
  }

  /** The same report with its letters in it, to be read anywhere as it will be printed. */
  @RequirePermission('report.consolidate')
  @Get(':id/report.pdf')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', planId) id: string): Promise<StreamableFile> {
    return fileOf(await this.reports.quickPdf(actor, id), PDF);
  }
}

function fileOf({ name, bytes }: ReportFile, type: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachmentHeader(name), length: bytes.length });
}
