import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { Files } from '../../files/index.js';
import { attachmentHeader } from '../attachment-header.rules.js';
import { ConsolidatedReportsQueries } from './consolidated-reports.queries.js';
import { ConsolidationService } from './consolidation.service.js';
import {
  BeginReportInput,
  ConsolidatedReportView,
  CorrectReportInput,
  FigureCheckDto,
  IssueReportInput,
  PlanConsolidationDto,
  RewritePartInput,
  SavedReportDto,
  SaveReportInput,
} from './dto/consolidated-report.dto.js';
import { IssuingReportService } from './issuing-report.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const notFound = { exceptionFactory: () => commonError('NOT_FOUND') };
const Id = () => Param('id', new ParseUUIDPipe(notFound));

@Controller()
export class ConsolidationController {
  constructor(
    private readonly service: ConsolidationService,
    private readonly issuing: IssuingReportService,
    private readonly queries: ConsolidatedReportsQueries,
    private readonly files: Files,
  ) {}

  /** The plan's periods with their consolidated reports. */
  @RequirePermission('report.consolidate')
  @Get('plans/:id/consolidated-reports')
  ofPlan(@CurrentActor() actor: Actor, @Id() id: string): Promise<PlanConsolidationDto[]> {
    return this.queries.ofPlan(actor, id);
  }

  /** Begins the report of a period from its sources, or opens the one there is. */
  @RequirePermission('report.edit')
  @Post('plans/:id/consolidated-reports')
  @HttpCode(200)
  begin(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: BeginReportInput,
  ): Promise<ConsolidatedReportView> {
    return this.service.begin(actor, id, input.periodId);
  }

  @RequirePermission('report.consolidate')
  @Get('consolidated-reports/:id')
  view(@CurrentActor() actor: Actor, @Id() id: string): Promise<ConsolidatedReportView> {
    return this.service.view(actor, id);
  }

  /** Keeps the text. Carries the version that was read. */
  @RequirePermission('report.edit')
  @Put('consolidated-reports/:id')
  save(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: SaveReportInput,
  ): Promise<SavedReportDto> {
    return this.service.save(actor, id, input);
  }

  /** Which numbers no longer agree with their source, and which have none. */
  @RequirePermission('report.edit')
  @Get('consolidated-reports/:id/check')
  check(@CurrentActor() actor: Actor, @Id() id: string): Promise<FigureCheckDto> {
    return this.service.check(actor, id);
  }

  /** Writes one part again from its sources. */
  @RequirePermission('report.edit')
  @Post('consolidated-reports/:id/parts/:source/rewrite')
  @HttpCode(200)
  rewrite(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('source') source: string,
    @Body() input: RewritePartInput,
  ): Promise<ConsolidatedReportView> {
    return this.service.rewrite(actor, id, source, input);
  }

  @RequirePermission('report.edit')
  @Post('consolidated-reports/:id/issue')
  @HttpCode(200)
  issue(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: IssueReportInput,
  ): Promise<ConsolidatedReportView> {
    return this.issuing.issue(actor, id, input);
  }

  /** Opens an issued report for a corrected version. */
  @RequirePermission('report.edit')
  @Post('consolidated-reports/:id/correct')
  @HttpCode(200)
  correct(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: CorrectReportInput,
  ): Promise<ConsolidatedReportView> {
    return this.service.correct(actor, id, input);
  }

  /** The draft in official form. */
  @RequirePermission('report.edit')
  @Get('consolidated-reports/:id/draft.docx')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async draft(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.issuing.draftDocx(actor, id);
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: attachmentHeader(name),
      length: bytes.length,
    });
  }

  /** A file of an issued version, the very bytes that were kept then. */
  @RequirePermission('report.consolidate')
  @Get('consolidated-reports/:id/issued/:revision/:format')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('revision', new ParseIntPipe(notFound)) revision: number,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    await this.queries.seen(actor, id);
    const { fileId } = await this.queries.issuedFile(id, revision, format);
    return this.files.asAttachment(await this.files.find(fileId));
  }
}
