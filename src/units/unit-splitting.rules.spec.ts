import fc from 'fast-check';
import type { DirectoryUnit, UnitDirectory, UnitKind } from './unit-directory.js';
import { splitUnitCell, splitUnitReferences } from './unit-references.rules.js';
import { USUAL_UNITS } from './unit-vocabulary.rules.js';

const NOTHING_KNOWN: UnitDirectory = { authority: null, units: [], groups: [] };
const unit = (name: string, kind: UnitKind = 'DEPARTMENT', aliases: string[] = []): DirectoryUnit => ({
  id: name,
  kind,
  name,
  parentId: null,
  aliases,
});

/** A small quận and a phường of 2026, with a few names that no vocabulary has. */
const QUAN: UnitDirectory = {
  authority: unit('Ủy ban nhân dân quận Gò Vấp', 'AUTHORITY'),
  units: [
    ...['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch', 'Phòng Kinh tế', 'Phòng Y tế'].map(
      (name) => unit(name),
    ),
    unit('Phòng Quản lý đô thị'),
    unit('Phòng Lao động - Thương binh và Xã hội'),
    unit('Ban Quản lý dự án đầu tư xây dựng khu vực', 'AGENCY', ['BQLDA']),
    unit('Ban Bồi thường giải phóng mặt bằng', 'AGENCY', ['Ban BT GPMB']),
    unit('Trung tâm Y tế', 'AGENCY', ['TTYT']),
    unit('Công an quận', 'VERTICAL', ['CAQ']),
    ...[5, 8, 10, 12].map((number) => unit(`Ủy ban nhân dân phường ${number}`, 'WARD')),
  ],
  groups: [],
};
const PHUONG: UnitDirectory = {
  authority: unit('Ủy ban nhân dân phường An Bình Tây', 'AUTHORITY'),
  units: [
    unit('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'),
    unit('Phòng Kinh tế, Hạ tầng và Đô thị'),
    unit('Phòng Văn hóa - Xã hội'),
    unit('Tổ Hòa giải và Phát triển, Kết nối cộng đồng', 'AGENCY'),
  ],
  groups: [],
};

const WATCHED = 'Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội quận cùng giám sát';
const WATCHERS = ['Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị - xã hội quận'];

