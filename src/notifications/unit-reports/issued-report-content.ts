import type { Composed } from '../compose.js';
import { contentOf } from '../letter.js';
import type { Content, LetterLine } from '../letter.js';
import { speaker, withoutItsType, writtenDate } from '../letter-lines.js';
import type { Desk, Reader } from '../letter-lines.js';
import type { IssuedReportLine } from './issued-report.queries.js';

/** One person's message about a report over all units that was issued. */
export function composeIssuedReport(reader: Reader, rows: IssuedReportLine[], desk: Desk): Composed {
  const [row] = rows;
  if (!row) return { content: null, reason: 'SKIPPED_GONE', dropped: [] };
  if (row.reason) return { content: null, reason: row.reason, dropped: [] };
  return { content: issuedReportContent(reader, row, desk), reason: null, dropped: [] };
}

/** A leader is led to the report and its files; who reported, to what the own unit handed in. */
function issuedReportContent(reader: Reader, row: IssuedReportLine, desk: Desk): Content {
  const say = speaker(reader.locale);
  const { number, authorityName: authority, planNumber: plan, correctionReason, leads, own } = row;
  const [period, date] = [withoutItsType(row.period), writtenDate(row.issuedOn)];
  const about = [say('PLAN', { plan }), say('SIGNED_BY', { name: row.signerName })];
  const issued: LetterLine = {
    title: say('CONSOLIDATED', { number, period }),
    details: about,
    path: `/reports/consolidated/${row.reportId}`,
  };
  const handedIn = own.map(({ reportId, unitName }): LetterLine => ({
    title: say('REPORT_LINE', { period }),
    details: [unitName, ...about],
    path: `/unit-reports/${reportId}`,
  }));
  const lines = leads ? [issued] : handedIn;
  const path = lines[0]?.path ?? '/my-work';
  return contentOf(
    {
      subject: say(correctionReason ? 'SUBJECT_CONSOLIDATION_CORRECTED' : 'SUBJECT_CONSOLIDATION_ISSUED', {
        number,
        period,
      }),
      greeting: say('GREETING', { name: reader.fullName }),
      intro: say(leads ? 'INTRO_CONSOLIDATION_ISSUED' : 'INTRO_CONSOLIDATION_ISSUED_UNITS', {
        authority,
        number,
        date,
      }),
      groups: [
        {
          heading: null,
          lines,
          note: correctionReason ? say('CORRECTED_BECAUSE', { reason: correctionReason }) : undefined,
        },
      ],
      button: { label: say(leads ? 'OPEN_ISSUED' : 'OPEN_OWN_REPORT'), path },
      closing: say('CLOSING'),
    },
    desk.publicUrl,
    reader.locale,
  );
}
