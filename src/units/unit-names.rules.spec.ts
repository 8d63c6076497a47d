import fc from 'fast-check';
import { foldVietnamese, normaliseUnitName } from './unit-names.rules.js';
import { USUAL_UNITS } from './unit-vocabulary.rules.js';

/** Spellings of one name, the first as officials write it in full. */
const SPELLINGS: string[][] = [
  [
    'Phòng Quản lý đô thị',
    'P.QLĐT',
    'P.QL ĐT',
    'PQLĐT',
    'Phòng QLĐT',
    'P. QLĐT',
    'P/QLĐT',
    'Phòng Quản lý - Đô thị',
    'PHÒNG QUẢN LÝ ĐÔ THỊ',
    'P.QLDT',
  ],
  [
    'Phòng Tài chính - Kế hoạch',
    'P.TCKH',
    'P.TC-KH',
    'PTCKH',
    'Phòng TC-KH',
    'P/TCKH',
    'Phòng Tài chính và Kế hoạch',
    'Phòng Tài chính, Kế hoạch',
  ],
  [
    'Phòng Tài nguyên và Môi trường',
    'P.TNMT',
    'Phòng TN&MT',
    'P.TN-MT',
    'Phòng Tài nguyên - Môi trường',
    'Phòng TN và MT',
  ],
  [
    'Phòng Lao động - Thương binh và Xã hội',
    'P.LĐTBXH',
    'Phòng LĐ-TB&XH',
    'P.LĐ-TBXH',
    'Phòng Lao động, Thương binh và Xã hội',
    'Phòng LĐTB&XH',
  ],
  [
    'Phòng Văn hóa và Thông tin',
    'P.VHTT',
    'Phòng VH&TT',
    'Phòng Văn hoá - Thông tin',
    'Phòng Văn hóa Thông tin',
  ],
  ['Phòng Giáo dục và Đào tạo', 'P.GDĐT', 'Phòng GD&ĐT', 'P.GD-ĐT', 'PGDĐT'],
  ['Phòng Nội vụ', 'P.NV', 'PNV', 'Phòng NV', 'P. Nội vụ'],
  ['Phòng Tư pháp', 'P.TP', 'PTP', 'Phòng TP'],
  ['Phòng Kinh tế', 'P.KT', 'PKT'],
  ['Phòng Y tế', 'P.YT', 'PYT', 'P. Y tế'],
  [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    'VP HĐND&UBND',
    'VP HĐND & UBND',
    'VP HĐND-UBND',
    'Văn phòng HĐND và UBND',
    'VP.HĐND và UBND',
  ],
  ['Văn phòng Ủy ban nhân dân', 'VP UBND', 'VP.UBND', 'Văn phòng Uỷ ban nhân dân', 'VPUBND'],
  ['Trung tâm Y tế', 'TTYT', 'TT Y tế', 'TT. Y tế', 'Trung Tâm Y tế'],
  ['Chi cục Thuế', 'CCT', 'Chi Cục thuế', 'CC Thuế'],
  ['Công an quận', 'CAQ', 'CA quận'],
  ['Ủy ban Mặt trận Tổ quốc', 'UBMTTQ', 'UB.MTTQ', 'UB MTTQ', 'Uỷ ban MTTQ'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'UBMTTQVN', 'UB.MTTQVN', 'UBMTTQ Việt Nam'],
  [
    'Ban Bồi thường giải phóng mặt bằng',
    'Ban BT GPMB',
    'Ban Bồi thường, giải phóng mặt bằng',
    'BBT GPMB',
    'Ban BTGPMB',
  ],
  ['Ban Quản lý dự án', 'BQLDA', 'BQL DA', 'Ban QLDA', 'BQL dự án'],
  ['Ban Chỉ huy Quân sự', 'BCHQS', 'Ban CHQS', 'BCH Quân sự'],
  ['Bảo hiểm xã hội', 'BHXH'],
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Đoàn Thanh niên', 'ĐTN'],
  ['Hội Liên hiệp Phụ nữ', 'HLHPN', 'Hội LHPN'],
  ['Hội Nông dân', 'HND'],
  ['Hội Cựu chiến binh', 'HCCB', 'Hội CCB'],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'P. KTHT&ĐT',
    'Phòng KTHTĐT',
    'Phòng KT-HT-ĐT',
    'Phòng Kinh tế - Hạ tầng - Đô thị',
  ],
  ['Phòng Văn hóa - Xã hội', 'Phòng VH-XH', 'P.VHXH', 'Phòng Văn hóa và Xã hội'],
  ['Trung tâm Phục vụ hành chính công', 'TT PVHCC', 'TTPVHCC', 'Trung tâm PVHCC'],
  ['Ủy ban nhân dân phường 5', 'UBND P.5', 'UBND P 5', 'UBND P5', 'UBND phường 5'],
  ['Ủy ban nhân dân phường Bến Nghé', 'UBND P. Bến Nghé', 'UBND phường Bến Nghé'],
  ['Thành viên Hội đồng', 'T/viên Hội đồng', 'T.viên Hội đồng'],
];

describe('spellings of one name compare equal', () => {
  test.each(SPELLINGS.flatMap(([name = '', ...others]) => others.map((other) => [other, name])))(
    '%s is %s',
    (spelling, name) => {
      expect(normaliseUnitName(spelling)).toBe(normaliseUnitName(name));
    },
  );

  test('the tone mark may stand on either vowel, the letters in either Unicode form', () => {
    expect(foldVietnamese('UỶ BAN, Thuỷ, hoà')).toBe('ủy ban, thủy, hòa');
    expect(foldVietnamese('hoàn, quý, quỹ, khuyến')).toBe('hoàn, quý, quỹ, khuyến');
    for (const { name } of USUAL_UNITS)
      expect(normaliseUnitName(name.normalize('NFD'))).toBe(normaliseUnitName(name));
  });

  test('names of different units stay apart', () => {
    const keys = USUAL_UNITS.map(({ name }) => normaliseUnitName(name));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('normalising twice changes nothing more', () => {
    const piece = fc.oneof(fc.constantFrom(...SPELLINGS.flat()), fc.string({ maxLength: 10 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const once = normaliseUnitName(pieces.join(', '));
        expect(foldVietnamese(once)).toBe(once);
      }),
    );
  });
});
