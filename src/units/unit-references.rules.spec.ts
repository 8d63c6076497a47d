import type { DirectoryUnit, ResolvedReference, UnitDirectory, UnitKind } from './unit-directory.js';
import { resolveUnitReference } from './unit-references.rules.js';

const unit = (kind: UnitKind, name: string, aliases: string[] = []): DirectoryUnit => ({
  id: name,
  kind,
  name,
  parentId: null,
  aliases,
});
const all = (kind: UnitKind, names: string): DirectoryUnit[] =>
  names.split('|').map((name) => unit(kind, name));

const OF_A_QUAN: DirectoryUnit[] = [
  ...all(
    'DEPARTMENT',
    'Văn phòng Ủy ban nhân dân|Phòng Nội vụ|Phòng Tư pháp|Phòng Tài chính - Kế hoạch|Phòng Kinh tế|Phòng Quản lý đô thị',
  ),
  ...all(
    'DEPARTMENT',
    'Phòng Tài nguyên và Môi trường|Phòng Lao động - Thương binh và Xã hội|Phòng Văn hóa và Thông tin',
  ),
  ...all('DEPARTMENT', 'Phòng Giáo dục và Đào tạo|Phòng Y tế|Thanh tra quận'),
  ...all(
    'AGENCY',
    'Trung tâm Y tế|Trung tâm Văn hóa|Trung tâm Thể dục Thể thao|Trung tâm Công nghệ Thông tin',
  ),
  ...all('AGENCY', 'Ban Quản lý dự án đầu tư xây dựng khu vực|Ban Bồi thường giải phóng mặt bằng'),
  ...all(
    'VERTICAL',
    'Công an quận|Ban Chỉ huy Quân sự quận|Chi cục Thuế|Bảo hiểm xã hội quận|Kho bạc Nhà nước',
  ),
  ...all(
    'MASS_ORG',
    'Ủy ban Mặt trận Tổ quốc Việt Nam quận|Liên đoàn Lao động quận|Quận Đoàn|Hội Liên hiệp Phụ nữ quận',
  ),
  ...all('COUNCIL', 'Hội đồng Thi đua - Khen thưởng quận'),
];
const POLITICAL = {
  id: 'CTXH',
  name: 'Các tổ chức chính trị - xã hội quận',
  aliases: [],
  memberIds: ['Liên đoàn Lao động quận', 'Quận Đoàn', 'Hội Liên hiệp Phụ nữ quận'],
};

/** No group for the departments here: "các phòng, ban" stay generic. */
const GO_VAP: UnitDirectory = {
  authority: unit('AUTHORITY', 'Ủy ban nhân dân quận Gò Vấp', ['UBND quận']),
  units: [
    ...OF_A_QUAN,
    ...[1, 3, 4, 5, 7, 8, 10, 12, 13, 14, 15, 17].map((number) =>
      unit('WARD', `Ủy ban nhân dân phường ${number}`),
    ),
  ],
  groups: [POLITICAL],
};
const QUAN_1: UnitDirectory = {
  authority: unit('AUTHORITY', 'Ủy ban nhân dân Quận 1'),
  units: [
    ...OF_A_QUAN,
    unit('AGENCY', 'Bệnh viện Quận 1'),
    ...all(
      'WARD',
      'Ủy ban nhân dân phường Bến Nghé|Ủy ban nhân dân phường Bến Thành|Ủy ban nhân dân phường Đa Kao|Ủy ban nhân dân phường Cô Giang',
    ),
  ],
  groups: [
    POLITICAL,
    {
      id: 'PB',
      name: 'Các phòng, ban, đơn vị thuộc quận',
      aliases: ['Thủ trưởng cơ quan, đơn vị'],
      memberIds: ['Phòng Nội vụ', 'Phòng Y tế'],
    },
    {
      id: 'TRUONG',
      name: 'Các trường học công lập thuộc Quận 1',
      aliases: ['Các đơn vị trường học công lập thuộc Quận 1'],
      memberIds: [],
    },
  ],
};
const PHUONG: UnitDirectory = {
  authority: unit('AUTHORITY', 'Ủy ban nhân dân phường An Bình Tây'),
  units: [
    ...all(
      'DEPARTMENT',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân|Phòng Kinh tế, Hạ tầng và Đô thị|Phòng Văn hóa - Xã hội',
    ),
    ...all(
      'AGENCY',
      'Trung tâm Phục vụ hành chính công|Trạm Y tế|Ban Quản lý chợ Thiếc|Ban Quản lý chợ Phú Thọ',
    ),
    ...all('VERTICAL', 'Công an phường|Ban Chỉ huy Quân sự phường'),
    ...all(
      'MASS_ORG',
      'Ủy ban Mặt trận Tổ quốc Việt Nam phường|Đoàn Thanh niên Cộng sản Hồ Chí Minh phường|Khu phố 1|Khu phố 2',
    ),
    unit('AGENCY', 'Ban Quản lý dự án số 1', ['BQLDA']),
    unit('AGENCY', 'Ban Quản lý dự án số 2', ['BQLDA']),
  ],
  groups: [
    { id: 'KP', name: 'Các khu phố', aliases: ['Trưởng các khu phố'], memberIds: ['Khu phố 1', 'Khu phố 2'] },
  ],
};
const NOTHING_KNOWN: UnitDirectory = { authority: null, units: [], groups: [] };

