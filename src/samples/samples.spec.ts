import { SAMPLE_AUTHORITIES, SHOWN_ACCOUNTS } from './index.js';
import type { SampleAuthority } from './index.js';

const byCode = (code: string): SampleAuthority => {
  const found = SAMPLE_AUTHORITIES.find((authority) => authority.code === code);
  if (!found) throw new Error(`no sample authority ${code}`);
  return found;
};

/** As loose as any recogniser may be: no case, marks of punctuation, "và", or the issuer's trailing name. */
const loosely = (spelling: string): string =>
  spelling
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replace(/(?<=.)\s+(quận( gò vấp| 1)?|phường)$/u, '')
    .replace(/\svà\s/gu, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Every spelling of every unit and group, and whom it means. */
const spellings = (authority: SampleAuthority): Array<[spelling: string, owner: string]> => [
  ...[authority.name, ...authority.aliases].map((s): [string, string] => [s, authority.code]),
  ...authority.units.flatMap((u) => [u.name, ...u.aliases].map((s): [string, string] => [s, u.code])),
  ...authority.groups.flatMap((g) => [g.name, ...g.aliases].map((s): [string, string] => [s, g.name])),
];

const finder = (authority: SampleAuthority) => {
  const owners = new Map(spellings(authority).map(([spelling, owner]) => [loosely(spelling), owner]));
  return (raw: string): string | undefined => owners.get(loosely(raw));
};

describe.each(SAMPLE_AUTHORITIES.map((authority) => [authority.name, authority] as const))(
  'sample authority: %s',
  (_name, authority) => {
    const codes = authority.units.map(({ code }) => code);

    it('has a code for each unit, none of them twice and none of them its own', () => {
      expect(new Set([authority.code, ...codes]).size).toBe(codes.length + 1);
    });

    it('never lets one spelling mean two units', () => {
      const meant = new Map<string, string>();
      const clashes: string[] = [];
      for (const [spelling, owner] of spellings(authority)) {
        const before = meant.get(loosely(spelling));
        if (before !== undefined && before !== owner) clashes.push(`${spelling}: ${before} | ${owner}`);
        meant.set(loosely(spelling), owner);
      }
      expect(clashes).toEqual([]);
    });

    it('does not repeat a spelling within a unit', () => {
      for (const { name, aliases } of authority.units) {
        const written = [name, ...aliases].map((s) => s.normalize('NFC').toLowerCase());
        expect({ name, repeated: written.length - new Set(written).size }).toEqual({ name, repeated: 0 });
      }
    });

    it('names only units that exist, as parents, members and places of roles', () => {
      const known = new Set([authority.code, ...codes]);
      const named = [
        ...authority.units.flatMap(({ parentCode }) => parentCode ?? []),
        ...authority.groups.flatMap(({ memberCodes }) => (memberCodes === 'ALL_WARDS' ? [] : memberCodes)),
        ...authority.people.flatMap(({ roles }) => roles.map(({ unitCode }) => unitCode)),
      ];
      expect(named.filter((code) => !known.has(code))).toEqual([]);
    });

    it('has somebody who answers for every unit that can be given work', () => {
      const headed = new Set(
        authority.people.flatMap(({ roles }) =>
          roles.filter(({ role }) => role === 'HEAD').map(({ unitCode }) => unitCode),
        ),
      );
      const owing = authority.units.filter(({ kind }) => kind !== 'COUNCIL').map(({ code }) => code);
      expect(owing.filter((code) => !headed.has(code))).toEqual([]);
    });

    it('fills every role, and holds those over the whole authority at the authority', () => {
      const held = authority.people.flatMap(({ roles }) => roles);
      for (const role of ['ADMIN', 'COORDINATOR', 'LEADER', 'COUNCIL', 'OBSERVER']) {
        expect(held).toContainEqual({ role, unitCode: authority.code });
      }
      expect(held.filter(({ role }) => role === 'LEADER').length).toBeGreaterThanOrEqual(2);
      expect(held.filter(({ role }) => role === 'SPECIALIST').length).toBeGreaterThanOrEqual(2);
    });
  },
);

describe('sample authorities together', () => {
  it('gives nobody the account or the address of another', () => {
    const everybody = SAMPLE_AUTHORITIES.flatMap(({ people }) => people);
    expect(new Set(everybody.map(({ username }) => username)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ email }) => email)).size).toBe(everybody.length);
    expect(everybody.filter(({ username }) => !/^[a-z][a-z0-9.]{2,24}$/.test(username))).toEqual([]);
    expect(everybody.filter(({ email }) => !/^[a-z0-9.]+@[a-z0-9]+\.example$/.test(email))).toEqual([]);
  });

  it('shows only accounts that exist', () => {
    const accounts = new Set(SAMPLE_AUTHORITIES.flatMap(({ people }) => people.map((p) => p.username)));
    expect(SHOWN_ACCOUNTS.filter((account) => !accounts.has(account))).toEqual([]);
  });

  it('knows the sixteen wards of Gò Vấp and the ten of Quận 1', () => {
    const wards = (code: string) => byCode(code).units.filter(({ kind }) => kind === 'WARD');
    expect(wards('GV').map(({ shortName }) => shortName.replace('UBND phường ', ''))).toEqual(
      ['1', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'],
    );
    expect(wards('Q1')).toHaveLength(10);
    expect(wards('ABT')).toEqual([]);
  });
});

