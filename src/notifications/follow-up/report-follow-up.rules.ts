/** The official letter that urges units to hand in their reports, as content. Pure. */
import { shortDate, writtenDate } from '../../documents/official/index.js';
import type { OfficialDocument } from '../../documents/official/index.js';
import { WORDS } from './follow-up.words.js';
import { letterOf } from './letter-frame.rules.js';
import type { FollowedUpPlan } from './letter-frame.rules.js';

export interface MissingReport {
  unitName: string;
  dueOn: string;
  dueExclusive: boolean;
  /** Working days; 0 while it is not late. */
  daysLate: number;
  /** Of this report before this letter. */
  times: number;
}

/** What a new one says until somebody writes something else. */
export function proposedReportText(plan: FollowedUpPlan, label: string, until: string): string {
  return WORDS.reportProposal({
    label,
    plan: plan.number,
    issuedOn: writtenDate(plan.issuedOn),
    issuer: plan.authorityName,
    until: writtenDate(until),
  });
}

export function reportFollowUpLetter(
  plan: FollowedUpPlan,
  label: string,
  missing: readonly MissingReport[],
  text: string,
  today: string,
): OfficialDocument {
  const columns = WORDS.columns;
  return letterOf(
    plan,
    {
      abstract: WORDS.reportAbstract(label, plan.number),
      unitNames: missing.map(({ unitName }) => unitName),
      text,
      table: {
        columns: [
          { title: columns.position, share: 8, align: 'center' },
          { title: columns.unit, share: 42 },
          { title: columns.reportDue, share: 20, align: 'center' },
          { title: columns.late, share: 17, align: 'center' },
          { title: columns.times, share: 13, align: 'center' },
        ],
        rows: missing.map((report, index) => [
          String(index + 1),
          report.unitName,
          report.dueExclusive ? WORDS.before(shortDate(report.dueOn)) : shortDate(report.dueOn),
          report.daysLate > 0 ? String(report.daysLate) : WORDS.notLate,
          String(report.times + 1),
        ]),
      },
    },
    today,
  );
}
