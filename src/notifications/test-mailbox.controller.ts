import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { PageQuery } from '../common/index.js';
import { TestMailboxDto, TestMailDetailDto, TestMailListDto } from './dto/test-mail.dto.js';
import { notificationsError } from './notifications.errors.js';
import { TestMailbox } from './test-mailbox.queries.js';

const MessageId = new ParseUUIDPipe({ exceptionFactory: () => notificationsError('NOT_FOUND') });

@Controller('test-mailbox')
export class TestMailboxController {
  constructor(private readonly mailbox: TestMailbox) {}

  // Everybody's menu asks whether there is such a page.
  @RequirePermission('self.use')
  @Get('enabled')
  enabled(): Promise<TestMailboxDto> {
    return Promise.resolve({ enabled: this.mailbox.enabled });
  }

  @RequirePermission('mail.test')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<TestMailListDto> {
    return this.mailbox.list(actor, query);
  }

  @RequirePermission('mail.test')
  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', MessageId) id: string): Promise<TestMailDetailDto> {
    return this.mailbox.one(actor, id);
  }
}
