import type { Permission } from '../access/index.js';
import { auditInsertSql } from '../audit/index.js';
import type { AuditEvent, AuditKind, AuditPayloads } from '../audit/index.js';
import type { Action } from './assignment.rules.js';
import { timelinessOf } from './timeliness/index.js';
import type { TimelinessFacts } from './timeliness/index.js';

interface ChangedAssignment extends TimelinessFacts {
  id: string;
  authorityId: string;
  percent: number;
}

/** What is queued with an action, so that the people it concerns are told. */
export const TOLD: Partial<
  Record<Action, 'notification.assignment-submitted' | 'notification.assignment-decided'>
> = {
  submit: 'notification.assignment-submitted',
  confirm: 'notification.assignment-decided',
  return: 'notification.assignment-decided',
  suspend: 'notification.assignment-decided',
  resume: 'notification.assignment-decided',
  cancel: 'notification.assignment-decided',
  reopen: 'notification.assignment-decided',
};

/** Compare and set; the report (where there is one) and the audit event are saved if and only if the change is. */
export const SAVE_CHANGE = `WITH changed AS (
      UPDATE assignment SET state = $3, percent = $4, acknowledged_at = $5, submitted_on = $6, completed_at = $7,
        return_reason = $8, version = version + 1, updated_at = now()
      WHERE id = $1 AND version = $2 RETURNING id, state, percent
    ), reported AS (
      INSERT INTO progress_update (id, assignment_id, author_id, author_name, on_behalf, state, percent, result,
        difficulty, proposal, completed_on, reported_at, document_number, document_on)
      SELECT $9::uuid, id, $10, $11, $12, state, percent, $13, $14, $15, $16, $17, $18, $19 FROM changed
      WHERE $9::uuid IS NOT NULL
    ), recorded AS (
      ${auditInsertSql(20, 'changed')}
    )
    SELECT id FROM changed`;

/** What lets a person take the action. */
export function permissionFor(action: Action): Permission {
  if (action === 'acknowledge' || action === 'submit') return `assignment.${action}`;
  return action === 'start' || action === 'update' ? 'assignment.update' : 'assignment.decide';
}

export function eventOf(
  before: ChangedAssignment,
  action: Action,
  next: ChangedAssignment,
  onBehalf: boolean,
  request: { reason?: string; fileIds?: string[] },
): AuditEvent {
  const event = <K extends AuditKind>(kind: K, payload: AuditPayloads[K]): AuditEvent<K> => ({
    kind,
    subject: { type: 'assignment', id: before.id },
    authorityId: before.authorityId,
    payload,
  });
  const files = request.fileIds?.length ?? 0;
  const { percent, state } = next;
  const reason = request.reason?.trim() ?? '';
  switch (action) {
    case 'acknowledge':
      return event('assignment.acknowledged', { onBehalf });
    case 'start':
      return event('assignment.started', { onBehalf });
    case 'update':
      return event('assignment.updated', { from: before.state, to: state, percent, onBehalf, files });
    case 'submit':
      return event('assignment.submitted', { percent, onBehalf, files });
    case 'confirm':
      return event('assignment.confirmed', { onTime: doneOnTime(next) });
    case 'return':
      return event('assignment.returned', { reason });
    case 'suspend':
      return event('assignment.suspended', { from: before.state, reason });
    case 'resume':
      return event('assignment.resumed', {});
    case 'cancel':
      return event('assignment.cancelled', { from: before.state, reason });
    case 'reopen':
      return event('assignment.reopened', { reason });
  }
}

/** Null where there was no deadline to keep. What is completed stands the same on every later day. */
function doneOnTime(completed: ChangedAssignment): boolean | null {
  if (completed.dueOn === null) return null;
  return timelinessOf(completed, { today: '', soonUntil: '' }) === 'DONE_ON_TIME';
}
