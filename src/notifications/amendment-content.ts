import type { AmendedLine, AmendedPart } from './amended-lines.queries.js';
import { contentOf, cut } from './letter.js';
import type { Content, Letter, LetterGroup, LetterLine } from './letter.js';
import { groupOf, lineOf, speaker } from './letter-lines.js';
import type { Desk, Reader, Say } from './letter-lines.js';
import type { NotificationsKey } from './notifications.messages.js';

/** A changed value is said with the one before it, unless it is long: the task's page has it then. */
const VALUE_LIMIT = 90;

const HEADINGS: Array<[AmendedPart, NotificationsKey]> = [
  ['CHANGED', 'GROUP_CHANGED'],
  ['ADDED', 'GROUP_ADDED'],
  ['CANCELLED', 'GROUP_CANCELLED'],
];

/** A plan was amended: what became of the reader's own duties, and nothing of anybody else's. */
export function planAmendedContent(
  reader: Reader,
  plan: Pick<AmendedLine, 'planId' | 'planNumber' | 'authorityName' | 'amendedFor'>,
  lines: AmendedLine[],
  desk: Desk,
): Content {
  const say = speaker(reader.locale);
  const severalUnits = new Set(lines.map(({ unitName }) => unitName)).size > 1;
  const write = (line: AmendedLine): LetterLine => {
    const { details, ...rest } = lineOf(line, say, desk, { plan: false, unit: severalUnits });
    if (line.part === 'CANCELLED') return { ...rest, details: severalUnits ? [line.unitName] : [] };
    return { ...rest, details: [...line.changes.map((change) => changeOf(change, say)), ...details] };
  };
  const groups = HEADINGS.flatMap(([part, heading]): LetterGroup[] =>
    groupOf(
      say(heading),
      lines.filter((line) => line.part === part),
      write,
      say,
    ),
  );
  const letter: Letter = {
    subject: say('SUBJECT_PLAN_AMENDED', { plan: plan.planNumber }),
    greeting: say('GREETING', { name: reader.fullName }),
    intro: say('INTRO_PLAN_AMENDED', { authority: plan.authorityName, plan: plan.planNumber }),
    groups: [...groups, { heading: null, lines: [], note: say('REASON', { reason: plan.amendedFor }) }],
    button: { label: say('OPEN_PLAN'), path: `/plans/${plan.planId}` },
    closing: say('CLOSING'),
  };
  return contentOf(letter, desk.publicUrl, reader.locale);
}

const FIELDS: Record<string, NotificationsKey> = {
  role: 'FIELD_ROLE',
  deadline: 'FIELD_DEADLINE',
  content: 'FIELD_CONTENT',
  product: 'FIELD_PRODUCT',
};

function changeOf({ field, before, after }: AmendedLine['changes'][number], say: Say): string {
  const value = (text: string | null) => {
    if (text === null) return say('NOTHING');
    return field === 'role' ? say(text === 'LEAD' ? 'ROLE_LEAD' : 'ROLE_COORDINATING') : text;
  };
  const name = say(FIELDS[field] ?? 'FIELD_CONTENT');
  return say('CHANGED_FROM_TO', {
    name,
    before: cut(value(before), VALUE_LIMIT),
    after: cut(value(after), VALUE_LIMIT),
  });
}
