import { placeAndDate, shortDate, writtenDate } from '../documents/official/index.js';
import type { SheetCell, WorkbookSheet } from '../documents/spreadsheet/index.js';
import { statusWords } from './consolidated-report.appendix.rules.js';
import { DOCUMENT_KINDS, UNKNOWN_KIND } from './consolidated-report.words.js';
import type { PlanProgress } from './dto/progress.dto.js';
import { completed } from './progress.rules.js';
import type { RegisterMaterial, RegisterTask } from './register.js';
import { COLUMNS_OF_COUNTS, COLUMNS_OF_REGISTER, COUNT_COLUMNS, REGISTER_WORDS } from './register.words.js';
import { oneLine } from './report-phrases.rules.js';

/** The register (sổ theo dõi) of a plan: its head as on the document, then one row for each task. */
export function registerOf({ plan, asOf, tasks, voices }: RegisterMaterial): WorkbookSheet {
  const sections = new Map(plan.sections.map(({ id, label, title }) => [id, sectionName(label, title)]));
  const said = (taskId: string, what: 'result' | 'difficulty') =>
    oneLine(voices.find((voice) => voice.lead && voice.taskId === taskId && voice[what])?.[what] ?? '');
  return {
    name: REGISTER_WORDS.sheet,
    heading: [
      plan.authorityName.toLocaleUpperCase('vi'),
      REGISTER_WORDS.number(plan.number),
      plan.place ? placeAndDate(plan.place, plan.issuedOn) : writtenDate(plan.issuedOn),
      kindOf(plan.number).toLocaleUpperCase('vi'),
      oneLine(plan.title),
      REGISTER_WORDS.register(shortDate(asOf)),
    ],
    columns: COLUMNS_OF_REGISTER,
    rows: tasks.map((task): SheetCell[] => {
      const focal = task.leads.find((lead) => lead.focal);
      const difficulty = said(task.id, 'difficulty');
      const notes = [
        task.supervising.length ? REGISTER_WORDS.supervising(task.supervising.join('; ')) : '',
        difficulty ? REGISTER_WORDS.difficulty(difficulty) : '',
      ];
      return [
        task.ordinal ?? '',
        (task.sectionId && sections.get(task.sectionId)) || '',
        task.content,
        task.product ?? '',
        task.leadNames.join('; '),
        task.coordinatingNames.join('; '),
        (task.leader ?? '').split('\n').map(oneLine).join('; '),
        deadlineCell(task),
        statusWords(task),
        focal ? { percent: focal.percent } : null,
        said(task.id, 'result'),
        notes.filter(Boolean).join('\n'),
      ];
    }),
  };
}

/** The official counts of lead assignments, by section and by unit: the numbers of the screen, as numbers. */
export function countsSheet({
  plan,
  progress,
}: {
  plan: { number: string };
  progress: PlanProgress;
}): WorkbookSheet {
  const row = (group: string, name: string, counts: PlanProgress['counts']): SheetCell[] => [
    group,
    name,
    ...COUNT_COLUMNS.map(([key]) => ({ number: counts[key] })),
    counts.total ? { number: Math.round((completed(counts) / counts.total) * 1000) / 10 } : null,
  ];
  const { bySection, byUnit, inAll, sum, noSection } = REGISTER_WORDS;
  return {
    name: REGISTER_WORDS.counts,
    heading: [REGISTER_WORDS.countsOf(shortDate(progress.asOf)), REGISTER_WORDS.number(plan.number)],
    columns: COLUMNS_OF_COUNTS,
    rows: [
      ...progress.bySection.map(({ label, title, counts }) =>
        row(bySection, sectionName(label, title) || noSection, counts),
      ),
      ...progress.byUnit
        .filter(({ lead }) => lead.total > 0)
        .map(({ unitName, lead }) => row(byUnit, unitName, lead)),
      row(inAll, sum, progress.counts),
    ],
  };
}

/**
 * A day where the document names one; what a day alone would not say ("Quý II/2023", "trước ngày …",
 * "Thường xuyên") in the document's words.
 */
export function deadlineCell({
  deadlineRaw,
  deadlineKind,
  dueOn,
  dueExclusive,
}: Pick<RegisterTask, 'deadlineRaw' | 'deadlineKind' | 'dueOn' | 'dueExclusive'>): SheetCell {
  if (dueOn && !dueExclusive && (deadlineKind === 'date' || !deadlineRaw)) return { day: dueOn };
  if (deadlineRaw) return deadlineRaw;
  return dueOn ? REGISTER_WORDS.dueBefore(shortDate(dueOn)) : '';
}

function sectionName(label: string, title: string): string {
  const mark = label.trim().replace(/\.$/, '');
  return mark ? `${mark}. ${oneLine(title)}` : oneLine(title);
}

/** "3707/KH-UBND" → "Kế hoạch" */
function kindOf(number: string): string {
  const letters = /\/([^-]+)-/.exec(number)?.[1] ?? '';
  return DOCUMENT_KINDS[letters] ?? UNKNOWN_KIND;
}
