import type { EntityManager } from 'typeorm';
import { amendedLines } from './amended-lines.queries.js';
import {
  composeDigest,
  composeEvent,
  composeFollowUp,
  composePeriodFollowUp,
  composePeriodOpened,
  composePlanAmended,
  composePlanIssued,
  groupBy,
} from './compose.js';
import type { Composed } from './compose.js';
import type { LedgerLines } from './ledger-lines.queries.js';
import type { Desk, Reader } from './letter-lines.js';
import type { MessageKind } from './message.entity.js';
import { noticesNow } from './notices.queries.js';
import { openedReportLines, urgedReportLines } from './report-duties/report-lines.queries.js';
import { composeIssuedReport } from './unit-reports/issued-report-content.js';
import { issuedReportLines } from './unit-reports/issued-report.queries.js';
import { composeReportEvent } from './unit-reports/report-event-content.js';
import { reportEventLines } from './unit-reports/report-events.queries.js';

export interface MessageToCompose extends Reader {
  id: string;
  kind: MessageKind;
}

interface Source {
  em: EntityManager;
  lines: LedgerLines;
}

interface CarriedRows {
  column: 'message_id';
  ids: string[];
  told: boolean;
}

/** How messages of a kind are said again, as things stand now: by message id. */
type Retelling = (
  source: Source,
  messages: MessageToCompose[],
  desk: Desk,
  told: boolean,
) => Promise<Map<string, Composed>>;

/** From the ledger rows that each carries. */
function retell<L extends { messageId: string | null }>(
  read: (source: Source, rows: CarriedRows) => Promise<L[]>,
  compose: (reader: Reader, lines: L[], desk: Desk) => Composed,
): Retelling {
  return async (source, messages, desk, told) => {
    const ids = messages.map(({ id }) => id);
    const lines = groupBy(
      await read(source, { column: 'message_id', ids, told }),
      ({ messageId }) => messageId,
    );
    return new Map(
      messages.map((message) => [message.id, compose(message, lines.get(message.id) ?? [], desk)]),
    );
  };
}

const ASSIGNMENT_EVENT = retell(({ em, lines }, rows) => lines.eventLines(em, rows), composeEvent);
const REPORT_EVENT = retell(
  ({ em }, rows) => reportEventLines(em, rows),
  (reader, [line], desk) => composeReportEvent(reader, line, desk),
);

const NOTICE: Retelling = ({ em }, messages) =>
  noticesNow(
    em,
    messages.map(({ id }) => id),
  );

const RETELLINGS: Record<MessageKind, Retelling> = {
  DIGEST: retell(({ em, lines }, rows) => lines.digestLines(em, rows), composeDigest),
  PLAN_ISSUED: retell(({ em, lines }, rows) => lines.planLines(em, rows), composePlanIssued),
  PLAN_AMENDED: retell(({ em }, rows) => amendedLines(em, rows), composePlanAmended),
  FOLLOW_UP: retell(({ em, lines }, rows) => lines.followUpLines(em, rows), composeFollowUp),
  PERIOD_OPENED: retell(({ em }, rows) => openedReportLines(em, rows), composePeriodOpened),
  PERIOD_FOLLOW_UP: retell(({ em }, rows) => urgedReportLines(em, rows), composePeriodFollowUp),
  CONSOLIDATION_ISSUED: retell(({ em }, rows) => issuedReportLines(em, rows), composeIssuedReport),
  REPORT_ACCEPTED: REPORT_EVENT,
  REPORT_RETURNED: REPORT_EVENT,
  SUBMITTED: ASSIGNMENT_EVENT,
  CONFIRMED: ASSIGNMENT_EVENT,
  RETURNED: ASSIGNMENT_EVENT,
  REQUESTED: ASSIGNMENT_EVENT,
  SUSPENDED: ASSIGNMENT_EVENT,
  RESUMED: ASSIGNMENT_EVENT,
  CANCELLED: ASSIGNMENT_EVENT,
  REOPENED: ASSIGNMENT_EVENT,
  EXTENSION_ASKED: ASSIGNMENT_EVENT,
  EXTENSION_APPROVED: ASSIGNMENT_EVENT,
  EXTENSION_REFUSED: ASSIGNMENT_EVENT,
  EXTENSION_COUNTERED: ASSIGNMENT_EVENT,
  EXTENSION_ACCEPTED: ASSIGNMENT_EVENT,
  EXTENSION_WITHDRAWN: ASSIGNMENT_EVENT,
  REPORTS_RECEIVED: NOTICE,
  DELIVERY_LATE: NOTICE,
  ON_LEAVE: NOTICE,
  HANDED_OVER: NOTICE,
  UNIT_CHANGED: NOTICE,
};

/**
 * What messages say now: by message id.
 * @param told whether they may have come to their end already, and are to be said by another way.
 */
export async function composeAgain(
  source: Source,
  messages: MessageToCompose[],
  desk: Desk,
  told = false,
): Promise<Map<string, Composed>> {
  const composed = new Map<string, Composed>();
  for (const [retelling, group] of groupBy(messages, ({ kind }) => RETELLINGS[kind]))
    for (const [id, now] of await retelling(source, group, desk, told)) composed.set(id, now);
  return composed;
}
