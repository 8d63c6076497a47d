import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { ReportFollowUpsDto, SendReportFollowUpDto } from './dto/report-follow-up.dto.js';
import { ReportFollowUpService } from './report-follow-up.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('report-periods/:periodId/follow-ups')
export class ReportFollowUpController {
  constructor(private readonly followUps: ReportFollowUpService) {}

  /** What was sent to units that had not handed in, and a text to begin with. */
  @RequirePermission('follow-up.send')
  @Get()
  list(@CurrentActor() actor: Actor, @Param('periodId', Id) periodId: string): Promise<ReportFollowUpsDto> {
    return this.followUps.ofPeriod(actor, periodId);
  }

  @RequirePermission('follow-up.send')
  @Post()
  @HttpCode(200)
  send(
    @CurrentActor() actor: Actor,
    @Param('periodId', Id) periodId: string,
    @Body() input: SendReportFollowUpDto,
  ): Promise<ReportFollowUpsDto> {
    return this.followUps.send(actor, periodId, input);
  }

  /** The official letter. */
  @RequirePermission('follow-up.send')
  @Get(':id/letter.docx')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(
    @CurrentActor() actor: Actor,
    @Param('periodId', Id) periodId: string,
    @Param('id', Id) id: string,
  ): Promise<StreamableFile> {
    const bytes = await this.followUps.letter(actor, periodId, id);
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: 'attachment; filename="Cong-van-don-doc-bao-cao.docx"',
      length: bytes.length,
    });
  }
}