/** [cell, its references] for which no tree is needed. */
const CELLS: Array<[string, string[]]> = [
  ['Phòng Nội vụ', ['Phòng Nội vụ']],
  [
    'Chi Cục thuế; Phòng Tài chính - Kế hoạch; Phòng Kinh tế quận',
    ['Chi Cục thuế', 'Phòng Tài chính - Kế hoạch', 'Phòng Kinh tế quận'],
  ],
  ['Phòng Lao động, Thương binh và Xã hội quận', ['Phòng Lao động, Thương binh và Xã hội quận']],
  ['Phòng Lao động - Thương Bình và Xã hội', ['Phòng Lao động - Thương Bình và Xã hội']],
  [
    'Phòng Quản lý - Đô thị; Phòng Tài nguyên và Môi trường quận',
    ['Phòng Quản lý - Đô thị', 'Phòng Tài nguyên và Môi trường quận'],
  ],
  [
    'Phòng Văn hóa - Thông tin; Trung Tâm Văn hóa; Trung Tâm Thể dục Thể thao quận',
    ['Phòng Văn hóa - Thông tin', 'Trung Tâm Văn hóa', 'Trung Tâm Thể dục Thể thao quận'],
  ],
  ['Phòng Nội vụ; Phòng Y tế; TTYT quận', ['Phòng Nội vụ', 'Phòng Y tế', 'TTYT quận']],
  ['Công an quận; Quận sự quận', ['Công an quận', 'Quận sự quận']],
  ['BCH Công an quận và Thành viên BCD ĐA06', ['BCH Công an quận', 'Thành viên BCD ĐA06']],
  [
    'Các đơn vị liên quan và Ủy ban nhân dân 16 phường',
    ['Các đơn vị liên quan', 'Ủy ban nhân dân 16 phường'],
  ],
  [
    'Thủ trưởng các phòng, ban đơn vị thuộc quận, Chủ tịch Ủy ban nhân dân 16 phường và các đơn vị liên quan',
    [
      'Thủ trưởng các phòng, ban đơn vị thuộc quận',
      'Chủ tịch Ủy ban nhân dân 16 phường',
      'các đơn vị liên quan',
    ],
  ],
  ['Chủ tịch và các Phó Chủ tịch UBND quận', ['Chủ tịch và các Phó Chủ tịch UBND quận']],
  [
    'Phòng Quản lý - Đô thị quận; Ủy ban nhân dân các phường liên quan dự án',
    ['Phòng Quản lý - Đô thị quận', 'Ủy ban nhân dân các phường liên quan dự án'],
  ],
  ['- Phòng Nội vụ; - Chủ tịch UBND 10 phường;', ['Phòng Nội vụ', 'Chủ tịch UBND 10 phường']],
  ['Văn phòng UBND; - Trung tâm Công nghệ Thông tin', ['Văn phòng UBND', 'Trung tâm Công nghệ Thông tin']],
  [
    '- Phòng Nội vụ; - Ban Bồi thường, giải phóng mặt bằng.',
    ['Phòng Nội vụ', 'Ban Bồi thường, giải phóng mặt bằng'],
  ],
  [
    '- Phòng Giáo dục và Đào tạo ; - Phòng Y tế; - Trung tâm Y tế; - Bệnh viện Quận 1; - Các đơn vị trường học công lập thuộc Quận 1',
    [
      'Phòng Giáo dục và Đào tạo',
      'Phòng Y tế',
      'Trung tâm Y tế',
      'Bệnh viện Quận 1',
      'Các đơn vị trường học công lập thuộc Quận 1',
    ],
  ],
  [
    `- Thủ trưởng cơ quan, đơn vị; Chủ tịch UBND 10 phường; - ${WATCHED}.`,
    ['Thủ trưởng cơ quan, đơn vị', 'Chủ tịch UBND 10 phường', ...WATCHERS],
  ],
  [
    `Phòng Tài chính - Kế hoạch; - Thủ trưởng cơ đơn vị; - ${WATCHED}`,
    ['Phòng Tài chính - Kế hoạch', 'Thủ trưởng cơ đơn vị', ...WATCHERS],
  ],
  ['Phòng Y tế, Trung tâm Y tế, Bệnh viện Quận 1', ['Phòng Y tế', 'Trung tâm Y tế', 'Bệnh viện Quận 1']],
  [
    'Hội đồng Thi đua - Khen thưởng quận (Phòng Nội vụ)',
    ['Hội đồng Thi đua - Khen thưởng quận (Phòng Nội vụ)'],
  ],
  ['BQLDA UBND phường 10', ['BQLDA', 'UBND phường 10']],
  ['P.TCKH Ban BT GPMB', ['P.TCKH', 'Ban BT GPMB']],
  ['PQLĐT và TTYT', ['PQLĐT', 'TTYT']],
  ['CCT, CAQ, BHXH', ['CCT', 'CAQ', 'BHXH']],
  ['UBND P 3, 5, 13', ['UBND P 3, 5, 13']],
  ['UBND phường 8, 15', ['UBND phường 8, 15']],
  ['UBND phường 8, 15, Công an quận', ['UBND phường 8, 15', 'Công an quận']],
  ['UBND phường 1 và 3', ['UBND phường 1 và 3']],
  ['BQL chợ Thiếc, chợ Phú Thọ', ['BQL chợ Thiếc, chợ Phú Thọ']],
  ['VP HĐND & UBND, CAQ', ['VP HĐND & UBND', 'CAQ']],
  [
    'Văn phòng HĐND và UBND; Phòng Kinh tế, Hạ tầng và Đô thị',
    ['Văn phòng HĐND và UBND', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội',
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Văn hóa - Xã hội'],
  ],
  ['TT PVHCC và Công an phường', ['TT PVHCC', 'Công an phường']],
  ['Phòng Nội vụ, Tư pháp', ['Phòng Nội vụ', 'Tư pháp']],
  ['Phòng Kinh tế/Phòng Y tế', ['Phòng Kinh tế', 'Phòng Y tế']],
  ['Phòng Nội vụ - Phòng Y tế', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['- Phòng Nội vụ\n- Phòng Y tế', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['+ Phòng Nội vụ\n+ Phòng Y tế', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['1. Phòng Nội vụ\n2. Phòng Y tế', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['Phòng Nội vụ\nPhòng Y tế\nCông an quận', ['Phòng Nội vụ', 'Phòng Y tế', 'Công an quận']],
  ['Phòng Tài chính -\nKế hoạch', ['Phòng Tài chính - Kế hoạch']],
  ['Phòng Lao động, Thương binh\nvà Xã hội', ['Phòng Lao động, Thương binh và Xã hội']],
  ['UBND\nphường 5', ['UBND phường 5']],
  ['phòng nội vụ, phòng y tế', ['phòng nội vụ', 'phòng y tế']],
  ['PHÒNG NỘI VỤ, PHÒNG Y TẾ', ['PHÒNG NỘI VỤ', 'PHÒNG Y TẾ']],
  [
    'Ban Tuyên giáo Quận ủy, Phòng Văn hóa Thông tin quận',
    ['Ban Tuyên giáo Quận ủy', 'Phòng Văn hóa Thông tin quận'],
  ],
  ['Các phòng, ban, đơn vị', ['Các phòng, ban, đơn vị']],
  [
    'Các phòng, ban, ngành, đoàn thể và UBND các phường',
    ['Các phòng, ban, ngành, đoàn thể', 'UBND các phường'],
  ],
  ['UB.MTTQ, các đoàn thể', ['UB.MTTQ', 'các đoàn thể']],
  ['Sở Xây dựng, UBND quận', ['Sở Xây dựng', 'UBND quận']],
  ['Trung tâm GDNN-GDTX, Quận đoàn', ['Trung tâm GDNN-GDTX', 'Quận đoàn']],
  [
    'Chi nhánh Văn phòng Đăng ký đất đai; Phòng giao dịch Ngân hàng Chính sách xã hội',
    ['Chi nhánh Văn phòng Đăng ký đất đai', 'Phòng giao dịch Ngân hàng Chính sách xã hội'],
  ],
];

describe('a cell names these units, as printed', () => {
  test.each(CELLS)('%s', (cell, references) => {
    expect(splitUnitReferences(cell, NOTHING_KNOWN)).toEqual(references);
    expect(splitUnitReferences(cell, QUAN)).toEqual(references);
  });
});

describe('what the tree knows is never broken', () => {
  test('a name with commas and "và" that no vocabulary has', () => {
    const cell = 'Tổ Hòa giải và Phát triển, Kết nối cộng đồng, Phòng Văn hóa - Xã hội';
    expect(splitUnitReferences(cell, PHUONG)).toEqual([
      'Tổ Hòa giải và Phát triển, Kết nối cộng đồng',
      'Phòng Văn hóa - Xã hội',
    ]);
  });

  test('heads left out of a list are put back by the names that are known', () => {
    expect(splitUnitReferences('Phòng Nội vụ, Tư pháp, Tài chính - Kế hoạch', QUAN)).toEqual([
      'Phòng Nội vụ',
      'Tư pháp',
      'Tài chính - Kế hoạch',
    ]);
    expect(splitUnitReferences('Các phòng: Nội vụ, Tư pháp, Y tế', QUAN)).toEqual([
      'Nội vụ',
      'Tư pháp',
      'Y tế',
    ]);
  });

  test('any names joined by any separator come apart again', () => {
    const separator = fc.constantFrom('; ', ';\n- ', '\n- ', ', ', ' và ', '; - ');
    const names = USUAL_UNITS.map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
        separator,
        (chosen, by) => {
          expect(splitUnitReferences(chosen.join(by), NOTHING_KNOWN)).toEqual(chosen);
        },
      ),
    );
  });

  test('no text breaks the splitter, and nothing is invented', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (cell) => {
        for (const raw of splitUnitReferences(cell, QUAN)) expect(raw.trim()).not.toBe('');
      }),
    );
  });
});

