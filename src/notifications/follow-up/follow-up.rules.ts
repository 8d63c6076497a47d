/** The official follow-up letter as content. Pure. */
import { shortDate, writtenDate } from '../../documents/official/index.js';
import type { OfficialDocument } from '../../documents/official/index.js';
import { WORDS } from './follow-up.words.js';
import { letterOf } from './letter-frame.rules.js';
import type { FollowedUpPlan } from './letter-frame.rules.js';

/** From the third time on the leaders are told as well. */
export const ESCALATES_AT = 3;

export interface FollowedUpTask {
  content: string;
  unitName: string;
  dueOn: string;
  dueExclusive: boolean;
  daysLate: number;
  /** Of this assignment before this letter. */
  times: number;
}

/** What a new one says until somebody writes something else. */
export function proposedText(plan: FollowedUpPlan, until: string): string {
  return WORDS.proposal({
    plan: plan.number,
    issuedOn: writtenDate(plan.issuedOn),
    issuer: plan.authorityName,
    until: writtenDate(until),
  });
}

export function escalates(followed: ReadonlyArray<Pick<FollowedUpTask, 'times'>>): boolean {
  return followed.some(({ times }) => times + 1 >= ESCALATES_AT);
}

export function followUpLetter(
  plan: FollowedUpPlan,
  tasks: readonly FollowedUpTask[],
  text: string,
  today: string,
): OfficialDocument {
  const columns = WORDS.columns;
  return letterOf(
    plan,
    {
      abstract: WORDS.abstract(plan.number),
      unitNames: tasks.map(({ unitName }) => unitName),
      text,
      table: {
        columns: [
          { title: columns.position, share: 7, align: 'center' },
          { title: columns.task, share: 40 },
          { title: columns.unit, share: 22 },
          { title: columns.due, share: 15, align: 'center' },
          { title: columns.late, share: 13, align: 'center' },
          { title: columns.times, share: 10, align: 'center' },
        ],
        rows: tasks.map((task, index) => [
          String(index + 1),
          task.content,
          task.unitName,
          task.dueExclusive ? WORDS.before(shortDate(task.dueOn)) : shortDate(task.dueOn),
          String(task.daysLate),
          String(task.times + 1),
        ]),
      },
    },
    today,
  );
}
