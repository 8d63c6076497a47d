import { addDays, lastDayOnTime, weekdayOf } from '../calendar/index.js';
import type { AssignmentRole } from '../tasks/index.js';
import { daysLeft } from '../tasks/index.js';
import { Content, contentOf, cut, Letter, LetterGroup, LetterLine } from './letter.js';
import { groupOf, lineOf, speaker, TITLE_LIMIT, writtenDate } from './letter-lines.js';
import type { Desk, Reader, Say, TaskLine } from './letter-lines.js';
import type { MessageKind } from './message.entity.js';
import type { NoticeKind } from './notices.queries.js';
import type { NotificationsKey } from './notifications.messages.js';
import {
  followedReportGroups,
  OwedReport,
  reportGroups,
  reportParts,
} from './report-duties/report-content.js';

const SUBJECT_CONTENT_LIMIT = 80;

/** What a digest says about one assignment, and why it is in it. */
export interface OwedLine extends TaskLine {
  type: 'ASSIGNMENT' | 'ESCALATION' | 'CONFIRMATION' | 'EXTENSION' | 'UNDATED' | 'STANDING';
  /** The day it began to wait. */
  since: string;
}

/** How much of a plan waits to be acknowledged, and where. */
export interface PlanTally {
  planId: string;
  planNumber: string;
  title: string;
  count: number;
  units: string[];
}

export type DigestEntry = OwedLine | (PlanTally & { type: 'UNACKNOWLEDGED'; since: string }) | OwedReport;

