/**
 * Everything the product records about who did what: one payload shape for each kind. A kind is never changed
 * once rows of it exist; history would no longer read.
 */
export interface AuditPayloads {
  'session.signed-in': { address: string };
  'session.sign-in-failed': { username: string; address: string };
  'session.signed-out': Record<string, never>;
  /** By the person, from another browser. */
  'session.ended-elsewhere': { browsers: string[] };
  'user.created': { username: string; fullName: string };
  'user.changed': { changes: AmendedValue[] };
  'user.role-given': { role: string; unitName: string };
  'user.role-taken': { role: string; unitName: string };
  'user.deactivated': Record<string, never>;
  'user.activated': Record<string, never>;
  'user.password-link-made': Record<string, never>;
  'user.password-changed': { how: 'link' | 'self' | 'command' };
  'authority.settings-changed': { changes: AmendedValue[] };
  'unit.added': { name: string; kind: string; parentName: string | null };
  'leave.registered': LeaveEvent & { reason: string };
  'leave.ended': LeaveEvent;
  /** Of a unit; null: nobody. */
  'leader.put-in-charge': { unitName: string; before: string | null; after: string | null };
  'handover.planned': HandoverEvent;
  'handover.withdrawn': HandoverEvent;
  'handover.done': HandoverEvent & { assignments: number; drafts: number; roles: string[] };
  'unit.alias-learnt': { alias: string; unitName: string };
  'unit.change-planned': { change: string; effectiveOn: string; ground: string; units: string[] };
  'unit.change-withdrawn': { change: string; effectiveOn: string; units: string[] };
  'unit.changed': {
    change: string;
    effectiveOn: string;
    ground: string;
    units: string[];
    successors: string[];
    moved: number;
    merged: number;
  };
  'plan.imported': { fileName: string; number: string | null; tasks: number; warnings: number };
  'plan.import-discarded': { fileName: string };
  'plan.issued': { number: string; title: string; tasks: number; assignments: number; corrections: number };
  'plan.amended': {
    number: string;
    reason: string;
    added: number;
    removed: number;
    changed: number;
    unchanged: number;
    corrections: number;
    document: AmendedValue[];
  };
  'task.amended': { reason: string; changes: AmendedValue[] };
  'task.withdrawn': { reason: string };
  /** `how`: by a person without a document; left out: by a document. */
  'assignment.assigned': { planNumber: string; reason: string; how?: 'edited' | 'dated' };
  'assignment.reinstated': { planNumber: string; reason: string; how?: 'edited' | 'dated' };
  'assignment.amended': {
    planNumber: string;
    reason: string;
    how?: 'edited' | 'dated';
    changes: AmendedValue[];
  };
  /** The next period of a periodic task has come. */
  'assignment.opened': { period: string; dueOn: string };
  'assignment.cancelled': { from: string; reason: string };
  /** To the unit that carries on for one that has ended. */
  'assignment.moved': { from: string; to: string; reason: string };
  /** A unit took over another's part in a task of which it had one already. */
  'assignment.merged': { from: string; role: string | null; reason: string };
  'assignment.absorbed': { to: string; reason: string };
  'assignment.suspended': { from: string; reason: string };
  'assignment.resumed': Record<string, never>;
  'assignment.reopened': { reason: string };
  'assignment.acknowledged': { onBehalf: boolean };
  'assignment.started': { onBehalf: boolean };
  'assignment.updated': { from: string; to: string; percent: number; onBehalf: boolean; files: number };
  'assignment.submitted': { percent: number; onBehalf: boolean; files: number };
  'assignment.confirmed': { onTime: boolean | null };
  'assignment.returned': { reason: string };
  /** A unit was asked for its contribution, in the name of `unitName`. */
  'assignment.requested': { unitName: string; wantedBy: string; message: string };
  /** Days off and worked in exchange; `moved`: open assignments whose last day follows. */
  'calendar.changed': { changes: AmendedValue[]; moved: number };
  'follow-up.sent': {
    planNumber: string;
    assignments: number;
    units: number;
    people: number;
    escalated: boolean;
  };
  'reminder.policy-changed': { planNumber: string | null; changes: AmendedValue[] };
  'reminder.sweep-asked': Record<string, never>;
  'assignment.extension-asked': ExtensionEvent & { ordinal: number; late: boolean };
  'assignment.extension-approved': ExtensionEvent;
  'assignment.extension-refused': ExtensionEvent;
  'assignment.extension-countered': ExtensionEvent;
  'assignment.extension-accepted': ExtensionEvent;
  'assignment.extension-withdrawn': ExtensionEvent;
  /** The unit submitted, or the assignment was cancelled: there is nothing left to decide. */
  'assignment.extension-lapsed': ExtensionEvent & { because: 'submit' | 'cancel' };
  'calendar-feed.renewed': Record<string, never>;
  'calendar-feed.revoked': Record<string, never>;
  'message.resent': { recipientName: string; from: string };
  'message.marked-delivered': { recipientName: string; from: string; reason: string };
  'webhook.added': { name: string; host: string };
  'webhook.changed': { name: string; changes: AmendedValue[] };
  'webhook.secret-rotated': { name: string };
  'webhook.tried': { name: string; status: string };
  'webhook.resent': { name: string; recipientName: string; from: string };
  /** Inside a unit, for its own people to read. */
  'inside.handed': {
    specialistId: string;
    specialistName: string;
    internalDueOn: string | null;
    afterDue: boolean;
    note: string;
  };
  'inside.handed-over': { fromName: string; toName: string; reason: string };
  'inside.taken-back': { specialistName: string };
  'inside.step-changed': { change: 'ADDED' | 'DONE' | 'UNDONE' | 'REMOVED'; content: string };
  'inside.draft-sent': { finished: boolean; percent: number };
  'inside.draft-given-back': { authorName: string; remark: string };
  'inside.draft-used': { authorName: string };
  'target.added': { planNumber: string; name: string };
  'target.changed': { name: string; changes: AmendedValue[] };
  'target.removed': { name: string; reason: string };
  /** Decimals are decimal strings. */
  'target.value-given': {
    name: string;
    periodId: string;
    unitId: string | null;
    source: string;
    changes: AmendedValue[];
  };
  'report-period.added': { planNumber: string; label: string; dueOn: string | null; reason: string };
  'report-period.changed': { planNumber: string; label: string; reason: string; changes: AmendedValue[] };
  'report-period.removed': { planNumber: string; label: string; dueOn: string | null; reason: string };
  'report-period.opened': { planNumber: string; label: string; units: number };
  'report-period.followed-up': {
    planNumber: string;
    label: string;
    units: number;
    people: number;
    escalated: boolean;
  };
  'report-period.closed': { planNumber: string; label: string; reason: string };
  'report-period.reopened': { planNumber: string; label: string; reason: string };
  'report.downloaded': { planNumber: string; format: string };
  'report.begun': { planNumber: string; period: string };
  'report.correction-begun': { planNumber: string; reason: string };
  'report.issued': {
    planNumber: string;
    period: string;
    number: string;
    revision: number;
    reason: string | null;
    differing: number;
    differenceReason: string | null;
    files: Array<{ format: string; sha256: string }>;
  };
  /** `number`: of the submission, from 1; `nothingNew`: why there is nothing to report. */
  'unit-report.submitted': UnitReportEvent & { number: number; late: boolean; nothingNew: string | null };
  'unit-report.accepted': UnitReportEvent & { number: number };
  'unit-report.returned': UnitReportEvent & { number: number; reason: string; remarks: number };
  'unit-report.remark-answered': UnitReportEvent & { remark: string; answer: string };
}

