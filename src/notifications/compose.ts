import { planAmendedContent } from './amendment-content.js';
import type { AmendedLine } from './amended-lines.queries.js';
import type { DigestLine, EventLine, FollowUpLine, PlanLine, SkipReason } from './ledger-lines.queries.js';
import type { Content } from './letter.js';
import type { Desk, Reader } from './letter-lines.js';
import { periodFollowUpContent, periodOpenedContent } from './report-duties/report-content.js';
import type { ReportNoticeLine } from './report-duties/report-lines.queries.js';
import { digestContent, eventContent, followUpContent, planIssuedContent } from './message-content.js';
import { onePerTask } from './one-per-task.rules.js';

/** What a message says now. Without content nothing is left to say, for that reason. */
export interface Composed {
  content: Content | null;
  reason: SkipReason | null;
  /** Ledger rows that were to be in it and are no longer owed. */
  dropped: Array<{ reminderId: string; reason: SkipReason }>;
}

/** One person's digest from the ledger rows that are about what falls due or waits. */
export function composeDigest(reader: Reader, rows: DigestLine[], desk: Desk): Composed {
  const dropped = rows.flatMap(({ reminderId, reason }) => (reason ? [{ reminderId, reason }] : []));
  // Several steps of one thing can wait together, or reach one person by two ways: it is named once.
  const owed = new Map<string, DigestLine>();
  for (const row of rows.filter(({ reason }) => !reason)) {
    const known = owed.get(thingOf(row));
    const answersFor = known?.type === 'ASSIGNMENT' || known?.type === 'REPORT';
    if (!answersFor || row.type === known.type) owed.set(thingOf(row), row);
  }
  if (!owed.size) return { content: null, reason: 'SKIPPED_NOTHING_OWED', dropped };
  return { content: digestContent(reader, onePerTask([...owed.values()]), desk), reason: null, dropped };
}

function thingOf(row: DigestLine): string {
  if ('reportId' in row)
    return row.type === 'REPORT_CONFIRMATION' ? `${row.type} ${row.reportId}` : `REPORT ${row.reportId}`;
  if (row.type === 'UNACKNOWLEDGED') return `${row.type} ${row.planId}`;
  return row.type === 'ESCALATION' ? `ASSIGNMENT ${row.assignmentId}` : `${row.type} ${row.assignmentId}`;
}

/** One person's message about a plan that was issued. */
export function composePlanIssued(reader: Reader, rows: PlanLine[], desk: Desk): Composed {
  const [first] = rows;
  if (!first) return { content: null, reason: 'SKIPPED_PERSON_LEFT', dropped: [] };
  if (first.reason) return { content: null, reason: first.reason, dropped: [] };
  return { content: planIssuedContent(reader, first, rows, first.total, desk), reason: null, dropped: [] };
}

/** One person's message about a plan that was amended. */
export function composePlanAmended(reader: Reader, rows: AmendedLine[], desk: Desk): Composed {
  const [first] = rows;
  if (!first) return { content: null, reason: 'SKIPPED_PERSON_LEFT', dropped: [] };
  if (first.reason) return { content: null, reason: first.reason, dropped: [] };
  return { content: planAmendedContent(reader, first, rows, desk), reason: null, dropped: [] };
}

/** One person's message about what happened to an assignment. */
export function composeEvent(reader: Reader, rows: EventLine[], desk: Desk): Composed {
  const [row] = rows;
  if (!row) return { content: null, reason: 'SKIPPED_GONE', dropped: [] };
  if (row.reason) return { content: null, reason: row.reason, dropped: [] };
  const { kind, actorName, eventReason: reason, request, eventDueOn: dueOn } = row;
  const event = { kind, actorName, reason, request, dueOn };
  return { content: eventContent(reader, event, row, desk), reason: null, dropped: [] };
}

/** One person's message about what a coordinator urged on; what was done meanwhile is not in it. */
export function composeFollowUp(reader: Reader, rows: FollowUpLine[], desk: Desk): Composed {
  const [first] = rows;
  if (!first) return { content: null, reason: 'SKIPPED_PERSON_LEFT', dropped: [] };
  const owed = rows.filter(({ reason }) => !reason);
  if (!owed.length) return { content: null, reason: first.reason, dropped: [] };
  return { content: followUpContent(reader, first, owed, desk), reason: null, dropped: [] };
}

/** One person's message about reports that were opened; what was handed in meanwhile is not in it. */
export function composePeriodOpened(reader: Reader, rows: ReportNoticeLine[], desk: Desk): Composed {
  return composeReportNotice(rows, (owed) => periodOpenedContent(reader, owed, desk));
}

/** One person's message about reports that a coordinator urged on. */
export function composePeriodFollowUp(reader: Reader, rows: ReportNoticeLine[], desk: Desk): Composed {
  return composeReportNotice(rows, (owed) =>
    periodFollowUpContent(
      reader,
      owed.find(({ escalated }) => !escalated) ?? (owed[0] as ReportNoticeLine),
      owed,
      desk,
    ),
  );
}

function composeReportNotice(
  rows: ReportNoticeLine[],
  write: (owed: ReportNoticeLine[]) => Content,
): Composed {
  const owed = new Map(rows.filter(({ reason }) => !reason).map((row) => [row.reportId, row]));
  // A ledger row may stand for several reports: it is dropped when nothing of it is owed any more.
  const alive = new Set([...owed.values()].map(({ reminderId }) => reminderId));
  const dropped = rows.flatMap(({ reminderId, reason }) =>
    reason && !alive.has(reminderId) ? [{ reminderId, reason }] : [],
  );
  if (!owed.size) return { content: null, reason: rows[0]?.reason ?? 'SKIPPED_PERSON_LEFT', dropped };
  return { content: write([...owed.values()]), reason: null, dropped };
}

export function groupBy<T, K>(rows: T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
