import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { ImportRecipientDto, IssuedPlanDto, IssueImportDto } from '../plans/index.js';
import { AmendingService } from './amending.service.js';
import { AmendmentDto, AmendPlanDto } from './dto/amendment.dto.js';
import { IssuingService } from './issuing.service.js';

/** The last step of an import: here and not in plans/, because it gives out tasks. */
@Controller('plan-imports')
export class IssuingController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly amending: AmendingService,
  ) {}

  /** Who will be told what. */
  @Get(':id/recipients')
  @RequirePermission('plan.import')
  recipients(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportRecipientDto[]> {
    return this.issuing.recipients(actor, id);
  }

  @Post(':id/issue')
  @RequirePermission('plan.import')
  @HttpCode(201)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: IssueImportDto,
  ): Promise<IssuedPlanDto> {
    return this.issuing.issue(actor, id, version);
  }

  /** What this document changes in the issued plan of the same number, row by row. */
  @Get(':id/amendment')
  @RequirePermission('plan.import')
  amendment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AmendmentDto> {
    return this.amending.preview(actor, id);
  }

  /** Applies those changes; progress on what stays is kept. */
  @Post(':id/amend')
  @RequirePermission('plan.import')
  @HttpCode(200)
  amend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AmendPlanDto,
  ): Promise<AmendmentDto> {
    return this.amending.amend(actor, id, request);
  }
}
