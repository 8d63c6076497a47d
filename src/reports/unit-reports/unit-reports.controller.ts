import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { attachmentHeader } from '../attachment-header.rules.js';
import {
  AnswerRemarkInput,
  ReportContentView,
  ReportVersionInput,
  ReturnUnitReportInput,
  UnitReportDetail,
  UnitReportPage,
  UnitReportsQuery,
  UnitReportVersionView,
  WriteUnitReportInput,
} from './dto/unit-report.dto.js';
import { UnitReportFiles } from './unit-report-files.service.js';
import type { ReportFile } from './unit-report-files.service.js';
import { UnitReportsQueries } from './unit-reports.queries.js';
import { UnitReportsService } from './unit-reports.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

const Id = () => Param('id', ParseUUIDPipe);

/** The reports that units owe for the periods of a plan. */
@Controller('unit-reports')
export class UnitReportsController {
  constructor(
    private readonly queries: UnitReportsQueries,
    private readonly service: UnitReportsService,
    private readonly files: UnitReportFiles,
  ) {}

  @Get()
  @RequirePermission('report.read')
  list(@CurrentActor() actor: Actor, @Query() query: UnitReportsQuery): Promise<UnitReportPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('report.read')
  detail(@CurrentActor() actor: Actor, @Id() id: string): Promise<UnitReportDetail> {
    return this.queries.detail(actor, id);
  }

  /** Every submission, the latest first. */
  @Get(':id/versions')
  @RequirePermission('report.read')
  versions(@CurrentActor() actor: Actor, @Id() id: string): Promise<UnitReportVersionView[]> {
    return this.queries.versions(actor, id);
  }

  /** In official form. */
  @Get(':id/report.docx')
  @RequirePermission('report.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return attached(await this.files.file(actor, id, 'docx'), DOCX);
  }

  /** The same as .pdf. */
  @Get(':id/report.pdf')
  @RequirePermission('report.read')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return attached(await this.files.file(actor, id, 'pdf'), PDF);
  }

  /** What the unit's own updates say now, to be taken over part by part. */
  @Get(':id/updates')
  @RequirePermission('report.write')
  updates(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReportContentView> {
    return this.service.fresh(actor, id);
  }

  /** A person of the unit opens it for writing: the first time it is filled in from the unit's updates. */
  @Post(':id/open')
  @HttpCode(200)
  @RequirePermission('report.write')
  open(@CurrentActor() actor: Actor, @Id() id: string): Promise<UnitReportDetail> {
    return this.service.open(actor, id);
  }

  @Put(':id')
  @RequirePermission('report.write')
  write(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: WriteUnitReportInput,
  ): Promise<UnitReportDetail> {
    return this.service.write(actor, id, input);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @RequirePermission('report.submit')
  submit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: ReportVersionInput,
  ): Promise<UnitReportDetail> {
    return this.service.submit(actor, id, input.version);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @RequirePermission('report.accept')
  accept(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: ReportVersionInput,
  ): Promise<UnitReportDetail> {
    return this.service.accept(actor, id, input.version);
  }

  /** With a reason, and remarks beside what has to be put right. */
  @Post(':id/return')
  @HttpCode(200)
  @RequirePermission('report.accept')
  return(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: ReturnUnitReportInput,
  ): Promise<UnitReportDetail> {
    return this.service.return(actor, id, input);
  }

  /** The unit says what it did about a remark. */
  @Post(':id/remarks/:remarkId/answer')
  @HttpCode(200)
  @RequirePermission('report.write')
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('remarkId', ParseUUIDPipe) remarkId: string,
    @Body() input: AnswerRemarkInput,
  ): Promise<UnitReportDetail> {
    return this.service.answer(actor, id, remarkId, input.answer);
  }
}

function attached({ name, bytes }: ReportFile, type: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachmentHeader(name), length: bytes.length });
}
