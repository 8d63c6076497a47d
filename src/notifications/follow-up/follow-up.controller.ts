import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { FollowUpsDto, SendFollowUpDto } from './dto/follow-up.dto.js';
import { FollowUpService } from './follow-up.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('plans/:planId/follow-ups')
export class FollowUpController {
  constructor(private readonly followUps: FollowUpService) {}

  /** What is overdue in a plan, how often each was followed up, and what was sent. */
  @RequirePermission('plan.view')
  @Get()
  list(@CurrentActor() actor: Actor, @Param('planId', Id) planId: string): Promise<FollowUpsDto> {
    return this.followUps.ofPlan(actor, planId);
  }

  @RequirePermission('follow-up.send')
  @Post()
  @HttpCode(200)
  send(
    @CurrentActor() actor: Actor,
    @Param('planId', Id) planId: string,
    @Body() input: SendFollowUpDto,
  ): Promise<FollowUpsDto> {
    return this.followUps.send(actor, planId, input);
  }

  /** The official letter. */
  @RequirePermission('plan.view')
  @Get(':id/letter.docx')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(
    @CurrentActor() actor: Actor,
    @Param('planId', Id) planId: string,
    @Param('id', Id) id: string,
  ): Promise<StreamableFile> {
    const bytes = await this.followUps.letter(actor, planId, id);
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: 'attachment; filename="Cong-van-don-doc.docx"',
      length: bytes.length,
    });
  }
}
