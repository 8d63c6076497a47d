import type { Deadline, DeadlineContext } from './deadline/deadline.js';
import { findDeadlines, readDeadline } from './deadline/index.js';
import { isLabelled } from './labelled-duties.js';
import type { Line } from './lines.js';
import type { Sourced } from './recognised-plan.js';
import { fold, isoDate } from './text-folding.js';

export type Period = { from: string; to: string };

const RUNS =
  /thời gian (?:thi đua|thực hiện|triển khai|tổ chức|phát động)|phát động|đợt thi đua|được thực hiện từ|thực hiện từ ngày|kế hoạch này/;

/**
 * The time a plan runs: a range it states for itself ("được phát động từ ngày … đến ngày …"), else the
 * time its title is about ("năm 2023", "quý II năm 2026", "giai đoạn 2021-2025"). Null where it says neither.
 */
export function readPeriod(
  title: Sourced<string> | null,
  lines: Line[],
  context: DeadlineContext,
): Sourced<Period> | null {
  const stated = statedPeriod(lines, context) ?? labelledPeriod(lines, context);
  if (stated) return stated;
  if (!title) return null;
  const issued = context.issuedOn === null ? 0 : Number(context.issuedOn.slice(0, 4));
  const named =
    partOfYear(title.value, context) ??
    spanOf(findDeadlines(title.value, context)) ??
    yearsIn(title.value, issued);
  return named && { value: named, raw: title.raw, place: title.place };
}

const LABEL =
  /^(?:[-–+•*]|[IVX]{1,4}[./)]+|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\))?\s*(?:về\s+)?thời gian(?: (?:thực hiện|triển khai|tổ chức|thi đua|phát động|áp dụng))?(?: (?:kế hoạch|chương trình|phong trào|đợt thi đua))?(?: này)?\s*(?:[:.]|là|$)\s*(.*)$/iu;
const LONGEST_STATEMENT = 120;

/**
 * "Thời gian thực hiện: năm 2023", on one line or as a heading and the line beneath. Where a document says
 * so more than once it speaks of its tasks, not of itself.
 */
function labelledPeriod(lines: Line[], context: DeadlineContext): Sourced<Period> | null {
  const found = lines.flatMap((line, at) => {
    const match = line.text.length <= LONGEST_STATEMENT ? LABEL.exec(line.text) : null;
    if (!match || tellsOfTask(lines, at)) return [];
    const below = lines[at + 1];
    const value = match[1] ? line : below;
    // A heading over the line that says it.
    if (!match[1] && below && LABEL.test(below.text)) return [];
    return value && value.text.length <= LONGEST_STATEMENT
      ? [{ line: value, text: match[1] || value.text }]
      : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0) return null;
  const period = spanOf([readDeadline(only.text.replace(/^[-–+•]\s*/, '').replace(/[.;]$/, ''), context)]);
  return period && { value: period, raw: only.line.text, place: only.line.place };
}

function statedPeriod(lines: Line[], context: DeadlineContext): Sourced<Period> | null {
  for (const [at, line] of lines.entries()) {
    if (!/từ/iu.test(line.text) || !/đến/iu.test(line.text)) continue;
    if (tellsOfTask(lines, at)) continue;
    const around = `${lines[at - 1]?.text ?? ''} ${line.text}`;
    if (!RUNS.test(fold(around))) continue;
    for (const found of findDeadlines(line.text, context)) {
      if (found.kind !== 'period' || !found.from || !found.due || !/^từ\s/iu.test(found.raw ?? '')) continue;
      return { value: { from: found.from, to: found.due }, raw: line.text, place: line.place };
    }
  }
  return null;
}

/** "- Thời gian thực hiện: …" among lines that say who leads: the time of a task. */
function tellsOfTask(lines: Line[], at: number): boolean {
  const labelled = (line: Line | undefined): boolean => line !== undefined && isLabelled(line.text);
  return labelled(lines[at]) && (labelled(lines[at - 1]) || labelled(lines[at + 1]));
}

function spanOf(found: Deadline[]): Period | null {
  const span = found.find((one) => one.kind === 'period' && one.from !== null && one.due !== null);
  return span?.from && span.due ? { from: span.from, to: span.due } : null;
}

const PART_OF_YEAR =
  /(?<!ngày\s\d{1,2}\s)(?:tháng \d{1,2}|quý (?:[IVX]{1,3}|\d)|(?:6|9|sáu|chín) tháng(?: đầu| cuối)?)(?:\s*\/\s*|,?\s+năm\s+|\s+)20\d\d/iu;

/** "quý II năm 2026", "6 tháng đầu năm 2026": narrower than the year it names. */
function partOfYear(title: string, context: DeadlineContext): Period | null {
  const [phrase] = PART_OF_YEAR.exec(title) ?? [];
  return phrase ? spanOf([readDeadline(phrase, context)]) : null;
}

/** Years a title is about; a range where it gives one. Numbers of cited documents are no years. */
function yearsIn(title: string, issued: number): Period | null {
  const range = /(20\d\d)\s*[-–]\s*(20\d\d)/.exec(title);
  // "ngày 5 tháng 6 năm 2020" dates a document, as does "Kế hoạch năm 2020 của …" in a later year.
  const years = [
    ...title.matchAll(
      /(?<!tháng\s\d{1,2}\s|tháng\s\d{1,2},\s)(?:^|(?<=\s))năm\s+(20\d\d)(\s*(?:của|về))?/giu,
    ),
  ]
    .map((match) => ({ year: match[1] ?? '', cited: match[2] !== undefined }))
    .filter(({ year, cited }) => !cited || Number(year) >= issued);
  const year = (years.find((one) => Number(one.year) >= issued) ?? years[0])?.year;
  const [from, to] = range ? [range[1], range[2]] : [year, year];
  if (!from || !to) return null;
  const first = isoDate(Number(from), 1, 1);
  const last = isoDate(Number(to), 12, 31);
  return first && last ? { from: first, to: last } : null;
}