describe('the units that the two plans name', () => {
  it.each([
    ['Chi Cục thuế', 'CCT'],
    ['Phòng Tài chính - Kế hoạch quận', 'TCKH'],
    ['Phòng Kinh tế quận', 'KT'],
    ['Phòng Tài nguyên và Môi trường quận', 'TNMT'],
    ['Phòng Quản lý - Đô thị quận', 'QLDT'],
    ['Phòng Văn hóa - Thông tin', 'VHTT'],
    ['Trung Tâm Văn hóa', 'TTVH'],
    ['Trung Tâm Thể dục Thể thao quận', 'TTTDTT'],
    ['Văn phòng UBND quận', 'VP'],
    ['Phòng Lao động, Thương binh và Xã hội quận', 'LDTBXH'],
    ['Phòng Giáo dục và Đào tạo quận', 'GDDT'],
    ['Phòng Y tế', 'YT'],
    ['Trung Tâm Y tế quận', 'TTYT'],
    ['TTYT quận', 'TTYT'],
    ['Phòng Nội vụ quận', 'NV'],
    ['Công an quận', 'CA'],
    ['BCH Công an quận', 'CA'],
    ['Quân sự quận', 'QS'],
    ['Hội đồng Thi đua-Khen thưởng quận (Phòng Nội vụ)', 'HDTDKT'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam quận', 'MTTQ'],
    ['Ủy ban nhân dân 16 phường', 'Ủy ban nhân dân 16 phường'],
    ['Chủ tịch Ủy ban nhân dân 16 phường', 'Ủy ban nhân dân 16 phường'],
    ['Thủ trưởng các phòng, ban đơn vị thuộc quận', 'Các phòng, ban, đơn vị thuộc quận'],
    ['các tổ chức chính trị - xã hội quận', 'Các tổ chức chính trị - xã hội quận'],
  ])('KH 3707: %s', (raw, owner) => {
    expect(finder(byCode('GV'))(raw)).toBe(owner);
  });

  it.each([
    ['Phòng Nội vụ Quận 1', 'NV'],
    ['Phòng Tài chính và Kế hoạch Quận 1', 'TCKH'],
    ['Phòng Tài chính - Kế hoạch', 'TCKH'],
    ['Phòng Kinh tế Quận 1', 'KT'],
    ['Phòng Lao động - Thương binh và Xã hội Quận 1', 'LDTBXH'],
    ['Văn phòng Ủy ban nhân dân Quận 1', 'VP'],
    ['Văn phòng UBND', 'VP'],
    ['Trung tâm Công nghệ Thông tin Quận 1', 'TTCNTT'],
    ['Phòng Tư pháp Quận 1', 'TP'],
    ['Thanh tra', 'TTR'],
    ['Phòng Quản lý Đô thị Quận 1', 'QLDT'],
    ['Phòng Tài nguyên và Môi trường', 'TNMT'],
    ['Phòng Văn hóa và Thông tin', 'VHTT'],
    ['Phòng Y tế', 'YT'],
    ['Trung tâm Y tế', 'TTYT'],
    ['Bệnh viện Quận 1', 'BV'],
    ['Phòng Giáo dục và Đào tạo', 'GDDT'],
    ['Ban Bồi thường Giải phóng Mặt bằng Quận 1', 'BBT'],
    ['Ban Bồi thường, giải phóng mặt bằng', 'BBT'],
    ['Mặt trận Tổ quốc Việt Nam', 'MTTQ'],
    ['các tổ chức chính trị - xã hội quận', 'Các tổ chức chính trị - xã hội quận'],
    ['Thủ trưởng cơ quan, đơn vị', 'Các phòng, ban, đơn vị thuộc quận'],
    ['Chủ tịch UBND 10 phường', 'Ủy ban nhân dân 10 phường'],
    ['Các đơn vị trường học công lập thuộc Quận 1', 'Các trường học công lập thuộc Quận 1'],
  ])('KH 28: %s', (raw, owner) => {
    expect(finder(byCode('Q1'))(raw)).toBe(owner);
  });

  it('leaves misprints out, so that they are flagged as near spellings', () => {
    expect(finder(byCode('GV'))('Quận sự quận')).toBeUndefined();
    expect(finder(byCode('Q1'))('Phòng Lao động - Thương Bình và Xã hội')).toBeUndefined();
  });
});