export interface UnitReportEvent {
  planNumber: string;
  period: string;
  unitName: string;
}

/** Days are `yyyy-MM-dd`. */
export interface ExtensionEvent {
  requestId: string;
  /** What counted until then. */
  before: string;
  /** Asked for, offered, or granted; asked for where nothing came of it. */
  dueOn: string;
  reason: string;
}

/** Somebody is away and somebody stands in. Days are `yyyy-MM-dd`. */
export interface LeaveEvent {
  substituteName: string;
  unitName: string;
  from: string;
  to: string;
}

/** One person's open work at a unit goes to a colleague. */
export interface HandoverEvent {
  toName: string;
  unitName: string;
  effectiveOn: string;
  reason: string;
}

/** As a person reads it; null: there was nothing. */
export interface AmendedValue {
  field: string;
  before: string | null;
  after: string | null;
}

export type AuditKind = keyof AuditPayloads;

export type AuditSubject =
  | 'user'
  | 'target'
  | 'consolidated-report'
  | 'unit'
  | 'unit-report'
  | 'plan-import'
  | 'plan'
  | 'task'
  | 'assignment'
  | 'message'
  | 'calendar'
  | 'webhook'
  | 'report-period';

export interface AuditEvent<K extends AuditKind = AuditKind> {
  kind: K;
  subject: { type: AuditSubject; id: string };
  authorityId: string | null;
  payload: AuditPayloads[K];
}
