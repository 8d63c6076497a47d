import type { OfficialAppendix, OfficialRow } from '../documents/official/index.js';
import { WORDS } from './consolidated-report.words.js';
import { oneLine } from './report-phrases.rules.js';
import type { ReportMaterial, ReportTask } from './report-material.js';
import { timelinessOfTask } from '../tasks/timeliness/index.js';

/** The table of every task, in the plan's order under the plan's own headings. */
export function appendixOf(
  { plan, tasks, voices }: ReportMaterial,
  { title, reference }: { title: string; reference: string },
): OfficialAppendix {
  const results = new Map<string, string>();
  for (const { taskId, lead, result } of voices)
    if (lead && result && !results.has(taskId)) results.set(taskId, result);
  const headings = new Map(
    plan.sections.map(({ id, label, title: name }) => [id, sectionHeading(label, name)]),
  );
  const rows: OfficialRow[] = [];
  let section: string | null = null;
  for (const task of tasks) {
    if (task.sectionId !== section) {
      section = task.sectionId;
      const title = (section && headings.get(section)) || WORDS.sectionOfNone;
      if (!isItself(task, title)) rows.push({ title });
    }
    rows.push(taskRow(task, results.get(task.id) ?? ''));
  }
  const titles = WORDS.taskColumns;
  return {
    number: null,
    title,
    reference,
    orientation: 'landscape',
    notes: [],
    table: {
      columns: [
        { title: titles.ordinal, share: 4, align: 'center' },
        { title: titles.content, share: 27 },
        { title: titles.leads, share: 13 },
        { title: titles.coordinating, share: 15 },
        { title: titles.deadline, share: 10, align: 'center' },
        { title: titles.status, share: 10, align: 'center' },
        { title: titles.percent, share: 6, align: 'center' },
        { title: titles.result, share: 18 },
      ],
      rows,
    },
  };
}

/** A part of the plan that is an assignment itself has a row of its own, which is its heading. */
function isItself({ ordinal, content }: ReportTask, heading: string): boolean {
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const own = words(content);
  return words(heading) === own || words(heading) === `${words(ordinal ?? '')} ${own}`;
}

function sectionHeading(label: string, title: string): string {
  const name = oneLine(title);
  const mark = label.trim().replace(/\.$/, '');
  return mark ? `${mark}. ${name}` : name;
}

function taskRow(task: ReportTask, result: string): string[] {
  const focal = task.leads.find((lead) => lead.focal);
  return [
    task.ordinal ?? '',
    task.content,
    task.leadNames.join('; '),
    task.coordinatingNames.join('; '),
    task.deadline ?? '',
    statusWords(task),
    focal ? `${focal.percent}%` : '',
    oneLine(result),
  ];
}

/** A task stands as the worst of its leads does. */
export function statusWords({ leads }: Pick<ReportTask, 'leads'>): string {
  if (!leads.length) return WORDS.unassigned;
  const counting = leads.filter(({ state }) => state !== 'CANCELLED');
  if (!counting.length) return WORDS.cancelled;
  if (counting.every(({ state }) => state === 'SUSPENDED')) return WORDS.suspended;
  const status = WORDS.status[timelinessOfTask(counting.map(({ timeliness }) => timeliness))];
  const waiting = counting.some(({ state }) => state === 'SUBMITTED');
  const allSent = counting.every(({ state }) => state === 'SUBMITTED' || state === 'COMPLETED');
  return waiting && allSent ? `${status} ${WORDS.allWaiting}` : status;
}
