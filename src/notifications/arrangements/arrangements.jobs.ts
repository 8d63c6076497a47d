import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, JobPayload } from '../../queue/index.js';
import { ArrangementNotices } from './arrangement-notices.js';

@HandlesJob('notification.leave-registered')
@Injectable()
export class LeaveRegisteredJob implements JobHandler<'notification.leave-registered'> {
  constructor(private readonly notices: ArrangementNotices) {}

  handle({ leaveId }: JobPayload<'notification.leave-registered'>): Promise<void> {
    return this.notices.leaveRegistered(leaveId);
  }
}

@HandlesJob('notification.handed-over')
@Injectable()
export class HandedOverJob implements JobHandler<'notification.handed-over'> {
  constructor(private readonly notices: ArrangementNotices) {}

  handle({ handoverId }: JobPayload<'notification.handed-over'>): Promise<void> {
    return this.notices.handedOver(handoverId);
  }
}

@HandlesJob('notification.unit-changed')
@Injectable()
export class UnitChangedJob implements JobHandler<'notification.unit-changed'> {
  constructor(private readonly notices: ArrangementNotices) {}

  handle({ changeId }: JobPayload<'notification.unit-changed'>): Promise<void> {
    return this.notices.unitChanged(changeId);
  }
}
