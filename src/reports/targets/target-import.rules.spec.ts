import type { SheetCell } from '../../documents/spreadsheet/index.js';
import type { UnitDirectory } from '../../units/unit-directory.js';
import { targetSheet, targetTemplate } from './target-sheets.rules.js';
import { readTargetRows } from './target-import.rules.js';
import type { ImportContext } from './target-import.rules.js';
import type { KnownTarget } from './target-material.js';

const unit = (id: string, name: string, aliases: string[] = []) => ({
  ...{ id, name, aliases, kind: 'DEPARTMENT' as const },
  parentId: 'q1',
});
const DIRECTORY: UnitDirectory = {
  authority: { id: 'q1', name: 'Ủy ban nhân dân Quận 1', kind: 'AUTHORITY', parentId: null, aliases: [] },
  units: [unit('tc', 'Phòng Tài chính - Kế hoạch', ['P.TCKH']), unit('nv', 'Phòng Nội vụ')],
  groups: [],
};
const KNOWN: KnownTarget = {
  ...{ id: 't1', position: 0, name: 'Thu ngân sách', unitOfMeasure: 'tỷ đồng', direction: 'AT_LEAST' },
  ...{
    accumulation: 'SUM',
    planned: '1126.2',
    byUnits: false,
    unitId: 'tc',
    unitName: 'Phòng Tài chính - Kế hoạch',
  },
  ...{ taskId: null, quote: null, previousId: null, version: 3, values: [], previous: [] },
};
const context = (given: Partial<ImportContext> = {}): ImportContext => ({
  ...{ known: [], directory: DIRECTORY, periodId: 'p1' },
  ...given,
});
const HEAD = [
  'TT',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Cách đánh giá',
  'Kế hoạch',
  'Cách tính luỹ kế',
  'Đơn vị phụ trách',
  'Số liệu kỳ này',
  'Cùng kỳ năm trước',
];
const read = (rows: string[][], given?: Partial<ImportContext>) =>
  readTargetRows([['QUẬN 1'], HEAD, ...rows], context(given)) ?? [];
const doubts = (row: string[], given?: Partial<ImportContext>) =>
  read([row], given).flatMap((one) => one.doubts.map(({ field, code }) => `${field}: ${code}`));

describe('a filled-in table of targets', () => {
  it('is read with Vietnamese numbers, names of units and words for the rest', () => {
    const rows = read([
      ['1', 'Thu thuế', 'tỷ đồng', 'Đạt ít nhất', '1.126,2', 'Cộng các kỳ', 'P.TCKH', '322,1', '444,3'],
      ['', '', '', '', '', '', '', '', ''],
      ['2', 'Hồ sơ đúng hạn', '%', '', '98,5', '', 'từng đơn vị', '', ''],
      ['3', 'Phạm pháp hình sự', 'vụ', 'giảm so cùng kỳ (%)', '5%', '', '', '93', '100'],
    ]);
    expect(rows.flatMap((row) => row.doubts)).toEqual([]);
    expect(rows).toMatchObject([
      { line: 1, planned: '1126.2', unitId: 'tc', value: '322.1', lastYear: '444.3', accumulation: 'SUM' },
      { line: 3, planned: '98.5', byUnits: true, unitId: null, accumulation: 'LAST', direction: 'AT_LEAST' },
      { line: 4, planned: '5', unitId: null, accumulation: 'SUM', direction: 'REDUCE_BY', value: '93' },
    ]);
  });

  it.each([
    [['1', '', 'hộ'], 'name: NAME_MISSING'],
    [['1', 'A', ''], 'unitOfMeasure: MEASURE_MISSING'],
    [['1', 'A', 'hộ', 'tăng'], 'direction: WORD_UNKNOWN'],
    [['1', 'A', 'hộ', '', '1,126.2'], 'planned: FIGURE_ENGLISH_NUMBER'],
    [['1', 'A', 'hộ', '', '1,126'], 'planned: FIGURE_TWO_MEANINGS'],
    [['1', 'A', 'hộ', '', '10', '', 'Phòng Ma'], 'unit: UNIT_NOT_FOUND'],
    // A near spelling is asked about, not taken.
    [['1', 'A', 'hộ', '', '10', '', 'Phòng Tài chính - Kế hoach'], 'unit: UNIT_NOT_FOUND'],
    [['1', 'A', 'hộ', '', '10', '', '', '3%'], 'value: FIGURE_OTHER_MEASURE'],
    [['1', 'A', 'tỷ đồng', '', '', '', '', '500 triệu'], 'value: CONVERSION_ASKED'],
    [['1', 'A', 'hộ', '', '', '', 'Từng đơn vị', '3'], 'value: VALUE_BY_UNITS'],
  ])('%j is asked about: %s', (row, doubt) => {
    expect(doubts(row)).toEqual([doubt]);
  });

  it('names a target once', () => {
    expect(
      read([
        ['1', 'A', 'hộ'],
        ['2', 'a ', 'hộ'],
      ])[1],
    ).toMatchObject({ blocked: true });
  });

  it('keeps what is known of a target where its cells are empty', () => {
    const values = [{ periodId: 'p1', unitId: null, version: 4 }] as unknown as KnownTarget['values'];
    expect(read([['1', 'thu  ngân sách']], { known: [{ ...KNOWN, values }] })).toMatchObject([
      {
        ...{ targetId: 't1', targetVersion: 3, unitOfMeasure: 'tỷ đồng', planned: '1126.2', unitId: 'tc' },
        ...{ value: null, valueVersion: 4, blocked: false, asks: false },
      },
    ]);
  });

  it('is no table of targets without the title of its column', () => {
    expect(readTargetRows([['Ngày', 'Loại']], context())).toBeNull();
  });

  it('the template and the export have the columns that are read', () => {
    const [template] = targetTemplate();
    const exported = targetSheet({ number: '28/KH-UBND', title: '' }, [KNOWN], [], null);
    const titles = (sheet = exported) => sheet.columns.map(({ title }) => title);
    expect(titles(template)).toEqual(HEAD);
    const printed = (cell: SheetCell) => {
      if (cell === null || typeof cell === 'string') return cell ?? '';
      return 'number' in cell ? String(cell.number).replace('.', ',') : '';
    };
    const rows = exported.rows.map((row) => row.map(printed));
    expect(readTargetRows([titles(), ...rows], context({ known: [KNOWN] }))).toMatchObject([
      { targetId: 't1', planned: '1126.2', unitId: 'tc', direction: 'AT_LEAST', doubts: [] },
    ]);
  });
});
