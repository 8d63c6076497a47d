/** What the lines of every message are written with. */
import type { Locale } from '../common/index.js';
import type { WorkingCalendar } from '../calendar/index.js';
import type { AssignmentRole } from '../tasks/index.js';
import { daysLeft } from '../tasks/index.js';
import { cut, LetterGroup, LetterLine } from './letter.js';
import { NotificationsKey, notificationsText } from './notifications.messages.js';

/** What a message says about one assignment. */
export interface TaskLine {
  taskId: string;
  ordinal: string | null;
  content: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  unitName: string;
  role: AssignmentRole;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  /** The reader stands in: the unit itself has nobody who answers. */
  substitute: boolean;
}

export interface Reader {
  fullName: string;
  locale: Locale;
}

/** What every message is written with. */
export interface Desk {
  today: string;
  calendar: WorkingCalendar;
  publicUrl: string;
}

/** Lines a group shows before it says how many more there are. */
export const LINES_SHOWN = 40;
/** When something falls due. */
export type Dated = Pick<TaskLine, 'dueOn' | 'dueExclusive' | 'lastDayOn'>;

export const TITLE_LIMIT = 240;

export type Say = (key: NotificationsKey, params?: Record<string, string | number>) => string;

export function speaker(locale: Locale): Say {
  return (key, params) => notificationsText(locale, key, params);
}

export function groupOf<T>(
  heading: string,
  lines: T[],
  write: (line: T) => LetterLine,
  say: Say,
): LetterGroup[] {
  if (!lines.length) return [];
  const more = lines.length - LINES_SHOWN;
  return [
    {
      heading: `${heading} (${lines.length})`,
      lines: lines.slice(0, LINES_SHOWN).map(write),
      note: more > 0 ? say('MORE', { n: more }) : undefined,
    },
  ];
}

export function lineOf(
  line: TaskLine,
  say: Say,
  desk: Desk,
  show: { plan: boolean; unit: boolean; distance?: boolean },
): LetterLine {
  const title = line.ordinal ? `${line.ordinal}. ${line.content}` : line.content;
  const distance = show.distance === false ? null : distanceOf(line, say, desk);
  const left = daysLeft(line, desk.today, desk.calendar);
  const standsIn = line.substitute ? say('NOBODY_ANSWERS', { unit: line.unitName }) : null;
  return {
    title: cut(title, TITLE_LIMIT),
    details: [
      deadlineOf(line, say),
      distance,
      show.plan ? say('PLAN', { plan: line.planNumber }) : null,
      show.plan && line.role === 'COORDINATING' ? say('COORDINATING') : null,
      standsIn ?? (show.unit ? line.unitName : null),
    ].filter((detail) => detail !== null),
    mark: left !== null && left <= 0 ? distance : null,
    path: `/tasks/${line.taskId}`,
  };
}

export function deadlineOf({ dueOn, dueExclusive }: Omit<Dated, 'lastDayOn'>, say: Say): string {
  if (!dueOn) return say('NO_DEADLINE');
  return say(dueExclusive ? 'DUE_EXCLUSIVE' : 'DUE', { date: writtenDate(dueOn) });
}

export function distanceOf(line: Dated, say: Say, { today, calendar }: Desk): string | null {
  const left = daysLeft(line, today, calendar);
  if (left === null) return null;
  if (left === 0) return say('LAST_DAY');
  return left > 0 ? say('DAYS_LEFT', { n: left }) : say('DAYS_LATE', { n: -left });
}

/** "sơ kết đợt 1" of "Báo cáo sơ kết đợt 1": the sentences say already that it is a report. */
export function withoutItsType(period: string): string {
  return period.replace(/^báo cáo\s+/iu, '');
}

/** 31/12/2022 */
export function writtenDate(date: string): string {
  return date.split('-').reverse().join('/');
}
