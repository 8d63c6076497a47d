import { daysLeft } from '../../tasks/index.js';
import { Content, contentOf, cut, Letter, LetterGroup, LetterLine } from '../letter.js';
import {
  deadlineOf,
  distanceOf,
  groupOf,
  speaker,
  TITLE_LIMIT,
  withoutItsType,
  writtenDate,
} from '../letter-lines.js';
import type { Desk, Reader, Say } from '../letter-lines.js';
import type { ReportDue, ReportOwedType } from './report-lines.queries.js';

/** What a digest says about a report, and why it is in it. */
export interface OwedReport extends ReportDue {
  type: ReportOwedType;
  since: string;
}

/** The reports that the reader's units owe: those that are late, then those that are coming. */
export function reportGroups(reports: OwedReport[], say: Say, desk: Desk): LetterGroup[] {
  const { late, coming } = byLateness(reports, desk);
  const severalUnits = new Set([...late, ...coming].map(({ unitName }) => unitName)).size > 1;
  const write = (report: OwedReport) => reportLineOf(report, say, desk, severalUnits);
  return [
    ...groupOf(say('GROUP_REPORTS_LATE'), late, write, say).map((group) => ({ ...group, alarming: true })),
    ...groupOf(say('GROUP_REPORTS'), coming, write, say),
  ];
}

/** Reports of units that the reader follows: late for long, and waiting to be accepted. */
export function followedReportGroups(reports: OwedReport[], say: Say, desk: Desk): LetterGroup[] {
  const of = (type: ReportOwedType) => reports.filter((report) => report.type === type);
  return [
    ...groupOf(
      say('GROUP_REPORTS_ESCALATION'),
      of('REPORT_ESCALATION'),
      (report) => reportLineOf(report, say, desk, true),
      say,
    ),
    ...receivedGroup(of('REPORT_CONFIRMATION'), say),
  ];
}

/** What units have handed in, one line for each period however many they are. */
function receivedGroup(reports: OwedReport[], say: Say): LetterGroup[] {
  if (!reports.length) return [];
  const lines = [...new Set(reports.map(({ periodId }) => periodId))].map((id): LetterLine => {
    const received = reports.filter(({ periodId }) => periodId === id);
    const first = received[0] as OwedReport;
    const late = received.filter(({ since, lastDayOn }) => lastDayOn !== null && since > lastDayOn).length;
    const oldest = received.map(({ since }) => since).sort()[0] as string;
    return {
      title: say('REPORTS_WAITING', { n: received.length, period: withoutItsType(first.label) }),
      details: [
        say('PLAN', { plan: first.planNumber }),
        cut(received.map(({ unitName }) => unitName).join('; '), TITLE_LIMIT),
        ...(late ? [say('REPORTS_LATE', { n: late })] : []),
        say('SINCE', { date: writtenDate(oldest) }),
      ],
      path: `/reports/periods/${first.periodId}`,
    };
  });
  return [{ heading: `${say('GROUP_REPORTS_CONFIRMATION')} (${reports.length})`, lines }];
}

/** "2 báo cáo quá hạn nộp", for the subject. */
export function reportParts(reports: OwedReport[], say: Say, desk: Desk): string[] {
  const { late, coming } = byLateness(reports, desk);
  const followed = (type: ReportOwedType) => reports.filter((report) => report.type === type).length;
  return (
    [
      ['PART_REPORTS_LATE', late.length],
      ['PART_REPORTS', coming.length],
      ['PART_REPORTS_ESCALATION', followed('REPORT_ESCALATION')],
      ['PART_REPORTS_CONFIRMATION', followed('REPORT_CONFIRMATION')],
    ] as const
  ).flatMap(([part, n]) => (n > 0 ? [say(part, { n })] : []));
}

/** A period was opened: what the reader's units are asked to write. */
export function periodOpenedContent(reader: Reader, reports: ReportDue[], desk: Desk): Content {
  const say = speaker(reader.locale);
  const [first] = reports;
  return contentOf(
    {
      subject: say('SUBJECT_PERIOD_OPENED', { report: titleOf(first, say), plan: first?.planNumber ?? '' }),
      greeting: say('GREETING', { name: reader.fullName }),
      intro: say('INTRO_PERIOD_OPENED', { plan: first?.planNumber ?? '' }),
      groups: groupOf('', reports, (report) => reportLineOf(report, say, desk, true), say).map((group) => ({
        ...group,
        heading: null,
      })),
      button: ownButton(reports, say),
      closing: say('CLOSING'),
    },
    desk.publicUrl,
    reader.locale,
  );
}

/** A coordinator urges units on; a leader is told that it is not the first time. */
export function periodFollowUpContent(
  reader: Reader,
  about: { text: string; actorName: string; escalated: boolean },
  reports: ReportDue[],
  desk: Desk,
): Content {
  const say = speaker(reader.locale);
  const [first] = reports;
  const names = { report: titleOf(first, say), plan: first?.planNumber ?? '' };
  const letter: Letter = {
    subject: say(about.escalated ? 'SUBJECT_PERIOD_FOLLOW_UP_ESCALATED' : 'SUBJECT_PERIOD_FOLLOW_UP', names),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say(about.escalated ? 'INTRO_FOLLOW_UP_ESCALATED' : 'INTRO_FOLLOW_UP', { actor: about.actorName }),
    groups: [
      ...about.text
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim())
        .map((note) => ({ heading: null, lines: [], note })),
      ...groupOf(
        say('GROUP_REPORTS_MISSING'),
        reports,
        (report) => reportLineOf(report, say, desk, true),
        say,
      ),
    ],
    button: about.escalated
      ? { label: say('OPEN_BOARD'), path: `/reports/periods/${first?.periodId ?? ''}` }
      : ownButton(reports, say),
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

function byLateness(reports: OwedReport[], desk: Desk) {
  const own = reports
    .filter(({ type }) => type === 'REPORT')
    .map((report) => ({ report, left: daysLeft(report, desk.today, desk.calendar) ?? 0 }))
    .sort((a, b) => a.left - b.left);
  return {
    late: own.filter(({ left }) => left < 0).map(({ report }) => report),
    coming: own.filter(({ left }) => left >= 0).map(({ report }) => report),
  };
}

function reportLineOf(report: ReportDue, say: Say, desk: Desk, showUnit: boolean): LetterLine {
  const unit = report.formerUnits.length
    ? say('UNIT_FOR', { unit: report.unitName, former: report.formerUnits.join(', ') })
    : report.unitName;
  const who = report.substitute
    ? say('NOBODY_ANSWERS', { unit: report.unitName })
    : showUnit || report.formerUnits.length
      ? unit
      : null;
  return {
    title: titleOf(report, say),
    details: [
      deadlineOf(report, say),
      distanceOf(report, say, desk),
      say('PLAN', { plan: report.planNumber }),
      who,
    ].filter((detail) => detail !== null),
    path: pathOf(report),
  };
}

/** "Báo cáo Quý I/2023"; a label that says so itself is left alone. */
function titleOf(report: ReportDue | undefined, say: Say): string {
  const label = report?.label ?? '';
  return /^báo cáo/iu.test(label) ? label : say('REPORT', { label });
}

function pathOf({ reportId }: ReportDue): string {
  return `/unit-reports/${reportId}`;
}

function ownButton(reports: ReportDue[], say: Say): Letter['button'] {
  const [first] = reports;
  return reports.length === 1 && first
    ? { label: say('OPEN_REPORT'), path: pathOf(first) }
    : { label: say('OPEN_MY_WORK'), path: '/my-work' };
}
