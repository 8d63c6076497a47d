import type { RecognisedTask } from './recognised-plan.js';
import { fold } from './text-folding.js';
import { warning } from './warnings.js';

/** Share of the words of the shorter text that the longer one has too. */
const ALIKE = 0.7;
const ALIKE_WITH_SAME_LEAD = 0.5;
const FEWEST_SHARED_WORDS = 5;

/**
 * Marks narrative tasks that restate a row of the table, by the words they share and by who leads. They
 * are offered as duplicates, off by default (design §5).
 */
export function markRestated(narrative: RecognisedTask[], table: RecognisedTask[]): void {
  if (narrative.length === 0) return;
  const words = table.map((task) => wordsOf(`${task.content} ${task.product ?? ''}`));
  const rowsWith = new Map<string, number[]>();
  words.forEach((set, row) => {
    for (const word of set) {
      const rows = rowsWith.get(word);
      if (rows) rows.push(row);
      else rowsWith.set(word, [row]);
    }
  });
  // Words of nearly every row ("thực hiện", "kế hoạch") tell rows apart no better than none would.
  const tooCommon = Math.max(8, table.length * 0.5);
  for (const task of narrative) {
    const own = wordsOf(task.content);
    const shared = new Map<number, number>();
    let telling = 0;
    for (const word of own) {
      const rows = rowsWith.get(word);
      if (rows && rows.length > tooCommon) continue;
      telling++;
      for (const row of rows ?? []) shared.set(row, (shared.get(row) ?? 0) + 1);
    }
    const best = bestRow(task, table, words, shared, telling);
    if (best === null) continue;
    task.duplicateOf = best;
    task.warnings.push(warning('restates-table-row', task.place, { ordinal: table[best]?.ordinal ?? '' }));
  }
}

function bestRow(
  task: RecognisedTask,
  table: RecognisedTask[],
  words: Array<Set<string>>,
  shared: Map<number, number>,
  telling: number,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [row, count] of shared) {
    const other = table[row];
    if (!other || count < FEWEST_SHARED_WORDS) continue;
    const share = count / Math.max(1, Math.min(telling, words[row]?.size ?? 0));
    const needed = sameLead(task, other) ? ALIKE_WITH_SAME_LEAD : ALIKE;
    if (share >= needed && share > most) {
      most = share;
      best = row;
    }
  }
  return best;
}

function sameLead(one: RecognisedTask, other: RecognisedTask): boolean {
  return one.leads.some((a) =>
    other.leads.some(
      (b) => a.unitIds.some((id) => b.unitIds.includes(id)) || startsAlike(fold(a.raw), fold(b.raw)),
    ),
  );
}

/** "Phòng Nội vụ" and "Phòng Nội vụ Quận 1". */
function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).split(' '));
}