/** The digest of a day: what is overdue, due today and coming up, and what waits for the reader. */
export function digestContent(reader: Reader, entries: DigestEntry[], desk: Desk): Content {
  const say = speaker(reader.locale);
  const own = entries.filter((entry): entry is OwedLine => entry.type === 'ASSIGNMENT');
  const dated = own
    .map((line) => ({ line, left: daysLeft(line, desk.today, desk.calendar) ?? 0 }))
    .sort((a, b) => a.left - b.left);
  const overdue = dated.filter(({ left }) => left < 0);
  const today = dated.filter(({ left }) => left === 0);
  const upcoming = dated.filter(({ left }) => left > 0);
  const sunday = addDays(desk.today, 7 - weekdayOf(desk.today));
  const week = upcoming.filter(
    ({ line }) => line.dueOn !== null && lastDayOnTime(line.dueOn, line.dueExclusive) <= sunday,
  );
  const severalUnits = new Set(own.map(({ unitName }) => unitName)).size > 1;
  const group = (heading: NotificationsKey, members: typeof dated): LetterGroup[] =>
    groupOf(
      say(heading),
      members.map(({ line }) => line),
      (line) => lineOf(line, say, desk, { plan: true, unit: severalUnits }),
      say,
    );
  const reports = entries.filter((entry): entry is OwedReport => 'reportId' in entry);
  const waiting = WAITING.map(({ type, heading, part }) => ({
    heading,
    part,
    members: entries.filter((entry): entry is WaitingEntry => entry.type === type),
  }));
  const letter: Letter = {
    subject: subjectOf(
      say,
      [
        ['PART_OVERDUE', overdue.length],
        ['PART_TODAY', today.length],
        ['PART_WEEK', week.length],
        ['PART_SOON', upcoming.length - week.length],
        ...waiting.map(({ part, members }): [NotificationsKey, number] => [
          part,
          members.reduce((sum, entry) => sum + ('count' in entry ? entry.count : 1), 0),
        ]),
      ],
      reportParts(reports, say, desk),
    ),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say(reports.length ? 'INTRO_DIGEST_REPORTS' : 'INTRO_DIGEST', { today: writtenDate(desk.today) }),
    groups: [
      ...group('GROUP_OVERDUE', overdue).map((found) => ({ ...found, alarming: true })),
      ...reportGroups(reports, say, desk),
      ...group('GROUP_TODAY', today),
      ...group('GROUP_UPCOMING', upcoming),
      ...waiting.flatMap(({ heading, members }) =>
        groupOf(say(heading), members, (entry) => waitingLineOf(entry, say, desk), say),
      ),
      ...followedReportGroups(reports, say, desk),
    ],
    button: buttonOf(entries, say),
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

/** Who owes nothing of it does not find under “my work” what the units are late with. */
function buttonOf(entries: DigestEntry[], say: Say): Letter['button'] {
  return entries.every(({ type }) => type === 'ESCALATION')
    ? { label: say('OPEN_OVERDUE'), path: '/tasks?timeliness=OVERDUE' }
    : { label: say('OPEN_MY_WORK'), path: '/my-work' };
}

const WAITING = [
  { type: 'STANDING', heading: 'GROUP_STANDING', part: 'PART_STANDING' },
  { type: 'ESCALATION', heading: 'GROUP_ESCALATION', part: 'PART_ESCALATION' },
  { type: 'CONFIRMATION', heading: 'GROUP_CONFIRMATION', part: 'PART_CONFIRMATION' },
  { type: 'EXTENSION', heading: 'GROUP_EXTENSION', part: 'PART_EXTENSION' },
  { type: 'UNACKNOWLEDGED', heading: 'GROUP_UNACKNOWLEDGED', part: 'PART_UNACKNOWLEDGED' },
  { type: 'UNDATED', heading: 'GROUP_UNDATED', part: 'PART_UNDATED' },
] as const;

type WaitingEntry = Exclude<DigestEntry, OwedReport>;

function waitingLineOf(entry: WaitingEntry, say: Say, desk: Desk): LetterLine {
  const since = say('SINCE', { date: writtenDate(entry.since) });
  if (entry.type !== 'UNACKNOWLEDGED') {
    // What was handed in is not late by the days that it waits for others.
    const distance = entry.type !== 'CONFIRMATION';
    const line = lineOf(entry, say, desk, { plan: true, unit: true, distance });
    if (entry.type === 'STANDING') {
      // It has no date of its own: the report's stands in its place.
      const report = say('REPORT_ON', { date: writtenDate(entry.since) });
      return { ...line, details: [report, ...line.details.slice(1)] };
    }
    return entry.type === 'ESCALATION' ? line : { ...line, details: [...line.details, since] };
  }
  return {
    title: say('UNACKNOWLEDGED', { n: entry.count, plan: entry.planNumber }),
    details: [cut(entry.units.join('; '), TITLE_LIMIT), since],
    path: `/plans/${entry.planId}`,
  };
}

export interface IssuedPlan {
  planId: string;
  planNumber: string;
  title: string;
  issuedOn: string;
  authorityName: string;
}

/** @param total of all lines; `lines` may be the first of them only */
export function planIssuedContent(
  reader: Reader,
  plan: IssuedPlan,
  lines: TaskLine[],
  total: number,
  desk: Desk,
): Content {
  const say = speaker(reader.locale);
  const severalUnits = new Set(lines.map(({ unitName }) => unitName)).size > 1;
  const part = (role: AssignmentRole, heading: NotificationsKey): LetterGroup[] =>
    groupOf(
      say(heading),
      lines.filter((line) => line.role === role),
      (line) => lineOf(line, say, desk, { plan: false, unit: severalUnits }),
      say,
    );
  const groups = [...part('LEAD', 'GROUP_LEAD'), ...part('COORDINATING', 'GROUP_COORDINATING')];
  if (total > lines.length)
    groups.push({ heading: null, lines: [], note: say('MORE', { n: total - lines.length }) });
  const letter: Letter = {
    subject: say('SUBJECT_PLAN_ISSUED', { plan: plan.planNumber }),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say('INTRO_PLAN_ISSUED', {
      authority: plan.authorityName,
      plan: plan.planNumber,
      issuedOn: writtenDate(plan.issuedOn),
      title: plan.title,
    }),
    groups,
    button: { label: say('OPEN_PLAN'), path: `/plans/${plan.planId}` },
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

/** What can happen to a unit's report. */
export type ReportEvent = Extract<MessageKind, `REPORT_${string}`>;

export type AssignmentEvent = Exclude<
  MessageKind,
  | NoticeKind
  | ReportEvent
  | 'DIGEST'
  | 'PLAN_ISSUED'
  | 'PLAN_AMENDED'
  | 'PERIOD_OPENED'
  | 'PERIOD_FOLLOW_UP'
  | 'CONSOLIDATION_ISSUED'
>;

/** Something happened to one assignment. */
export function eventContent(
  reader: Reader,
  event: {
    kind: AssignmentEvent;
    actorName: string;
    reason: string | null;
    dueOn: string | null;
    request: { unitName: string; wantedBy: string; message: string } | null;
  },
  line: TaskLine,
  desk: Desk,
): Content {
  const say = speaker(reader.locale);
  const letter: Letter = {
    subject: say(`SUBJECT_${event.kind}`, {
      unit: line.unitName,
      content: cut(line.content, SUBJECT_CONTENT_LIMIT),
    }),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say(`INTRO_${event.kind}`, {
      unit: line.unitName,
      actor: event.actorName,
      asking: event.request?.unitName ?? '',
      wantedBy: event.request ? writtenDate(event.request.wantedBy) : '',
      dueOn: event.dueOn ? writtenDate(event.dueOn) : '',
    }),
    groups: [
      {
        heading: null,
        lines: [lineOf(line, say, desk, { plan: true, unit: false })],
        note: event.request?.message ?? (event.reason ? say('REASON', { reason: event.reason }) : undefined),
      },
    ],
    button: { label: say('OPEN_TASK'), path: `/tasks/${line.taskId}` },
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

/** A coordinator urges units on; a leader is told that it is not the first time. */
export function followUpContent(
  reader: Reader,
  about: { planId: string; text: string; actorName: string; escalated: boolean },
  lines: TaskLine[],
  desk: Desk,
): Content {
  const say = speaker(reader.locale);
  const plan = lines[0]?.planNumber ?? '';
  const paragraphs = about.text.split(/\n+/).filter((paragraph) => paragraph.trim());
  const letter: Letter = {
    subject: say(about.escalated ? 'SUBJECT_FOLLOW_UP_ESCALATED' : 'SUBJECT_FOLLOW_UP', { plan }),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say(about.escalated ? 'INTRO_FOLLOW_UP_ESCALATED' : 'INTRO_FOLLOW_UP', { actor: about.actorName }),
    groups: [
      ...paragraphs.map((note) => ({ heading: null, lines: [], note })),
      ...groupOf(
        say('GROUP_OVERDUE'),
        lines,
        (line) => lineOf(line, say, desk, { plan: false, unit: true }),
        say,
      ).map((group) => ({ ...group, alarming: true })),
    ],
    button: about.escalated
      ? { label: say('OPEN_PLAN'), path: `/plans/${about.planId}/follow-up` }
      : { label: say('OPEN_MY_WORK'), path: '/my-work' },
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

/** "3 nhiệm vụ quá hạn, 2 đến hạn trong tuần" */
function subjectOf(say: Say, parts: Array<[NotificationsKey, number]>, more: string[]): string {
  const tasks = parts
    .filter(([, n]) => n > 0)
    .map(([part, n], index) => say(index === 0 ? 'SUBJECT_FIRST' : 'SUBJECT_NEXT', { n, part: say(part) }));
  return [...tasks, ...more].join(', ');
}
