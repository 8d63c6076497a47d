/** A filled-in table of targets, row by row, with what is doubtful about each. Pure. */
import { resolveUnitReference } from '../../units/unit-references.rules.js';
import type { UnitDirectory } from '../../units/unit-directory.js';
import { readFigure } from './figures.rules.js';
import { isPercent, PERCENT } from './measures.rules.js';
import {
  ACCUMULATION_WORDS,
  DIRECTION_WORDS,
  EACH_UNIT,
  SHEET_WORDS,
  TARGET_COLUMNS,
} from './target-columns.words.js';
import type { TargetColumn } from './target-columns.words.js';
import type { KnownTarget } from './target-material.js';
import { printed } from './target-sentence.rules.js';
import type { Accumulation, TargetDirection } from './targets.rules.js';

/** A sentence of the catalogue about one cell. */
export interface RowDoubt {
  field: TargetColumn;
  code: RowDoubtCode;
  params: Record<string, string>;
}

export type RowDoubtCode =
  | `FIGURE_${'NOT_A_NUMBER' | 'ENGLISH_NUMBER' | 'TWO_MEANINGS' | 'TOO_PRECISE' | 'TOO_LARGE' | 'OTHER_MEASURE'}`
  | 'CONVERSION_ASKED'
  | 'NAME_MISSING'
  | 'MEASURE_MISSING'
  | 'NAME_TWICE'
  | 'WORD_UNKNOWN'
  | 'UNIT_NOT_FOUND'
  | 'VALUE_BY_UNITS';

export interface TargetRow {
  /** From 1, under the titles. */
  line: number;
  /** Known already: it is changed. */
  targetId: string | null;
  targetVersion: number | null;
  name: string;
  unitOfMeasure: string;
  direction: TargetDirection;
  accumulation: Accumulation;
  /** Decimal strings. */
  planned: string | null;
  byUnits: boolean;
  unitId: string | null;
  unitName: string | null;
  value: string | null;
  lastYear: string | null;
  /** Of the value that the row would replace; 0: there is none. */
  valueVersion: number;
  doubts: RowDoubt[];
  /** Cannot be taken as it is. */
  blocked: boolean;
  /** Right only if the person agrees to what another unit of measure comes to. */
  asks: boolean;
}

export interface ImportContext {
  known: readonly KnownTarget[];
  directory: UnitDirectory;
  periodId: string | null;
}

/** @returns null where no row has the titles of the table. */
export function readTargetRows(rows: readonly string[][], context: ImportContext): TargetRow[] | null {
  const head = rows.findIndex((row) =>
    row.some((cell) => folded(cell) === folded(TARGET_COLUMNS.name.title)),
  );
  if (head < 0) return null;
  const columns = columnsOf(rows[head] ?? []);
  const seen = new Set<string>();
  return rows.slice(head + 1).flatMap((cells, index) => {
    const cell = (column: TargetColumn) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const filled = Object.keys(TARGET_COLUMNS).some(
      (column) => column !== 'ordinal' && cell(column as TargetColumn),
    );
    if (!filled || cell('name').startsWith(SHEET_WORDS.exampleMark)) return [];
    return [readRow(index + 1, cell, seen, context)];
  });
}

