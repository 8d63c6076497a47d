/** What is said of arrangements: to the person who is away or gives, and to the one who stands in or takes. */
import type { Locale } from '../../common/index.js';
import type { Letter } from '../letter.js';
import { arrangementText } from './arrangements.messages.js';

/** A letter that still lacks the name of its reader. */
export type NoticeLetter = (fullName: string) => Letter;

/** Days are `yyyy-MM-dd`. */
export interface Leave {
  away: string;
  awayId: string;
  substitute: string;
  unit: string;
  from: string;
  to: string;
  reason: string;
  by: string;
}

export interface Handover {
  from: string;
  fromId: string;
  to: string;
  unit: string;
  date: string;
  reason: string;
  by: string;
  assignments: number;
  drafts: number;
  roles: Array<'COORDINATOR' | 'LEADER' | 'HEAD' | 'SPECIALIST'>;
}

export interface UnitsChanged {
  kind: string;
  date: string;
  ground: string;
  units: string[];
  successors: string[];
  moved: number;
  merged: number;
}

type Key = Parameters<typeof arrangementText>[1];
const MY_WORK = '/my-work';

export function leaveLetter(leave: Leave, toTheAway: boolean, locale: Locale): NoticeLetter {
  const words = { ...leave, from: printed(leave.from), to: printed(leave.to) };
  const say = (key: Key) => arrangementText(locale, key, words);
  return letterOf(locale, {
    subject: say(toTheAway ? 'LEAVE_SUBJECT_AWAY' : 'LEAVE_SUBJECT_SUBSTITUTE'),
    intro: say(toTheAway ? 'LEAVE_INTRO_AWAY' : 'LEAVE_INTRO_SUBSTITUTE'),
    title: say('LEAVE_DAYS'),
    details: [say('LEAVE_REASON'), arrangementText(locale, 'BY', { name: leave.by })],
  });
}

export function handedOverLetter(handover: Handover, toTheGiver: boolean, locale: Locale): NoticeLetter {
  const words = {
    ...handover,
    date: printed(handover.date),
    roles: handover.roles.map((role) => arrangementText(locale, `ROLE_${role}`)).join(', '),
  };
  const say = (key: Key) => arrangementText(locale, key, words);
  return letterOf(locale, {
    subject: say(toTheGiver ? 'HANDOVER_SUBJECT_FROM' : 'HANDOVER_SUBJECT_TO'),
    intro: say(toTheGiver ? 'HANDOVER_INTRO_FROM' : 'HANDOVER_INTRO_TO'),
    title: say('HANDOVER_WHAT'),
    details: [
      ...(handover.roles.length ? [say('HANDOVER_ROLES')] : []),
      say('HANDOVER_DATE'),
      say('LEAVE_REASON'),
      arrangementText(locale, 'BY', { name: handover.by }),
    ],
  });
}

export function unitChangedLetter(change: UnitsChanged, locale: Locale): NoticeLetter {
  const rename = change.kind === 'RENAME';
  const words = {
    from: change.units.join(', '),
    to: change.successors.join(', '),
    date: printed(change.date),
    ground: change.ground,
    moved: change.moved,
    merged: change.merged,
  };
  const say = (key: Key) => arrangementText(locale, key, words);
  return letterOf(locale, {
    subject: say(rename ? 'UNIT_SUBJECT_RENAME' : 'UNIT_SUBJECT_OTHER'),
    intro: say(rename ? 'UNIT_INTRO_RENAME' : 'UNIT_INTRO_OTHER'),
    title: rename ? say('UNIT_SUBJECT_RENAME') : say('UNIT_WHAT'),
    details: [say('UNIT_GROUND')],
  });
}

function letterOf(
  locale: Locale,
  { subject, intro, title, details }: { subject: string; intro: string; title: string; details: string[] },
): NoticeLetter {
  return (name) => ({
    subject,
    greeting: arrangementText(locale, 'GREETING', { name }),
    intro,
    groups: [{ heading: null, lines: [{ title, details, path: MY_WORK }] }],
    button: { label: arrangementText(locale, 'OPEN_WORK'), path: MY_WORK },
    closing: arrangementText(locale, 'CLOSING'),
  });
}

/** `2023-03-06` → `06/03/2023` */
function printed(day: string): string {
  return day.split('-').reverse().join('/');
}