/** [as printed, the unit meant] */
const IN_GO_VAP: Array<[string, string]> = [
  ['Chi Cục thuế', 'Chi cục Thuế'],
  ['CCT', 'Chi cục Thuế'],
  ['Chi cục Thuế quận Gò Vấp', 'Chi cục Thuế'],
  ['Phòng Tài chính - Kế hoạch', 'Phòng Tài chính - Kế hoạch'],
  ['Phòng Tài chính - Kế hoạch quận', 'Phòng Tài chính - Kế hoạch'],
  ['P.TCKH', 'Phòng Tài chính - Kế hoạch'],
  ['Phòng Kinh tế', 'Phòng Kinh tế'],
  ['Phòng Kinh tế quận', 'Phòng Kinh tế'],
  ['Phòng Tài nguyên và Môi trường quận', 'Phòng Tài nguyên và Môi trường'],
  ['Phòng TN&MT quận Gò Vấp', 'Phòng Tài nguyên và Môi trường'],
  ['Phòng Quản lý - Đô thị', 'Phòng Quản lý đô thị'],
  ['Phòng Quản lý - Đô thị quận', 'Phòng Quản lý đô thị'],
  ['PQLĐT', 'Phòng Quản lý đô thị'],
  ['Phòng Văn hóa - Thông tin', 'Phòng Văn hóa và Thông tin'],
  ['Phòng Văn hóa Thông tin quận', 'Phòng Văn hóa và Thông tin'],
  ['Trung Tâm Văn hóa', 'Trung tâm Văn hóa'],
  ['Trung Tâm Thể dục Thể thao quận', 'Trung tâm Thể dục Thể thao'],
  ['TT TDTT', 'Trung tâm Thể dục Thể thao'],
  ['Văn phòng UBND quận', 'Văn phòng Ủy ban nhân dân'],
  ['VP HĐND&UBND', 'Văn phòng Ủy ban nhân dân'],
  ['Phòng Lao động, Thương binh và Xã hội quận', 'Phòng Lao động - Thương binh và Xã hội'],
  ['Phòng Giáo dục và Đào tạo quận', 'Phòng Giáo dục và Đào tạo'],
  ['Phòng Y tế', 'Phòng Y tế'],
  ['Trung Tâm Y tế quận', 'Trung tâm Y tế'],
  ['TTYT quận', 'Trung tâm Y tế'],
  ['Phòng Nội vụ', 'Phòng Nội vụ'],
  ['Phòng Nội vụ quận', 'Phòng Nội vụ'],
  ['P. Nội vụ', 'Phòng Nội vụ'],
  ['PHÒNG NỘI VỤ', 'Phòng Nội vụ'],
  ['Công an quận', 'Công an quận'],
  ['BCH Công an quận', 'Công an quận'],
  ['CAQ', 'Công an quận'],
  ['Công an', 'Công an quận'],
  ['Quân sự', 'Ban Chỉ huy Quân sự quận'],
  ['Ban CHQS quận', 'Ban Chỉ huy Quân sự quận'],
  ['Hội đồng Thi đua-Khen thưởng quận (Phòng Nội vụ)', 'Hội đồng Thi đua - Khen thưởng quận'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam quận', 'Ủy ban Mặt trận Tổ quốc Việt Nam quận'],
  ['UB.MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam quận'],
  ['Đoàn TNCS Hồ Chí Minh quận', 'Quận Đoàn'],
  ['Quận đoàn', 'Quận Đoàn'],
  ['BHXH', 'Bảo hiểm xã hội quận'],
  ['LĐLĐ quận', 'Liên đoàn Lao động quận'],
  ['Hội Phụ nữ', 'Hội Liên hiệp Phụ nữ quận'],
  ['BQLDA', 'Ban Quản lý dự án đầu tư xây dựng khu vực'],
  ['Ban BT GPMB', 'Ban Bồi thường giải phóng mặt bằng'],
  ['Ban Bồi thường (GPMB)', 'Ban Bồi thường giải phóng mặt bằng'],
  ['Tư pháp', 'Phòng Tư pháp'],
  ['Trưởng phòng Nội vụ', 'Phòng Nội vụ'],
  ['Giám đốc Trung tâm Y tế', 'Trung tâm Y tế'],
  ['Thủ trưởng Phòng Kinh tế', 'Phòng Kinh tế'],
  ['Trưởng Công an quận', 'Công an quận'],
  ['Chánh Thanh tra', 'Thanh tra quận'],
  ['Thanh tra', 'Thanh tra quận'],
  ['UBND phường 10', 'Ủy ban nhân dân phường 10'],
  ['Uỷ ban nhân dân phường 14', 'Ủy ban nhân dân phường 14'],
  ['UBND P.17', 'Ủy ban nhân dân phường 17'],
  ['P. 5', 'Ủy ban nhân dân phường 5'],
  ['Phường 08', 'Ủy ban nhân dân phường 8'],
  ['Chủ tịch UBND phường 5', 'Ủy ban nhân dân phường 5'],
  ['Chủ tịch và các Phó Chủ tịch UBND quận', 'Ủy ban nhân dân quận Gò Vấp'],
  ['Chủ tịch và các Phó Chủ tịch UBND', 'Ủy ban nhân dân quận Gò Vấp'],
  ['Lãnh đạo UBND quận', 'Ủy ban nhân dân quận Gò Vấp'],
  ['Chủ tịch UBND quận', 'Ủy ban nhân dân quận Gò Vấp'],
  ['UBND quận Gò Vấp', 'Ủy ban nhân dân quận Gò Vấp'],
];
const IN_QUAN_1: Array<[string, string]> = [
  ['Phòng Nội vụ Quận 1', 'Phòng Nội vụ'],
  ['Phòng Tài chính và Kế hoạch Quận 1', 'Phòng Tài chính - Kế hoạch'],
  ['Phòng Kinh tế Quận 1', 'Phòng Kinh tế'],
  ['Phòng Lao động - Thương binh và Xã hội Quận 1', 'Phòng Lao động - Thương binh và Xã hội'],
  ['Văn phòng Ủy ban nhân dân Quận 1', 'Văn phòng Ủy ban nhân dân'],
  ['Văn phòng UBND', 'Văn phòng Ủy ban nhân dân'],
  ['Trung tâm Công nghệ Thông tin Quận 1', 'Trung tâm Công nghệ Thông tin'],
  ['Trung tâm Công nghệ Thông tin', 'Trung tâm Công nghệ Thông tin'],
  ['Phòng Tư pháp Quận 1', 'Phòng Tư pháp'],
  ['Thanh tra Quận 1', 'Thanh tra quận'],
  ['Phòng Quản lý Đô thị Quận 1', 'Phòng Quản lý đô thị'],
  ['Phòng Quản lý Đô thị', 'Phòng Quản lý đô thị'],
  ['Phòng Tài nguyên và Môi trường', 'Phòng Tài nguyên và Môi trường'],
  ['Phòng Văn hóa và Thông tin', 'Phòng Văn hóa và Thông tin'],
  ['Trung tâm Y tế', 'Trung tâm Y tế'],
  ['Bệnh viện Quận 1', 'Bệnh viện Quận 1'],
  ['Bệnh viện', 'Bệnh viện Quận 1'],
  ['Phòng Giáo dục và Đào tạo Quận 1', 'Phòng Giáo dục và Đào tạo'],
  ['Ban Bồi thường Giải phóng Mặt bằng Quận 1', 'Ban Bồi thường giải phóng mặt bằng'],
  ['Ban Bồi thường, giải phóng mặt bằng', 'Ban Bồi thường giải phóng mặt bằng'],
  ['Mặt trận Tổ quốc Việt Nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam quận'],
  ['UBND phường Bến Nghé', 'Ủy ban nhân dân phường Bến Nghé'],
  ['P. Đa Kao', 'Ủy ban nhân dân phường Đa Kao'],
  ['Phường Cô Giang', 'Ủy ban nhân dân phường Cô Giang'],
  ['UBND Quận 1', 'Ủy ban nhân dân Quận 1'],
];
const IN_PHUONG: Array<[string, string]> = [
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['Phòng KTHTĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['P. KTHT&ĐT phường An Bình Tây', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ['VP HĐND-UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ['Văn phòng UBND phường', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
  ['Phòng Văn hóa và Xã hội phường', 'Phòng Văn hóa - Xã hội'],
  ['TT PVHCC', 'Trung tâm Phục vụ hành chính công'],
  ['Trạm Y tế phường', 'Trạm Y tế'],
  ['Công an phường', 'Công an phường'],
  ['Ban CHQS phường', 'Ban Chỉ huy Quân sự phường'],
  ['UBMTTQ Việt Nam phường', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
  ['ĐTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường'],
  ['Khu phố 2', 'Khu phố 2'],
  ['KP2', 'Khu phố 2'],
  ['UBND phường', 'Ủy ban nhân dân phường An Bình Tây'],
  ['Chủ tịch UBND phường', 'Ủy ban nhân dân phường An Bình Tây'],
];

describe.each([
  ['quận Gò Vấp, 2022', GO_VAP, IN_GO_VAP],
  ['Quận 1, 2023', QUAN_1, IN_QUAN_1],
  ['a phường of 2026', PHUONG, IN_PHUONG],
] as const)('in the tree of %s', (_name, directory, references) => {
  test.each(references)('%s means %s', (raw, name) => {
    const found = resolveUnitReference(raw, directory);
    expect(found).toMatchObject({ raw, kind: 'unit', unitIds: [name], groupId: null });
    expect(['exact', 'alias']).toContain(found.match);
  });
});

const wards = (directory: UnitDirectory): string[] =>
  directory.units.filter(({ kind }) => kind === 'WARD').map(({ id }) => id);
const ward = (...numbers: number[]): string[] => numbers.map((number) => `Ủy ban nhân dân phường ${number}`);

describe('references that stand for several units', () => {
  test.each([
    'UBND 12 phường',
    'Ủy ban nhân dân 12 phường',
    'Chủ tịch UBND 12 phường',
    'Chủ tịch Ủy ban nhân 12 phường',
    'UBND các phường',
    'các phường',
    'các phường trên địa bàn quận',
    '12 phường',
  ])('%s are all the wards', (raw) =>
    expect(resolveUnitReference(raw, GO_VAP)).toMatchObject({
      kind: 'group',
      unitIds: wards(GO_VAP),
      match: 'alias',
    }),
  );

  test.each<[string, string[]]>([
    ['UBND P 3, 5, 13', ward(3, 5, 13)],
    ['UBND phường 8, 15', ward(8, 15)],
    ['UBND phường 8 và 15', ward(8, 15)],
    ['phường 8-12-13', ward(8, 12, 13)],
    ['Ủy ban nhân dân các phường 1, 3, 4', ward(1, 3, 4)],
    ['UBND phường 3, phường 5', ward(3, 5)],
    ['Chủ tịch UBND phường 12, 14, 17', ward(12, 14, 17)],
  ])('%s are those wards', (raw, unitIds) =>
    expect(resolveUnitReference(raw, GO_VAP)).toMatchObject({ kind: 'group', unitIds }),
  );

  test('wards by name', () => {
    const unitIds = ['Ủy ban nhân dân phường Bến Nghé', 'Ủy ban nhân dân phường Bến Thành'];
    expect(resolveUnitReference('UBND phường Bến Nghé, Bến Thành', QUAN_1)).toMatchObject({
      kind: 'group',
      unitIds,
    });
  });

  test('another number of wards than the tree has is shown as a doubt', () => {
    expect(resolveUnitReference('UBND 16 phường', GO_VAP)).toMatchObject({
      kind: 'group',
      unitIds: wards(GO_VAP),
      match: 'fuzzy',
    });
  });

  test('a ward that does not exist is asked, with those that do', () => {
    const found = resolveUnitReference('UBND phường 2, 5', GO_VAP);
    expect(found).toMatchObject({ kind: 'unknown', unitIds: [] });
    expect(found.candidates.map(({ unitId }) => unitId)).toEqual(ward(5));
    expect(resolveUnitReference('UBND phường 2', GO_VAP)).toMatchObject({ kind: 'unknown', unitIds: [] });
  });

  test('one head for two names: both markets', () => {
    expect(resolveUnitReference('BQL chợ Thiếc, chợ Phú Thọ', PHUONG)).toMatchObject({
      kind: 'group',
      unitIds: ['Ban Quản lý chợ Thiếc', 'Ban Quản lý chợ Phú Thọ'],
    });
  });

  test.each<[string, UnitDirectory, string]>([
    ['các tổ chức chính trị - xã hội quận', QUAN_1, 'CTXH'],
    ['các tổ chức CT-XH', QUAN_1, 'CTXH'],
    ['Thủ trưởng cơ quan, đơn vị', QUAN_1, 'PB'],
    ['Các phòng, ban đơn vị thuộc quận', QUAN_1, 'PB'],
    ['Các đơn vị trường học công lập thuộc Quận 1', QUAN_1, 'TRUONG'],
    ['Trưởng các khu phố', PHUONG, 'KP'],
  ])('%s is a group of the tree', (raw, directory, groupId) => {
    expect(resolveUnitReference(raw, directory)).toMatchObject({ kind: 'group', groupId });
  });
});

type Kind = ResolvedReference['kind'];
const KINDS: Array<[string, Kind]> = [
  ...[
    'Các đơn vị liên quan',
    'các đơn vị liên quan',
    'Các đơn vị có liên quan',
    'Thủ trưởng các phòng, ban, đơn vị thuộc quận',
    'Thủ trưởng các phòng, ban đơn vị thuộc quận',
  ].map((raw) => [raw, 'generic'] as [string, Kind]),
  ...[
    'các phòng, ban, ngành, đoàn thể',
    'Thủ trưởng cơ quan, đơn vị',
    'các cơ quan có liên quan',
    'các trường',
    'các doanh nghiệp trên địa bàn',
    'các đoàn thể',
  ].map((raw) => [raw, 'generic'] as [string, Kind]),
  ...[
    'Thành viên BCD ĐA06',
    'BCĐ 138',
    'T/viên Hội đồng',
    'Thành viên Hội đồng Thi đua-Khen thưởng quận',
    'Ban Chỉ đạo chuyển đổi số',
    'Tổ công tác 06',
    'Đồng chí Nguyễn Văn A',
  ].map((raw) => [raw, 'person'] as [string, Kind]),
  ...[
    'Sở Tài chính',
    'Bộ Nội vụ',
    'Quận ủy',
    'Ban Tuyên giáo Quận ủy',
    'Ủy ban nhân dân Thành phố',
    'Công ty Dịch vụ công ích',
    'Thành Đoàn',
    'Tòa án nhân dân',
    'Điện lực Gò Vấp',
    'Ngân hàng Nhà nước',
  ].map((raw) => [raw, 'external'] as [string, Kind]),
  ...[
    'Ủy ban nhân dân các phường liên quan dự án',
    'các phường liên quan',
    'UBND các phường có dự án',
    'Phòng Thương mại',
    'Công an phường',
    '???',
  ].map((raw) => [raw, 'unknown'] as [string, Kind]),
];

describe('references that are no unit of the tree', () => {
  test.each(KINDS)('%s is %s', (raw, kind) => {
    expect(resolveUnitReference(raw, GO_VAP)).toMatchObject({ raw, kind, unitIds: [], groupId: null });
  });

  test('Quận Đoàn is external where the tree has none', () => {
    expect(resolveUnitReference('Quận đoàn', { ...PHUONG, units: PHUONG.units.slice(0, 3) })).toMatchObject({
      kind: 'external',
    });
  });
});

describe('what is misspelt or fits two is a doubt, never a silent guess', () => {
  test.each([
    ['Quận sự quận', 'Ban Chỉ huy Quân sự quận'],
    ['Phòng Lao động - Thương Bình và Xã hội', 'Phòng Lao động - Thương binh và Xã hội'],
    ['Phòng Nội vu', 'Phòng Nội vụ'],
    ['Phòng Tài nguyên và Môi trừơng', 'Phòng Tài nguyên và Môi trường'],
    ['Trung tâm Thể dục Thể thoa', 'Trung tâm Thể dục Thể thao'],
    ['Phòng Lao động', 'Phòng Lao động - Thương binh và Xã hội'],
    ['Phòng Giáo dục', 'Phòng Giáo dục và Đào tạo'],
  ])('%s is taken for %s and flagged', (raw, name) => {
    const found = resolveUnitReference(raw, GO_VAP);
    expect(found).toMatchObject({ kind: 'unit', unitIds: [name], match: 'fuzzy' });
    expect(found.distance).toBeGreaterThan(0);
    expect(found.candidates[0]).toMatchObject({ unitId: name });
  });

  test('a misspelt group is flagged too', () => {
    expect(resolveUnitReference('Thủ trưởng cơ đơn vị', QUAN_1)).toMatchObject({
      kind: 'group',
      groupId: 'PB',
      match: 'fuzzy',
    });
  });

  test('an abbreviation of two units is asked, with both', () => {
    const found = resolveUnitReference('BQLDA', PHUONG);
    expect(found).toMatchObject({ kind: 'unknown', unitIds: [], match: 'none' });
    expect(found.candidates.map(({ name }) => name)).toEqual([
      'Ban Quản lý dự án số 1',
      'Ban Quản lý dự án số 2',
    ]);
  });

  test('another number is never a near spelling', () => {
    expect(resolveUnitReference('UBND phường 11', GO_VAP).unitIds).toEqual([]);
    expect(resolveUnitReference('Khu phố 3', PHUONG).unitIds).toEqual([]);
  });

  test('Sở Nội vụ is not Phòng Nội vụ misspelt', () => {
    expect(resolveUnitReference('Sở Nội vụ', GO_VAP)).toMatchObject({ kind: 'external', unitIds: [] });
  });

  test('what the clerk answered is known the next time', () => {
    const taught = {
      ...GO_VAP,
      units: GO_VAP.units.map((one) =>
        one.name === 'Phòng Kinh tế' ? { ...one, aliases: ['Phòng Thương mại'] } : one,
      ),
    };
    expect(resolveUnitReference('Phòng Thương mại', taught)).toMatchObject({
      kind: 'unit',
      unitIds: ['Phòng Kinh tế'],
      match: 'alias',
    });
  });
});

describe('without any tree the words alone tell the kind', () => {
  test.each<[string, Kind, string | undefined]>([
    ['CCT', 'unit', 'Chi cục Thuế'],
    ['P.TCKH', 'unit', 'Phòng Tài chính - Kế hoạch'],
    ['TTYT', 'unit', 'Trung tâm Y tế'],
    ['Phòng KTHTĐT', 'unit', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Phòng Nội vụ quận', 'unit', 'Phòng Nội vụ'],
    ['Phòng Nội vụ Quận 1', 'unit', 'Phòng Nội vụ'],
    ['Bệnh viện Quận 1', 'unit', undefined],
    ['UBND phường 10', 'unit', undefined],
    ['UBND quận', 'unit', undefined],
    ['UBND 16 phường', 'group', undefined],
    ['UBND P 3, 5, 13', 'group', undefined],
    ['Các đơn vị liên quan', 'generic', undefined],
    ['Chủ tịch và các Phó Chủ tịch UBND quận', 'person', undefined],
    ['Thành viên BCĐ', 'person', undefined],
    ['Sở Y tế', 'external', undefined],
    ['UBND các phường liên quan', 'unknown', undefined],
    ['Quận sự quận', 'unknown', undefined],
  ])('%s is %s', (raw, kind, suggestedName) => {
    const found = resolveUnitReference(raw, NOTHING_KNOWN);
    expect(found).toMatchObject({ raw, kind, unitIds: [] });
    expect(found.suggestedName).toBe(suggestedName);
  });
});

describe('a tree never seen before', () => {
  it('asks about a commune it does not know, however near its name lies to one it does', () => {
    const province: UnitDirectory = {
      authority: unit('AUTHORITY', 'UBND tỉnh Sông Hậu'),
      units: [
        unit('WARD', 'UBND xã Phú Ninh'),
        ...all('DEPARTMENT', 'Sở Văn hóa, Thể thao và Du lịch|Sở Khoa học và Công nghệ'),
      ],
      groups: [],
    };
    const read = (raw: string) => resolveUnitReference(raw, province);
    expect(read('UBND xã Phú Lâm')).toMatchObject({ kind: 'unknown', unitIds: [] });
    expect(read('UBND xã Phú Lâm').candidates[0]?.name).toBe('UBND xã Phú Ninh');
    expect(read('UBND xã Phú Nin')).toMatchObject({ kind: 'unit', match: 'fuzzy' });
    expect(read('Sở VHTTDL')).toMatchObject({ kind: 'unit' });
    expect(read('Sở KHCN')).toMatchObject({ kind: 'unit' });
  });
});
