import { ClassConstructor, plainToInstance } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsNumberString, IsUUID, validateSync } from 'class-validator';
import type { QueueName } from './queues.js';

/** Payloads hold ids only: whatever they point at is read, and authorised, again when the job runs. */
export class NoPayload {}

export class PlanJob {
  @IsUUID()
  planId: string;
}

export class AmendmentJob extends PlanJob {
  /** The audit event that tells of it. */
  @IsNumberString({ no_symbols: true })
  eventId: string;
}

export class ReportPeriodJob {
  @IsUUID()
  periodId: string;
}

export class AssignmentJob {
  @IsUUID()
  assignmentId: string;
}

export class LeaveJob {
  @IsUUID()
  leaveId: string;
}

export class HandoverJob {
  @IsUUID()
  handoverId: string;
}

export class UnitChangeJob {
  @IsUUID()
  changeId: string;
}

export class UnitReportJob {
  @IsUUID()
  reportId: string;
}

export class IssuedReportJob {
  /** The version that was issued. */
  @IsUUID()
  issuedId: string;
}

/** How many messages one job sends: enough that the queue is not the slow part, few enough to be spread. */
export const MESSAGES_PER_JOB = 100;

export class MessagesJob {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MESSAGES_PER_JOB)
  messageIds: string[];
}

export class WebhookDeliveriesJob {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MESSAGES_PER_JOB)
  deliveryIds: string[];
}

interface JobDefinition<P extends object> {
  queue: QueueName;
  payload: ClassConstructor<P>;
}

function job<P extends object>(queue: QueueName, payload: ClassConstructor<P>): JobDefinition<P> {
  return { queue, payload };
}

/** The closed catalogue: what can be queued, where, and with what payload. */
export const JOBS = {
  /** Moves rows of the outbox into their queues. */
  'outbox.dispatch': job('sweep', NoPayload),
  /** Finds every reminder that is due and unsent. */
  'reminder.sweep': job('sweep', NoPayload),
  /** Seals what was recorded in the audit trail since the last time. */
  'audit.seal': job('sweep', NoPayload),
  /** Forgets sessions that are over and sign-in attempts that no longer count. */
  'identity.clear-expired': job('sweep', NoPayload),
  /** Puts the substitutes of people who are away in force, and ends it. */
  'identity.leaves': job('sweep', NoPayload),
  /** Carries out the changes of units whose day has come. */
  'unit.apply-changes': job('sweep', NoPayload),
  /** Carries out the hand-overs whose day has come. */
  'task.hand-over-due': job('sweep', NoPayload),
  /** Opens the occurrences of periodic tasks. */
  'task.open-occurrences': job('sweep', NoPayload),
  /** Opens the report periods whose time has come, and keeps what is open in step with the units. */
  'report.open-periods': job('sweep', NoPayload),
  /** A plan was issued: each person who answers for an assigned unit is told once. */
  'notification.plan-issued': job('notification', PlanJob),
  /** A plan was amended: each person whose unit's duties changed is told once. */
  'notification.plan-amended': job('notification', AmendmentJob),
  /** A unit submitted an assignment: its coordinators are told. */
  'notification.assignment-submitted': job('notification', AssignmentJob),
  /** An assignment was confirmed, returned, suspended, resumed, cancelled or reopened: the unit is told. */
  'notification.assignment-decided': job('notification', AssignmentJob),
  /** A unit was asked for its contribution to a task: who answers for it is told. */
  'notification.contribution-requested': job('notification', AssignmentJob),
  /** A unit asked for a later date, or answered an offer: who decides is told. */
  'notification.extension-asked': job('notification', AssignmentJob),
  /** A request for a later date was decided: the unit is told. */
  'notification.extension-decided': job('notification', AssignmentJob),
  /** Somebody is going to be away: that person and the substitute are told. */
  'notification.leave-registered': job('notification', LeaveJob),
  /** Somebody's open work was handed over: both are told. */
  'notification.handed-over': job('notification', HandoverJob),
  /** Units were renamed, merged, split or dissolved: who answers for those that carry on is told. */
  'notification.unit-changed': job('notification', UnitChangeJob),
  /** A unit submitted its report for a period: the coordinators are told. */
  'notification.unit-report-submitted': job('notification', UnitReportJob),
  /** A unit's report was accepted or returned: the unit is told. */
  'notification.unit-report-decided': job('notification', UnitReportJob),
  /** The report over all units was issued: the leaders and the units that reported are told. */
  'notification.consolidation-issued': job('notification', IssuedReportJob),
  /** A report period was opened: who answers for a unit that owes a report is told once. */
  'notification.report-period-opened': job('notification', ReportPeriodJob),
  /** Sends messages that are waiting. */
  'mail.send': job('mail', MessagesJob),
  /** Hands short texts to an authority's gateways. */
  'webhook.send': job('webhook', WebhookDeliveriesJob),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = InstanceType<(typeof JOBS)[N]['payload']>;

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

export class UnknownJobError extends Error {}

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** Queued data outlives a deploy: it is parsed again by the code that runs it. */
export function parsePayload<N extends JobName>(name: N, data: unknown): JobPayload<N> {
  if (!isJobName(name)) throw new UnknownJobError(`no job is called “${String(name)}”`);
  const definition = JOBS[name] as unknown as JobDefinition<JobPayload<N>>;
  const payload = plainToInstance(definition.payload, data ?? {});
  const faults = validateSync(payload, {
    whitelist: true,
    forbidNonWhitelisted: true,
    // Otherwise a class without any field, which is a job without payload, is refused as unknown.
    forbidUnknownValues: false,
  });
  if (faults.length) {
    throw new UnknownJobError(
      `payload of “${name}” is not valid: ${faults.map((fault) => fault.property).join(', ')}`,
    );
  }
  return payload;
}
