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
        rows: byTask(tasks).map(({ task, unitNames }, index) => [
          String(index + 1),
          task.content,
          unitNames.join('; '),
          task.dueExclusive ? WORDS.before(shortDate(task.dueOn)) : shortDate(task.dueOn),
          String(task.daysLate),
          String(task.times + 1),
        ]),
      },
    },
    today,
  );
}

/** One row for the units that are late with the same task by as much, and were urged on as often. */
function byTask(tasks: readonly FollowedUpTask[]): Array<{ task: FollowedUpTask; unitNames: string[] }> {
  const rows = new Map<string, { task: FollowedUpTask; unitNames: string[] }>();
  for (const task of tasks) {
    const { content, dueOn, dueExclusive, daysLate, times } = task;
    const key = JSON.stringify([content, dueOn, dueExclusive, daysLate, times]);
    const row = rows.get(key);
    if (row) row.unitNames.push(task.unitName);
    else rows.set(key, { task, unitNames: [task.unitName] });
  }
  return [...rows.values()];
}
