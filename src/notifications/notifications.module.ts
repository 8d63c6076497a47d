import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { PlansModule } from '../plans/index.js';
import { Announcements } from './announcements.js';
import { ArrangementNotices } from './arrangements/arrangement-notices.js';
import { HandedOverJob, LeaveRegisteredJob, UnitChangedJob } from './arrangements/arrangements.jobs.js';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller.js';
import { CalendarFeed } from './calendar-feed/calendar-feed.entity.js';
import { CalendarFeeds } from './calendar-feed/calendar-feed.queries.js';
import { CalendarFeedService } from './calendar-feed/calendar-feed.service.js';
import { DeliveryAlarm } from './delivery/delivery-alarm.entity.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { Deliveries } from './delivery/delivery.queries.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { LateAlarm } from './delivery/late-alarm.js';
import { MetricsController } from './delivery/metrics.controller.js';
import { Metrics } from './delivery/metrics.js';
import { Desks } from './desk.js';
import { FollowUpController } from './follow-up/follow-up.controller.js';
import { FollowUp } from './follow-up/follow-up.entity.js';
import { FollowUpItem } from './follow-up/follow-up-item.entity.js';
import { ReportFollowUpController } from './follow-up/report-follow-up.controller.js';
import { ReportFollowUpService } from './follow-up/report-follow-up.service.js';
import { FollowUpReport } from './follow-up/follow-up-report.entity.js';
import { FollowUpQueries } from './follow-up/follow-up.queries.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.queries.js';
import { Heartbeat } from './heartbeat.entity.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.queries.js';
import { LedgerLines } from './ledger-lines.queries.js';
import { InboxListener } from './live/inbox-listener.js';
import { LiveInbox } from './live/live-inbox.js';
import { MailTransport } from './mail-transport.js';
import { Message } from './message.entity.js';
import { MessageStore } from './message-store.js';
import {
  AssignmentDecidedJob,
  AssignmentSubmittedJob,
  ConsolidationIssuedJob,
  ContributionRequestedJob,
  ExtensionAskedJob,
  ExtensionDecidedJob,
  MailSendJob,
  ReportPeriodOpenedJob,
  PlanAmendedJob,
  PlanIssuedJob,
  ReminderSweepJob,
  UnitReportDecidedJob,
  UnitReportSubmittedJob,
  WebhookSendJob,
} from './notifications.jobs.js';
import { OutgoingMail } from './outgoing-mail.js';
import { Recovery } from './recovery.js';
import { Policies } from './policy/policies.js';
import { ReminderChoice } from './policy/reminder-choice.entity.js';
import { ReminderChoices } from './policy/reminder-choice.service.js';
import { ReminderPolicyController } from './policy/reminder-policy.controller.js';
import { ReminderPolicyRow } from './policy/reminder-policy.entity.js';
import { ReminderPolicyService } from './policy/reminder-policy.service.js';
import { ReminderPreview } from './policy/reminder-preview.queries.js';
import { ReportAnnouncements } from './report-duties/report-announcements.js';
import { ReminderSweep } from './reminder-sweep.js';
import { Reminder } from './reminder.entity.js';
import { SendingPlaceRow } from './sending-place.entity.js';
import { SendingPlace } from './sending-place.js';
import { TestMailboxController } from './test-mailbox.controller.js';
import { TestMailbox } from './test-mailbox.queries.js';
import { IssuedReportAnnouncements } from './unit-reports/issued-report-announcements.js';
import { ReceivedReports } from './unit-reports/received-reports.js';
import { GatewayClient } from './webhooks/gateway-client.js';
import { GatewaySender } from './webhooks/gateway-sender.js';
import { GatewayStore } from './webhooks/gateway-store.js';
import { WebhookChoice } from './webhooks/webhook-choice.entity.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { Webhooks } from './webhooks/webhooks.queries.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

const JOBS = [
  ReminderSweepJob,
  PlanAmendedJob,
  PlanIssuedJob,
  AssignmentSubmittedJob,
  AssignmentDecidedJob,
  ContributionRequestedJob,
  ExtensionAskedJob,
  ExtensionDecidedJob,
  UnitReportSubmittedJob,
  UnitReportDecidedJob,
  ConsolidationIssuedJob,
  ReportPeriodOpenedJob,
  MailSendJob,
  LeaveRegisteredJob,
  HandedOverJob,
  UnitChangedJob,
  WebhookSendJob,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Reminder,
      Message,
      Heartbeat,
      ReminderPolicyRow,
      ReminderChoice,
      SendingPlaceRow,
      DeliveryAlarm,
      CalendarFeed,
      FollowUp,
      FollowUpItem,
      FollowUpReport,
      Webhook,
      WebhookChoice,
      WebhookDelivery,
    ]),
    PlansModule,
  ],
  controllers: [
    InboxController,
    TestMailboxController,
    HealthController,
    ReminderPolicyController,
    FollowUpController,
    ReportFollowUpController,
    DeliveryController,
    MetricsController,
    CalendarFeedController,
    WebhooksController,
  ],
  providers: [
    Desks,
    LedgerLines,
    MessageStore,
    Policies,
    ReminderPolicyService,
    FollowUpQueries,
    FollowUpService,
    ReportFollowUpService,
    ReminderPreview,
    ReminderChoices,
    ReminderSweep,
    Recovery,
    Announcements,
    ArrangementNotices,
    ReportAnnouncements,
    ReceivedReports,
    IssuedReportAnnouncements,
    SendingPlace,
    MailTransport,
    OutgoingMail,
    Inbox,
    InboxListener,
    LiveInbox,
    TestMailbox,
    Health,
    CalendarFeeds,
    CalendarFeedService,
    Deliveries,
    DeliveryService,
    LateAlarm,
    Metrics,
    {
      provide: GatewayClient,
      useFactory: ({ webhookHosts }: Settings) => new GatewayClient(webhookHosts),
      inject: [SETTINGS],
    },
    GatewayStore,
    GatewaySender,
    Webhooks,
    WebhooksService,
    ...JOBS,
  ],
})
export class NotificationsModule {}
