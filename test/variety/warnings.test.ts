import { readDocument } from '../../src/documents/read-document.js';
import type { NeutralDocument, Place } from '../../src/documents/index.js';
import { importText, recognisePlan } from '../../src/plans/import/index.js';
import type { ImportWarning, RecognisedPlan } from '../../src/plans/import/index.js';
import { readUnitDirectory } from '../../src/units/unit-directory-file.rules.js';
import { DISTRICT, foot, head, OPENING } from './support/letterhead.js';
import type { VarietyDocument } from './support/model.js';
import { render } from './support/render.js';

const UNITS = readUnitDirectory({
  authority: { name: 'UBND quận Bình Long' },
  units: [
    { name: 'Phòng Quản lý đô thị' },
    { name: 'Phòng Lao động - Thương binh và Xã hội' },
    { name: 'Ban Quản lý dự án', aliases: ['BQL'] },
    { name: 'Ban Quản lý chợ', aliases: ['BQL'] },
    { name: 'UBND phường 1', kind: 'WARD' },
    { name: 'UBND phường 2', kind: 'WARD' },
  ],
});

/** One document with every doubt that design §5 names, each in a row of its own. */
const DOUBTFUL: VarietyDocument['blocks'] = [
  ...head(DISTRICT),
  OPENING,
  ...foot(DISTRICT),
  'PHỤ LỤC',
  '(Kèm theo Kế hoạch số 121/KH-UBND ngày 22 tháng 02 năm 2021 của Ủy ban nhân dân quận)',
  {
    header: 1,
    rows: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
      ['I', 'Đô thị', '', '', ''],
      ['1', 'Gắn biển tên hẻm', 'Phòng Quản lý đô thị', 'UBND 2 phường', 'Quý II/2021'],
      ['2', 'Gắn biển tên hẻm', 'Phòng Quản lý đô thị', 'UBND 2 phường', 'Quý II/2021'],
      ['2', 'Thay đèn đường', 'Phòng Quản lý đô thị', 'UBND 5 phường', 'Quý III/2021'],
      ['', 'Tổ chức lấy ý kiến người dân', 'Phòng Quản lý đô thị', '', 'Tháng 6/2021'],
      ['IV', 'Xã hội', '', '', ''],
      ['4', 'Trao học bổng', 'Phòng Lao động - Thương Bình và Xã hội', '', 'Tháng 9/2021'],
      ['5', 'Dọn kênh', 'Xí nghiệp Hoa Mai Xanh ABC', '', '31/02/2021'],
      ['6', 'Sửa mái chợ', 'BQL', '', '15/01/2021'],
      ['7', 'Kiểm tra hợp đ0ng và sổ s1ch kế toán', 'Phòng Quản lý đô thị', '', ''],
      ['8', 'Mở sổ theo dõi', 'Vựa rau Út Hiền', '', 'Tháng 3/2021'],
    ],
  },
];

/** Every code of design §5, and what stands at the place it points to. */
const EXPECTED: Array<[code: string, at: RegExp]> = [
  ['appendix-number-mismatch', /121\/KH-UBND/],
  ['duplicate-row', /Gắn biển tên hẻm/],
  ['duplicate-ordinal', /Thay đèn đường/],
  ['missing-ordinal', /lấy ý kiến người dân/],
  ['missing-deadline-cell', /sổ s1ch kế toán/],
  ['unit-unresolved', /^Vựa rau Út Hiền$/],
  ['unit-ambiguous', /^BQL$/],
  ['unit-fuzzy', /^Phòng Lao động - Thương Bình/],
  ['impossible-date', /^31\/02\/2021$/],
  ['section-numbering-gap', /Xã hội/],
  ['figures-disagree', /UBND 5 phường/],
  ['possible-ocr-noise', /hợp đ0ng/],
  ['deadline-before-issue', /^15\/01\/2021$/],
];

describe('every doubt of the design is raised, and points at its place', () => {
  let document: NeutralDocument;
  let plan: RecognisedPlan;
  beforeAll(async () => {
    const file = { name: '', covers: '', formats: [], blocks: DOUBTFUL } as unknown as VarietyDocument;
    document = await readDocument(await render(file, 'docx'), 'nghi-ngo.docx');
    plan = recognisePlan(document, UNITS ?? { authority: null, units: [], groups: [] });
  });
  const warnings = (): ImportWarning[] => [...plan.warnings, ...plan.tasks.flatMap((task) => task.warnings)];

  it.each(EXPECTED)('%s', (code, at) => {
    const found = warnings().filter((one) => one.code === code);
    expect(found.map((one) => textAt(document, one.place)).some((text) => at.test(text))).toBe(true);
  });

  it('names the one unit that a near spelling was taken for', () => {
    const fuzzy = warnings().find(
      (one) => one.code === 'unit-fuzzy' && /Thương Bình/.test(String(one.params['raw'])),
    );
    expect(fuzzy && importText('vi', fuzzy.code, fuzzy.params)).toBe(
      '“Phòng Lao động - Thương Bình và Xã hội” được hiểu là Phòng Lao động - Thương binh và Xã hội (gần giống cách viết). Xác nhận hoặc chọn lại.',
    );
  });
});

/** What a person sees where a warning points. */
function textAt(document: NeutralDocument, place: Place | null): string {
  const block = place && document.blocks[place.block];
  if (!block || block.type === 'paragraph') return block?.text ?? '';
  const row = place.row === undefined ? block.rows : [block.rows[place.row]];
  if (place.cell !== undefined) return row[0]?.cells[place.cell]?.text ?? '';
  return row.flatMap((one) => one?.cells.map((cell) => cell.text) ?? []).join(' ');
}
