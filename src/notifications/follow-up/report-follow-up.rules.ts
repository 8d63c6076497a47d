/** The official letter that urges units to hand in their reports, as content. Pure. */
import { shortDate, writtenDate } from '../../documents/official/index.js';
import type { OfficialDocument } from '../../documents/official/index.js';
import type { FollowedUpPlan } from './follow-up.rules.js';
import { WORDS } from './follow-up.words.js';

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
  const isCommittee = /^(Ủy ban nhân dân|UBND)/i.test(plan.authorityName);
  const columns = WORDS.columns;
  return {
    superior: isCommittee ? null : plan.superiorName,
    issuer: plan.authorityName,
    number: null,
    symbol: WORDS.symbol,
    place: plan.place,
    date: today,
    kind: null,
    abstract: WORDS.reportAbstract(label, plan.number),
    addressees: [...new Set(missing.map(({ unitName }) => unitName))],
    body: [
      ...text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => ({ type: 'paragraph' as const, text: line })),
      {
        type: 'table',
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
      { type: 'paragraph', text: WORDS.closing(plan.authorityName) },
    ],
    signature: isCommittee
      ? { lines: [{ authority: 'TM.', text: WORDS.body }, { text: WORDS.chairman }], name: null }
      : { lines: [{ text: WORDS.head }], name: null },
    recipients: [WORDS.sameAsAbove, ...(isCommittee ? [WORDS.leaders] : [])],
    archive: WORDS.archive,
    appendices: [],
  };
}
