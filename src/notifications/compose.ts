import { planAmendedContent } from './amendment-content.js';
import { amendedLines } from './amended-lines.queries.js';
import type { AmendedLine } from './amended-lines.queries.js';
import type {
  DigestLine,
  EventLine,
  FollowUpLine,
  LedgerLines,
  PlanLine,
  SkipReason,
} from './ledger-lines.queries.js';
import type { EntityManager } from 'typeorm';
import type { Content } from './letter.js';
import type { Desk, Reader } from './letter-lines.js';
import { periodFollowUpContent, periodOpenedContent } from './report-duties/report-content.js';
import { openedReportLines, urgedReportLines } from './report-duties/report-lines.queries.js';
import type { ReportNoticeLine } from './report-duties/report-lines.queries.js';
import { digestContent, eventContent, followUpContent, planIssuedContent } from './message-content.js';
import type { MessageKind } from './message.entity.js';
import { onePerTask } from './one-per-task.rules.js';
import { composeIssuedReport } from './unit-reports/issued-report-content.js';
import { issuedReportLines } from './unit-reports/issued-report.queries.js';
import { composeReportEvent } from './unit-reports/report-event-content.js';
import { reportEventLines } from './unit-reports/report-events.queries.js';

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

export interface MessageToCompose extends Reader {
  id: string;
  kind: MessageKind;
}

/**
 * What messages say now, from the ledger rows that they carry: by message id.
 * @param told whether they may have come to their end already, and are to be said by another way.
 */
export async function composeAgain(
  em: EntityManager,
  lines: LedgerLines,
  messages: MessageToCompose[],
  desk: Desk,
  told = false,
): Promise<Map<string, Composed>> {
  const ids = (wanted: (kind: MessageKind) => boolean) =>
    messages.filter(({ kind }) => wanted(kind)).map(({ id }) => id);
  const of = async <L extends { messageId: string | null }>(
    messageIds: string[],
    load: (selection: { column: 'message_id'; ids: string[]; told: boolean }) => Promise<L[]>,
  ) =>
    groupBy(
      messageIds.length ? await load({ column: 'message_id', ids: messageIds, told }) : [],
      messageIdOf,
    );
  const due = await of(
    ids((kind) => kind === 'DIGEST'),
    (selection) => lines.digestLines(em, selection),
  );
  const plans = await of(
    ids((kind) => kind === 'PLAN_ISSUED'),
    (selection) => lines.planLines(em, selection),
  );
  const amendments = await of(
    ids((kind) => kind === 'PLAN_AMENDED'),
    (selection) => amendedLines(em, selection),
  );
  const followUps = await of(
    ids((kind) => kind === 'FOLLOW_UP'),
    (selection) => lines.followUpLines(em, selection),
  );
  const reports = await of(
    ids((kind) => kind.startsWith('REPORT_')),
    (selection) => reportEventLines(em, selection),
  );
  const opened = await of(
    ids((kind) => kind === 'PERIOD_OPENED'),
    (selection) => openedReportLines(em, selection),
  );
  const urged = await of(
    ids((kind) => kind === 'PERIOD_FOLLOW_UP'),
    (selection) => urgedReportLines(em, selection),
  );
  const issued = await of(
    ids((kind) => kind === 'CONSOLIDATION_ISSUED'),
    (selection) => issuedReportLines(em, selection),
  );
  const events = await of(
    ids((kind) => !KINDS_OF_THEIR_OWN.has(kind)),
    (selection) => lines.eventLines(em, selection),
  );
  return new Map(
    messages.map((message) => {
      if (message.kind === 'DIGEST')
        return [message.id, composeDigest(message, due.get(message.id) ?? [], desk)];
      if (message.kind === 'PLAN_ISSUED')
        return [message.id, composePlanIssued(message, plans.get(message.id) ?? [], desk)];
      if (message.kind === 'PLAN_AMENDED')
        return [message.id, composePlanAmended(message, amendments.get(message.id) ?? [], desk)];
      if (message.kind === 'FOLLOW_UP')
        return [message.id, composeFollowUp(message, followUps.get(message.id) ?? [], desk)];
      if (message.kind.startsWith('REPORT_'))
        return [message.id, composeReportEvent(message, reports.get(message.id)?.[0], desk)];
      if (message.kind === 'PERIOD_OPENED')
        return [message.id, composePeriodOpened(message, opened.get(message.id) ?? [], desk)];
      if (message.kind === 'PERIOD_FOLLOW_UP')
        return [message.id, composePeriodFollowUp(message, urged.get(message.id) ?? [], desk)];
      if (message.kind === 'CONSOLIDATION_ISSUED')
        return [message.id, composeIssuedReport(message, issued.get(message.id) ?? [], desk)];
      return [message.id, composeEvent(message, events.get(message.id) ?? [], desk)];
    }),
  );
}

/** All others are about what happened to one assignment. */
const KINDS_OF_THEIR_OWN = new Set<MessageKind>([
  'DIGEST',
  'PLAN_ISSUED',
  'PLAN_AMENDED',
  'FOLLOW_UP',
  'REPORT_ACCEPTED',
  'REPORT_RETURNED',
  'PERIOD_OPENED',
  'PERIOD_FOLLOW_UP',
  'CONSOLIDATION_ISSUED',
]);

function messageIdOf({ messageId }: { messageId: string | null }): string {
  return messageId ?? '';
}

export function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
