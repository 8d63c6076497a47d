import type { DraftTable } from './draft-row.js';
import { readLabel, romanValue } from './ordinals.js';
import type { RecognisedSection, RecognisedTask } from './recognised-plan.js';
import { oneLine } from './text-folding.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

/** Doubts that only show when the rows are seen together; added to the tasks they concern. */
export function checkTasks(tasks: RecognisedTask[]): void {
  const contents = new Map<string, RecognisedTask>();
  const ordinals = new Set<string>();
  for (const task of tasks) {
    if (task.source !== 'table') continue;
    checkRepeats(task, contents, ordinals);
    checkSubItems(task);
    if (task.content.trim() === '') task.warnings.push(warning('content-missing', task.place));
    if (hasNoise(task.content) || hasNoise(task.product ?? ''))
      task.warnings.push(warning('possible-ocr-noise', task.place));
  }
  checkFigures(tasks);
}

function checkRepeats(
  task: RecognisedTask,
  contents: Map<string, RecognisedTask>,
  ordinals: Set<string>,
): void {
  const content = oneLine(
    `${task.content}|${task.product ?? ''}|${task.leads.map((one) => one.raw).join()}`,
  ).toLowerCase();
  const earlier = contents.get(content);
  if (earlier) task.warnings.push(warning('duplicate-row', task.place, { ordinal: earlier.ordinal ?? '' }));
  else contents.set(content, task);
  const label = task.ordinal === null || task.isSection ? null : readLabel(task.ordinal);
  if (!label || label.kind === 'letter' || label.kind === 'bracket') return;
  const key = `${task.table ?? ''}|${task.section ?? ''}|${label.label}`;
  if (ordinals.has(key))
    task.warnings.push(warning('duplicate-ordinal', task.place, { ordinal: label.label }));
  ordinals.add(key);
}

/** Sub-items numbered inside a cell ("28.1 … 28.1. …") may repeat a number too. */
function checkSubItems(task: RecognisedTask): void {
  if (!task.ordinal || !/^\d+$/.test(task.ordinal)) return;
  const numbers = [
    ...`${task.content}\n${task.product ?? ''}`.matchAll(/(?:^|[\s.;])(\d{1,3}\.\d{1,2})(?=[.\s)])/g),
  ]
    .map((match) => match[1] ?? '')
    .filter((number) => number.startsWith(`${task.ordinal}.`));
  const repeated = numbers.find((number, at) => numbers.indexOf(number) < at);
  if (repeated) task.warnings.push(warning('duplicate-ordinal', task.place, { ordinal: repeated }));
}

/** Characters that no Vietnamese text has, or a digit inside a word of letters. */
function hasNoise(text: string): boolean {
  return (
    /[\ufffd\ue000-\uf8ff]/.test(text) || /(?:^|\s)\p{L}\p{Ll}*[013589]\p{Ll}+(?=[\s.,;:)]|$)/u.test(text)
  );
}

const COUNTED = /(?:^|\s)(\d{1,3})\s+(phường|xã|quận|huyện)(?:\s|$)/iu;

/** "UBND 16 phường" in one row and "UBND 10 phường" in another cannot both be right. */
function checkFigures(tasks: RecognisedTask[]): void {
  const uses = new Map<string, Array<{ task: RecognisedTask; raw: string; count: string }>>();
  for (const task of tasks) {
    for (const reference of [...task.leads, ...task.coordinating]) {
      const match = /\d/.test(reference.raw) ? COUNTED.exec(reference.raw) : null;
      if (!match?.[1] || !match[2] || reference.inherited) continue;
      const unit = match[2].toLowerCase();
      const use = { task, raw: reference.raw, count: match[1] };
      const known = uses.get(unit);
      if (known) known.push(use);
      else uses.set(unit, [use]);
    }
  }
  for (const used of uses.values()) {
    const tally = new Map<string, number>();
    for (const { count } of used) tally.set(count, (tally.get(count) ?? 0) + 1);
    const [usual] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? [];
    for (const { task, raw, count } of used) {
      if (count !== usual)
        task.warnings.push(warning('figures-disagree', task.place, { raw, usual: usual ?? '' }));
    }
  }
}

/** A Roman numeral is missing between two titles of one table. */
export function checkSections(sections: DraftTable['sections'] | RecognisedSection[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  let before = 0;
  for (const section of sections) {
    const value = section.label === null ? null : romanValue(section.label);
    if (value === null) continue;
    if (value > before + 1 && before > 0) {
      warnings.push(warning('section-numbering-gap', section.place, { label: section.label ?? '' }));
    }
    before = value;
  }
  return warnings;
}
