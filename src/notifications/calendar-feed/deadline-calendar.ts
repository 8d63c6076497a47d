/**
 * A person’s deadlines as an iCalendar (RFC 5545).
 *
 * - UID comes from the assignment and SEQUENCE from its version: a calendar program sees a moved deadline as the same
 *   event, newer; a cancelled assignment as the same event, cancelled.
 * - The event stands on the last day on time, the last hour of work, in Vietnamese time. "Trước ngày X" stands on the
 *   day before X.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { lastDayOnTime } from '../../calendar/index.js';
import type { Locale } from '../../common/index.js';
import type { AssignmentRole, AssignmentState } from '../../tasks/index.js';
import { calendarFeedText } from './calendar-feed.messages.js';

export interface Deadline {
  assignmentId: string;
  version: number;
  updatedAt: Date;
  taskId: string;
  content: string;
  planNumber: string;
  unitName: string;
  role: AssignmentRole;
  state: AssignmentState;
  dueOn: string;
  dueExclusive: boolean;
}

/** A report that one of the person's units owes. */
export interface ReportDeadline {
  reportId: string;
  version: number;
  updatedAt: Date;
  label: string;
  planNumber: string;
  unitName: string;
  state: 'OPEN' | 'SUBMITTED' | 'ACCEPTED';
  closed: boolean;
  dueOn: string;
  dueExclusive: boolean;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** From the time zone database: since 13/6/1975 seven hours ahead, with no summer time. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const SUMMARY_LIMIT = 120;
const STOPPED: readonly AssignmentState[] = ['CANCELLED', 'SUSPENDED'];

export function calendarOf(
  deadlines: Deadline[],
  reports: ReportDeadline[],
  locale: Locale,
  publicUrl: string,
): string {
  const { hostname } = new URL(publicUrl);
  const calendar = ical({
    name: calendarFeedText(locale, 'NAME'),
    prodId: { company: 'Don Doc', product: 'Don Doc', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: ZONE, generator: () => VTIMEZONE },
    ttl: 60 * 60,
  });
  for (const deadline of deadlines) {
    const day = lastDayOnTime(deadline.dueOn, deadline.dueExclusive);
    const stopped = STOPPED.includes(deadline.state);
    calendar.createEvent({
      id: `${deadline.assignmentId}@${hostname}`,
      sequence: deadline.version,
      stamp: deadline.updatedAt,
      lastModified: deadline.updatedAt,
      // A time on the wall: the library writes it beside the zone as it is.
      start: new Date(`${day}T16:00:00`),
      end: new Date(`${day}T17:00:00`),
      timezone: ZONE,
      summary: summaryOf(deadline, locale),
      description: descriptionOf(deadline, locale),
      url: `${publicUrl}/tasks/${deadline.taskId}`,
      status: stopped ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  for (const report of reports) {
    const day = lastDayOnTime(report.dueOn, report.dueExclusive);
    calendar.createEvent({
      id: `${report.reportId}@${hostname}`,
      sequence: report.version,
      stamp: report.updatedAt,
      lastModified: report.updatedAt,
      start: new Date(`${day}T16:00:00`),
      end: new Date(`${day}T17:00:00`),
      timezone: ZONE,
      summary: calendarFeedText(locale, report.state === 'OPEN' ? 'REPORT' : 'REPORT_DONE', {
        label: report.label,
      }),
      description: [
        calendarFeedText(locale, report.dueExclusive ? 'DUE_EXCLUSIVE' : 'DUE', {
          date: report.dueOn.split('-').reverse().join('/'),
        }),
        calendarFeedText(locale, 'PLAN', { plan: report.planNumber }),
        report.unitName,
      ].join('\n'),
      url: `${publicUrl}/unit-reports/${report.reportId}`,
      status: report.closed ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function summaryOf({ content, state }: Deadline, locale: Locale): string {
  const text = content.replace(/\s+/g, ' ').trim();
  const short = text.length > SUMMARY_LIMIT ? `${text.slice(0, SUMMARY_LIMIT - 1).trimEnd()}…` : text;
  const key = state === 'COMPLETED' ? 'SUMMARY_DONE' : state === 'SUBMITTED' ? 'SUMMARY_WAITING' : 'SUMMARY';
  return calendarFeedText(locale, key, { content: short });
}

function descriptionOf(deadline: Deadline, locale: Locale): string {
  const date = deadline.dueOn.split('-').reverse().join('/');
  return [
    deadline.content,
    calendarFeedText(locale, deadline.dueExclusive ? 'DUE_EXCLUSIVE' : 'DUE', { date }),
    calendarFeedText(locale, 'PLAN', { plan: deadline.planNumber }),
    calendarFeedText(locale, `ROLE_${deadline.role}`, { unit: deadline.unitName }),
  ].join('\n');
}
