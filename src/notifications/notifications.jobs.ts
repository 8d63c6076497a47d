import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, JobPayload } from '../queue/index.js';
import { Announcements } from './announcements.js';
import { OutgoingMail } from './outgoing-mail.js';
import { Recovery } from './recovery.js';
import { ReportAnnouncements } from './report-duties/report-announcements.js';
import { ReminderSweep } from './reminder-sweep.js';
import { SendingPlace } from './sending-place.js';
import { IssuedReportAnnouncements } from './unit-reports/issued-report-announcements.js';
import { ReceivedReports } from './unit-reports/received-reports.js';
import { GatewaySender } from './webhooks/gateway-sender.js';

@HandlesJob('reminder.sweep')
@Injectable()
export class ReminderSweepJob implements JobHandler<'reminder.sweep'> {
  constructor(
    private readonly recovery: Recovery,
    private readonly sweep: ReminderSweep,
    private readonly place: SendingPlace,
  ) {}

  async handle(): Promise<void> {
    if (await this.place.isHere()) {
      await this.recovery.run();
      await this.sweep.run();
    }
    await this.recovery.beat();
  }
}

@HandlesJob('notification.plan-issued')
@Injectable()
export class PlanIssuedJob implements JobHandler<'notification.plan-issued'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ planId }: JobPayload<'notification.plan-issued'>): Promise<void> {
    return this.announcements.planIssued(planId);
  }
}

@HandlesJob('notification.plan-amended')
@Injectable()
export class PlanAmendedJob implements JobHandler<'notification.plan-amended'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ planId, eventId }: JobPayload<'notification.plan-amended'>): Promise<void> {
    return this.announcements.planAmended(planId, eventId);
  }
}

@HandlesJob('notification.assignment-submitted')
@Injectable()
export class AssignmentSubmittedJob implements JobHandler<'notification.assignment-submitted'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ assignmentId }: JobPayload<'notification.assignment-submitted'>): Promise<void> {
    return this.announcements.assignmentSubmitted(assignmentId);
  }
}

@HandlesJob('notification.assignment-decided')
@Injectable()
export class AssignmentDecidedJob implements JobHandler<'notification.assignment-decided'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ assignmentId }: JobPayload<'notification.assignment-decided'>): Promise<void> {
    return this.announcements.assignmentDecided(assignmentId);
  }
}

@HandlesJob('notification.contribution-requested')
@Injectable()
export class ContributionRequestedJob implements JobHandler<'notification.contribution-requested'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ assignmentId }: JobPayload<'notification.contribution-requested'>): Promise<void> {
    return this.announcements.contributionRequested(assignmentId);
  }
}

@HandlesJob('notification.extension-asked')
@Injectable()
export class ExtensionAskedJob implements JobHandler<'notification.extension-asked'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ assignmentId }: JobPayload<'notification.extension-asked'>): Promise<void> {
    return this.announcements.extensionAsked(assignmentId);
  }
}

@HandlesJob('notification.extension-decided')
@Injectable()
export class ExtensionDecidedJob implements JobHandler<'notification.extension-decided'> {
  constructor(private readonly announcements: Announcements) {}

  handle({ assignmentId }: JobPayload<'notification.extension-decided'>): Promise<void> {
    return this.announcements.extensionDecided(assignmentId);
  }
}

@HandlesJob('notification.unit-report-submitted')
@Injectable()
export class UnitReportSubmittedJob implements JobHandler<'notification.unit-report-submitted'> {
  constructor(private readonly received: ReceivedReports) {}

  handle({ reportId }: JobPayload<'notification.unit-report-submitted'>): Promise<void> {
    return this.received.submitted(reportId);
  }
}

@HandlesJob('notification.unit-report-decided')
@Injectable()
export class UnitReportDecidedJob implements JobHandler<'notification.unit-report-decided'> {
  constructor(
    private readonly announcements: Announcements,
    private readonly received: ReceivedReports,
  ) {}

  async handle({ reportId }: JobPayload<'notification.unit-report-decided'>): Promise<void> {
    await this.announcements.unitReportDecided(reportId);
    await this.received.decided(reportId);
  }
}

@HandlesJob('notification.consolidation-issued')
@Injectable()
export class ConsolidationIssuedJob implements JobHandler<'notification.consolidation-issued'> {
  constructor(private readonly announcements: IssuedReportAnnouncements) {}

  handle({ issuedId }: JobPayload<'notification.consolidation-issued'>): Promise<void> {
    return this.announcements.issued(issuedId);
  }
}

@HandlesJob('notification.report-period-opened')
@Injectable()
export class ReportPeriodOpenedJob implements JobHandler<'notification.report-period-opened'> {
  constructor(private readonly announcements: ReportAnnouncements) {}

  handle({ periodId }: JobPayload<'notification.report-period-opened'>): Promise<void> {
    return this.announcements.periodOpened(periodId);
  }
}

@HandlesJob('mail.send')
@Injectable()
export class MailSendJob implements JobHandler<'mail.send'> {
  constructor(private readonly mail: OutgoingMail) {}

  handle({ messageIds }: JobPayload<'mail.send'>): Promise<void> {
    return this.mail.send(messageIds);
  }
}

@HandlesJob('webhook.send')
@Injectable()
export class WebhookSendJob implements JobHandler<'webhook.send'> {
  constructor(private readonly gateways: GatewaySender) {}

  handle({ deliveryIds }: JobPayload<'webhook.send'>): Promise<void> {
    return this.gateways.send(deliveryIds);
  }
}
