import type { Actor } from '../access/index.js';
import type { WorkingCalendar } from '../calendar/index.js';
import { allowedActions } from './assignment.rules.js';
import type { AssignmentRole, AssignmentState } from './assignment.rules.js';
import { relationsTo } from './assignments.policy.js';
import type { AssignmentView } from './dto/assignment.dto.js';
import { daysLeft, timelinessSql } from './timeliness/index.js';
import type { Timeliness, MomentSql } from './timeliness/index.js';

/** A row of {@link assignmentColumns}. */
export interface AssignmentRow {
  id: string;
  version: number;
  taskId: string;
  planId: string;
  planNumber: string;
  planTitle: string;
  sectionLabel: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  deadlineRaw: string | null;
  deadlineKind: string;
  period: string | null;
  authorityId: string;
  unitId: string;
  unitName: string;
  role: AssignmentRole;
  focal: boolean;
  namedAs: string;
  state: AssignmentState;
  percent: number;
  dueOn: string | null;
  originalDueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  submittedOn: string | null;
  returnReason: string | null;
  timeliness: Timeliness;
}

/** What is stored of an assignment and where it belongs, over {@link assignmentTables}. */
export const STORED_COLUMNS = `a.id, a.version, a.task_id AS "taskId", a.plan_id AS "planId",
    p.number || '/' || p.symbol AS "planNumber", p.title AS "planTitle", s.label AS "sectionLabel",
    t.ordinal, t.content, t.product, t.deadline_raw AS "deadlineRaw", t.deadline_kind AS "deadlineKind",
    t.period,
    a.authority_id AS "authorityId", a.unit_id AS "unitId", u.name AS "unitName",
    a.role, a.focal, a.named_as AS "namedAs", a.state, a.percent,
    a.due_on::text AS "dueOn", a.original_due_on::text AS "originalDueOn", a.due_exclusive AS "dueExclusive",
    a.last_day_on::text AS "lastDayOn", a.submitted_on::text AS "submittedOn",
    a.return_reason AS "returnReason"`;

/** The columns of every list of assignments, over {@link assignmentTables}. */
export function assignmentColumns(moment: MomentSql): string {
  return `${STORED_COLUMNS}, ${timelinessSql('a', moment)} AS timeliness`;
}

/** @param on the condition under which the assignment joins what stands before it. */
export function assignmentTables(on?: string): string {
  return `assignment a ${on ? `ON ${on}` : ''}
    JOIN task t ON t.id = a.task_id
    JOIN plan p ON p.id = a.plan_id
    JOIN unit u ON u.id = a.unit_id
    LEFT JOIN plan_section s ON s.id = t.section_id`;
}

/** "Thường xuyên": updated each report period, never completed. */
export function isStanding(task: { deadlineKind: string }): boolean {
  return task.deadlineKind === 'ongoing';
}

/** The row as the person who asks sees it. */
export function assignmentView(
  row: AssignmentRow,
  { actor, today, calendar }: { actor: Actor; today: string; calendar: WorkingCalendar },
): AssignmentView {
  const { authorityId: _authority, deadlineKind: _kind, ...shown } = row;
  return {
    ...shown,
    daysLeft: daysLeft(row, today, calendar),
    allowed: allowedActions({ state: row.state, standing: isStanding(row) }, relationsTo(actor, row)),
  };
}