describe('words about the role of a unit', () => {
  test('"cùng giám sát" marks the units of its clause and leaves them in the list', () => {
    expect(splitUnitCell(`- Chủ tịch UBND 10 phường; - ${WATCHED}.`, QUAN)).toEqual({
      references: ['Chủ tịch UBND 10 phường', ...WATCHERS],
      supervising: WATCHERS,
    });
  });

  test('a cell without it has nobody who only looks on', () => {
    expect(splitUnitCell('Phòng Nội vụ; Phòng Y tế', QUAN).supervising).toEqual([]);
  });

  test.each([
    ['Đề nghị phối hợp với Ủy ban Mặt trận Tổ quốc quận', ['Ủy ban Mặt trận Tổ quốc quận']],
    ['Chủ trì: Phòng Nội vụ', ['Phòng Nội vụ']],
    ['Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế', ['Phòng Nội vụ', 'Phòng Y tế']],
    ['UBND phường 10 trực tiếp triển khai tại địa bàn', ['UBND phường 10']],
    ['Ban BT GPMB (GPMB)', ['Ban BT GPMB (GPMB)']],
    ['Phòng Y tế cùng tham gia', ['Phòng Y tế']],
  ])('%s', (cell, references) => expect(splitUnitReferences(cell, QUAN)).toEqual(references));

  test.each(['', '  ', '-', ';', '\n- \n'])('an empty cell (%j) names nobody', (cell) => {
    expect(splitUnitCell(cell, QUAN)).toEqual({ references: [], supervising: [] });
  });
});
