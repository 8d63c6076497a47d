import type { DraftRow, Gathered, GatheredRole } from './draft-row.js';
import { oneLine } from './text-folding.js';
import { warning } from './warnings.js';

/** "nt", "-nt-", "Như trên", 〃: the same as in the row above. A dash alone says nothing. */
const DITTO =
  /^[\s–—-]*(?:(?:nt|n\/t|(?:như|giống) (?:trên|mục trên|dòng trên))|["“”″〃]|''|\/\/)[\s.,"“”″–—-]*$/iu;
const REPEATED: GatheredRole[] = ['product', 'lead', 'coordinating', 'mixed', 'deadline', 'start', 'leader'];

/**
 * Puts the words of the row above where a row only says "như trên", within one table. Who leads and by when
 * is told, so that a person looks; where nothing stands above, the cell counts as blank.
 */
export function takeOverDittos(rows: DraftRow[]): void {
  const above = new Map<GatheredRole, Gathered>();
  let table: number | null = null;
  for (const row of rows) {
    if (row.table !== table) above.clear();
    table = row.table;
    for (const role of REPEATED) {
      const own = row.texts[role];
      if (!own || !DITTO.test(own.text)) continue;
      const meant = above.get(role);
      delete row.texts[role];
      if (!meant) continue;
      row.texts[role] = { text: meant.text, place: own.place };
      const raw = oneLine(meant.text);
      if (role === 'lead' || role === 'mixed')
        row.warnings.push(warning('lead-inherited', own.place, { raw }));
      if (role === 'deadline') row.warnings.push(warning('deadline-inherited', own.place, { raw }));
    }
    for (const role of REPEATED) {
      const text = row.texts[role];
      if (text) above.set(role, text);
      else above.delete(role);
    }
  }
}
