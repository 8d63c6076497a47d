import type { UnitReport, UnitReportContent, WriteUnitReport } from '../../api/types';

/**
 * A report as it is typed: a text for each place. Places are `result:<assignment>`, `unfinished:<assignment>`,
 * `figure:<target>`, and the parts of the report as a whole.
 */
export type Typed = Readonly<Record<string, string>>;

export const FREE_PLACES = ['difficulties', 'proposals', 'nextPeriod'] as const;
const WHOLE = [...FREE_PLACES, 'nothingNew'] as const;

export function typedOf({
  content,
  documentNumber,
  documentDate,
}: Pick<UnitReport, 'content' | 'documentNumber' | 'documentDate'>): Typed {
  const typed: Record<string, string> = {
    documentNumber: documentNumber ?? '',
    documentDate: documentDate ?? '',
  };
  if (!content) return typed;
  for (const place of WHOLE) typed[place] = content[place];
  for (const { items } of content.sections)
    for (const { assignmentId, result, unfinished } of items) {
      typed[`result:${assignmentId}`] = result;
      typed[`unfinished:${assignmentId}`] = unfinished;
    }
  for (const { targetId, value } of content.figures) typed[`figure:${targetId}`] = printedFigure(value);
  return typed;
}

/** What is sent: a figure that cannot be read stays as it was saved. */
export function writingOf(
  typed: Typed,
  version: number,
  content: Pick<UnitReportContent, 'figures'>,
): WriteUnitReport {
  const at = (place: string) => typed[place] ?? '';
  const ids = Object.keys(typed).flatMap((place) =>
    place.startsWith('result:') ? [place.slice('result:'.length)] : [],
  );
  return {
    version,
    items: ids.map((assignmentId) => ({
      assignmentId,
      result: at(`result:${assignmentId}`),
      unfinished: at(`unfinished:${assignmentId}`),
    })),
    ...{ difficulties: at('difficulties'), proposals: at('proposals'), nextPeriod: at('nextPeriod') },
    nothingNew: at('nothingNew'),
    figures: content.figures.flatMap(({ targetId }) => {
      const value = readFigure(at(`figure:${targetId}`));
      return value === undefined ? [] : [{ targetId, value }];
    }),
    documentNumber: at('documentNumber').trim() || undefined,
    documentDate: at('documentNumber').trim() ? at('documentDate') || undefined : undefined,
  };
}

/** Both changed the same place, each in another way. */
export interface Conflict {
  place: string;
  mine: string;
  theirs: string;
}

/**
 * What this person typed over an older report, put together with what somebody else saved meanwhile.
 * @param base what both began with
 * @returns `taken`: the places that only the other one changed; where both did, what this person typed stays until
 *   it was decided.
 */
export function mergeTyped(
  base: Typed,
  mine: Typed,
  theirs: Typed,
): { typed: Typed; taken: string[]; conflicts: Conflict[] } {
  const typed: Record<string, string> = {};
  const taken: string[] = [];
  const conflicts: Conflict[] = [];
  for (const [place, saved] of Object.entries(theirs)) {
    const before = base[place] ?? '';
    const own = mine[place] ?? before;
    const changedByMe = own !== before;
    const changedByThem = saved !== before;
    typed[place] = changedByMe ? own : saved;
    if (changedByThem && !changedByMe) taken.push(place);
    if (changedByThem && changedByMe && own !== saved) conflicts.push({ place, mine: own, theirs: saved });
  }
  return { typed, taken, conflicts };
}

export function sameTyped(one: Typed, other: Typed): boolean {
  const places = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...places].every((place) => (one[place] ?? '') === (other[place] ?? ''));
}

const VIETNAMESE = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,6})?$/;

/** "1.126,2" → "1126.2"; null for nothing; undefined where it is no number as people write it here. */
export function readFigure(typed: string): string | null | undefined {
  const text = typed.replaceAll(/[\s\u00a0]/g, '');
  if (!text) return null;
  return VIETNAMESE.test(text) ? text.replaceAll('.', '').replace(',', '.') : undefined;
}

/** "1126.2" → "1.126,2" */
export function printedFigure(value: string | null): string {
  if (value === null) return '';
  const [whole = '', part] = value.split('.');
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, '.') + (part ? `,${part}` : '');
}

/** Whether nothing of the unit's own work is in it; the server holds to the same. */
export function saysNothing(typed: Typed): boolean {
  return Object.entries(typed).every(
    ([place, text]) =>
      !/^(?:result:|unfinished:|figure:|difficulties$|proposals$)/.test(place) || !text.trim(),
  );
}

/** What comes out of Word, a mail or a page as plain lines: no odd spaces, its bullets as dashes. */
export function plainText(pasted: string): string {
  return pasted
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029|\v/g, '\n')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replaceAll(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '')
    .replaceAll(/^[ \t]*[•·▪●○◦§\u2013\u2014][ \t]*/gm, '- ')
    .replaceAll(/^[ \t]*[o-]\t+/gm, '- ')
    .replaceAll(/\t+/g, ' ')
    .replaceAll(/[ ]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
