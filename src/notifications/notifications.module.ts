import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Announcements } from './announcements.js';
import { Desks } from './desk.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.queries.js';
import { Heartbeat } from './heartbeat.entity.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.queries.js';
import { LedgerLines } from './ledger-lines.queries.js';
import { MailTransport } from './mail-transport.js';
import { Message } from './message.entity.js';
import { MessageStore } from './message-store.js';
import {
  AssignmentDecidedJob,
  AssignmentSubmittedJob,
  ContributionRequestedJob,
  MailSendJob,
  PlanIssuedJob,
  ReminderSweepJob,
} from './notifications.jobs.js';
import { OutgoingMail } from './outgoing-mail.js';
import { Recovery } from './recovery.js';
import { ReminderSweep } from './reminder-sweep.js';
import { Reminder } from './reminder.entity.js';
import { TestMailboxController } from './test-mailbox.controller.js';
import { TestMailbox } from './test-mailbox.queries.js';

const JOBS = [
  ReminderSweepJob,
  PlanIssuedJob,
  AssignmentSubmittedJob,
  AssignmentDecidedJob,
  ContributionRequestedJob,
  MailSendJob,
];

@Module({
  imports: [TypeOrmModule.forFeature([Reminder, Message, Heartbeat])],
  controllers: [InboxController, TestMailboxController, HealthController],
  providers: [
    Desks,
    LedgerLines,
    MessageStore,
    ReminderSweep,
    Recovery,
    Announcements,
    MailTransport,
    OutgoingMail,
    Inbox,
    TestMailbox,
    Health,
    ...JOBS,
  ],
})
export class NotificationsModule {}
