/** The work list as it is looked at: what its address may say, and its rows as a sheet. Pure. */
import type { SheetCell, SheetColumn } from '../../documents/spreadsheet/index.js';

export const LIST_COLUMNS = [
  'ordinal',
  'plan',
  'content',
  'product',
  'unit',
  'role',
  'due',
  'state',
  'percent',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const KEPT = new Set([
  ...[
    'planId',
    'sectionId',
    'unitId',
    'role',
    'state',
    'timeliness',
    'dueFrom',
    'dueTo',
    'q',
    'counted',
    'planStatus',
  ],
  ...['returned', 'extensionPending', 'inMyCharge', 'view', 'columns', 'dense'],
]);

/** The address's parameters in one order; null where one of them is none of the list's. */
export function keptQuery(query: string): string | null {
  const params = new URLSearchParams(query);
  for (const name of params.keys()) if (!KEPT.has(name)) return null;
  params.sort();
  return params.toString();
}

const WIDTHS: Record<ListColumn, Pick<SheetColumn, 'width' | 'align'>> = {
  ordinal: { width: 6, align: 'center' },
  plan: { width: 18 },
  content: { width: 60 },
  product: { width: 24 },
  unit: { width: 28 },
  role: { width: 12, align: 'center' },
  due: { width: 24 },
  percent: { width: 10, align: 'center' },
  state: { width: 18 },
};

/** The columns asked for in the list's own order; all where none is. */
export function chosenColumns(asked: string | undefined): ListColumn[] {
  const names = new Set(asked?.split(','));
  const chosen = LIST_COLUMNS.filter((name) => names.has(name));
  return chosen.length ? chosen : [...LIST_COLUMNS];
}

export function sheetColumn(name: ListColumn, title: string): SheetColumn {
  return { title, ...WIDTHS[name] };
}

/** The day the document names and, where it was extended, the later one beside it. */
export function dueCell(
  row: { deadlineRaw: string | null; dueOn: string | null; originalDueOn: string | null },
  extended: (dates: { original: string; due: string }) => string,
): SheetCell {
  const { deadlineRaw, dueOn, originalDueOn } = row;
  if (dueOn && originalDueOn && dueOn !== originalDueOn)
    return extended({ original: deadlineRaw ?? printed(originalDueOn), due: printed(dueOn) });
  return deadlineRaw ?? (dueOn ? { day: dueOn } : null);
}

/** `2022-11-30` → `30/11/2022` */
export function printed(day: string): string {
  return day.split('-').reverse().join('/');
}