function columnsOf(titles: readonly string[]): Map<TargetColumn, number> {
  const known = Object.entries(TARGET_COLUMNS) as Array<[TargetColumn, { title: string }]>;
  return new Map(
    known.flatMap(([column, { title }]): Array<[TargetColumn, number]> => {
      const at = titles.findIndex((cell) => folded(cell) === folded(title));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

function readRow(
  line: number,
  cell: (column: TargetColumn) => string,
  seen: Set<string>,
  { known, directory, periodId }: ImportContext,
): TargetRow {
  const name = cell('name').replace(/\s+/g, ' ');
  const before = known.find((target) => folded(target.name) === folded(name));
  const doubts: RowDoubt[] = [];
  const doubt = (field: TargetColumn, code: RowDoubtCode, params: Record<string, string> = {}) =>
    doubts.push({ field, code, params });
  if (!name) doubt('name', 'NAME_MISSING');
  else if (seen.has(folded(name))) doubt('name', 'NAME_TWICE', { name });
  seen.add(folded(name));
  const unitOfMeasure = cell('unitOfMeasure') || (before?.unitOfMeasure ?? '');
  if (!unitOfMeasure) doubt('unitOfMeasure', 'MEASURE_MISSING');
  const word = <K extends string>(column: TargetColumn, words: Record<K, string>, otherwise: K): K => {
    const written = cell(column);
    if (!written) return otherwise;
    const found = (Object.keys(words) as K[]).find((key) => folded(words[key]) === folded(written));
    if (!found) doubt(column, 'WORD_UNKNOWN', { typed: written, words: Object.values(words).join('; ') });
    return found ?? otherwise;
  };
  const direction = word('direction', DIRECTION_WORDS, before?.direction ?? 'AT_LEAST');
  const usual = direction !== 'REDUCE_BY' && isPercent(unitOfMeasure) ? 'LAST' : 'SUM';
  const accumulation = word('accumulation', ACCUMULATION_WORDS, before?.accumulation ?? usual);
  const figure = (column: TargetColumn, measure: string): string | null => {
    const read = readFigure(cell(column), measure);
    if (read.kind === 'wrong')
      doubt(column, `FIGURE_${read.fault}`, {
        typed: cell(column),
        measure,
        first: read.first,
        second: read.second,
      });
    if (read.kind === 'converted')
      doubt(column, 'CONVERSION_ASKED', {
        typed: cell(column),
        measure,
        converted: printed(read.value, measure),
      });
    return read.kind === 'value' || read.kind === 'converted' ? read.value : null;
  };
  const planned =
    figure('planned', direction === 'REDUCE_BY' ? PERCENT : unitOfMeasure) ?? before?.planned ?? null;
  const whose = unitOf(cell('unit'), before, directory);
  if (!whose) doubt('unit', 'UNIT_NOT_FOUND', { typed: cell('unit') });
  const given = before?.values.find((row) => row.periodId === periodId && row.unitId === null);
  const [value, lastYear] = [figure('value', unitOfMeasure), figure('lastYear', unitOfMeasure)];
  const byUnits = whose?.byUnits ?? false;
  const dropped = byUnits && (value !== null || lastYear !== null);
  if (dropped) doubt('value', 'VALUE_BY_UNITS');
  return {
    ...{ line, name, unitOfMeasure, direction, accumulation, planned, byUnits, doubts },
    ...{ targetId: before?.id ?? null, targetVersion: before?.version ?? null },
    ...{ unitId: whose?.unitId ?? null, unitName: whose?.unitName ?? null },
    value: dropped ? null : value,
    lastYear: dropped ? null : lastYear,
    valueVersion: given?.version ?? 0,
    blocked: doubts.some(({ code }) => code !== 'CONVERSION_ASKED' && code !== 'VALUE_BY_UNITS'),
    asks: doubts.some(({ code }) => code === 'CONVERSION_ASKED'),
  };
}

type Whose = Pick<TargetRow, 'byUnits' | 'unitId' | 'unitName'>;

/** @returns null where the words name no one unit for certain. */
function unitOf(written: string, before: KnownTarget | undefined, directory: UnitDirectory): Whose | null {
  if (!written)
    return before
      ? { byUnits: before.byUnits, unitId: before.unitId, unitName: before.unitName }
      : { byUnits: false, unitId: null, unitName: null };
  if (folded(written) === folded(EACH_UNIT)) return { byUnits: true, unitId: null, unitName: null };
  const { kind, unitIds, match } = resolveUnitReference(written, directory);
  const [unitId, ...more] = unitIds;
  if (kind !== 'unit' || match === 'fuzzy' || unitId === undefined || more.length) return null;
  const unit = [directory.authority, ...directory.units].find((one) => one?.id === unitId);
  return { byUnits: false, unitId, unitName: unit?.name ?? written };
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
