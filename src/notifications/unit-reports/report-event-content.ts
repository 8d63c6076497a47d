import type { Composed } from '../compose.js';
import { contentOf } from '../letter.js';
import type { Content, Letter } from '../letter.js';
import { deadlineOf, speaker, withoutItsType } from '../letter-lines.js';
import type { Desk, Reader } from '../letter-lines.js';
import type { ReportEventLine } from './report-events.queries.js';

/** One person's message about what happened to a unit's report. */
export function composeReportEvent(reader: Reader, row: ReportEventLine | undefined, desk: Desk): Composed {
  if (!row) return { content: null, reason: 'SKIPPED_GONE', dropped: [] };
  if (row.reason) return { content: null, reason: row.reason, dropped: [] };
  return { content: reportEventContent(reader, row, desk), reason: null, dropped: [] };
}

function reportEventContent(reader: Reader, row: ReportEventLine, desk: Desk): Content {
  const say = speaker(reader.locale);
  const { kind, unitName: unit, actorName: actor, planNumber, late, eventReason, remarks } = row;
  const period = withoutItsType(row.period);
  const path = `/unit-reports/${row.reportId}`;
  const letter: Letter = {
    subject: say(`SUBJECT_${kind}`, { unit, period }),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say(`INTRO_${kind}`, { unit, actor }),
    groups: [
      {
        heading: null,
        lines: [
          {
            title: say('REPORT_LINE', { period }),
            details: [
              unit,
              say('PLAN', { plan: planNumber }),
              deadlineOf(row, say),
              ...(late ? [say('REPORT_LATE')] : []),
              ...(remarks ? [say('REPORT_REMARKS', { n: remarks })] : []),
            ],
            path,
          },
        ],
        note: eventReason ? say('REASON', { reason: eventReason }) : undefined,
      },
    ],
    button: { label: say('OPEN_REPORT'), path },
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}
