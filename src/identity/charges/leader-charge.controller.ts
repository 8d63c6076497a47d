import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { AuthorityChargesDto, PutInChargeInput } from './dto/leader-charge.dto.js';
import { LeaderChargeQueries } from './leader-charge.queries.js';
import { LeaderCharges } from './leader-charge.service.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller('leader-charges')
export class LeaderChargesController {
  constructor(
    private readonly queries: LeaderChargeQueries,
    private readonly charges: LeaderCharges,
  ) {}

  /** Which leader is in charge of which unit. */
  @RequirePermission('leader.charge')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<AuthorityChargesDto[]> {
    return this.queries.list(actor);
  }

  @RequirePermission('leader.charge')
  @Put(':authorityId')
  put(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Body() input: PutInChargeInput,
  ): Promise<AuthorityChargesDto> {
    return this.charges.put(actor, authorityId, input);
  }
}
