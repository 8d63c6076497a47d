import { AN_BINH_TAY_PEOPLE } from './phuong.people.js';
import type { SampleAuthority, SampleUnit } from './sample-authority.js';
import { people, unit } from './sample-authority.js';

const DEPARTMENTS: SampleUnit[] = [
  unit('DEPARTMENT', 'VP', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'VP HĐND và UBND', [
    'Văn phòng HĐND và UBND',
    'Văn phòng HĐND&UBND',
    'VP HĐND&UBND',
    'VP HĐND-UBND',
    'Văn phòng UBND phường',
    'Văn phòng phường',
  ]),
  unit('DEPARTMENT', 'KTHTDT', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'P. KTHT&ĐT', [
    'Phòng KTHT&ĐT',
    'Phòng KT-HT-ĐT',
    'Phòng KTHTĐT',
    'P.KTHTĐT',
    'Phòng Kinh tế - Hạ tầng - Đô thị',
  ]),
  unit('DEPARTMENT', 'VHXH', 'Phòng Văn hóa - Xã hội', 'P. VH-XH', [
    'Phòng Văn hóa và Xã hội',
    'Phòng VH-XH',
    'Phòng VHXH',
    'P.VHXH',
  ]),
  unit('DEPARTMENT', 'HCC', 'Trung tâm Phục vụ hành chính công', 'TT PVHCC', [
    'Trung tâm PVHCC',
    'TTPVHCC',
    'Trung tâm Hành chính công',
  ]),
];

const SCHOOLS: SampleUnit[] = [
  unit('AGENCY', 'MNHM', 'Trường Mầm non Hoa Mai', 'MN Hoa Mai', ['Mầm non Hoa Mai']),
  unit('AGENCY', 'THABT', 'Trường Tiểu học An Bình Tây', 'TH An Bình Tây', ['Tiểu học An Bình Tây']),
  unit('AGENCY', 'THCSNVB', 'Trường Trung học cơ sở Nguyễn Văn Bảo', 'THCS Nguyễn Văn Bảo', [
    'Trường THCS Nguyễn Văn Bảo',
  ]),
];

const AGENCIES: SampleUnit[] = [
  unit('AGENCY', 'DVC', 'Trung tâm Cung ứng dịch vụ công', 'TT CƯDVC', ['Trung tâm CƯDVC', 'TTCƯDVC']),
  unit('AGENCY', 'TYT', 'Trạm Y tế', 'TYT', ['Trạm Y tế phường', 'TYT phường']),
  ...SCHOOLS,
];

const VERTICALS: SampleUnit[] = [
  unit('VERTICAL', 'CA', 'Công an phường', 'CAP', ['Công an', 'CA phường']),
  unit('VERTICAL', 'QS', 'Ban Chỉ huy Quân sự phường', 'BCHQS', [
    'Ban CHQS phường',
    'BCHQS phường',
    'BCH Quân sự phường',
    'Quân sự phường',
  ]),
];

/** Since 01/7/2025 the organisations of a phường work under its Ủy ban Mặt trận Tổ quốc. */
const MASS_ORGANISATIONS: SampleUnit[] = [
  unit('MASS_ORG', 'MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'UBMTTQ', [
    'Ủy ban MTTQ Việt Nam phường',
    'UBMTTQ Việt Nam phường',
    'UBMTTQVN phường',
    'UB.MTTQ',
    'Mặt trận Tổ quốc phường',
    'Mặt trận Tổ quốc',
    'MTTQ',
  ]),
  unit('MASS_ORG', 'DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường', 'Đoàn Thanh niên', ['ĐTN', 'Đoàn phường'], 'MTTQ'),
  unit('MASS_ORG', 'PN', 'Hội Liên hiệp Phụ nữ phường', 'Hội LHPN', ['Hội Phụ nữ', 'HLHPN'], 'MTTQ'),
  unit('MASS_ORG', 'CCB', 'Hội Cựu chiến binh phường', 'Hội CCB', ['Hội Cựu chiến binh', 'HCCB'], 'MTTQ'),
  unit('MASS_ORG', 'CD', 'Công đoàn phường', 'Công đoàn', ['CĐ phường'], 'MTTQ'),
  unit('MASS_ORG', 'NCT', 'Hội Người cao tuổi phường', 'Hội NCT', ['Hội Người cao tuổi', 'HNCT'], 'MTTQ'),
];

/**
 * A khu phố is not a level of government: it is a self-governing community (Luật Thực hiện dân chủ ở cơ sở
 * 2022), so neither WARD, an authority one level down, nor AGENCY, which has a budget. MASS_ORG is nearest.
 */
const KHU_PHO: SampleUnit[] = [1, 2, 3, 4, 5, 6].map((number) =>
  unit('MASS_ORG', `KP${number}`, `Khu phố ${number}`, `KP${number}`, [`KP.${number}`, `Trưởng khu phố ${number}`]),
);

/** An invented phường of the two-level system (from 01/7/2025), where the sample of work in progress lives. */
export const AN_BINH_TAY: SampleAuthority = {
  code: 'ABT',
  name: 'Ủy ban nhân dân phường An Bình Tây',
  shortName: 'UBND phường An Bình Tây',
  aliases: ['UBND phường An Bình Tây', 'UBND phường', 'Ủy ban nhân dân phường', 'Phường An Bình Tây'],
  place: 'An Bình Tây',
  superior: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  units: [
    ...DEPARTMENTS,
    ...AGENCIES,
    ...VERTICALS,
    ...MASS_ORGANISATIONS,
    ...KHU_PHO,
    unit('COUNCIL', 'HDTDKT', 'Hội đồng Thi đua - Khen thưởng phường', 'HĐ TĐ-KT', ['Hội đồng TĐKT']),
  ],
  groups: [
    {
      name: 'Các khu phố',
      aliases: ['06 khu phố', 'Trưởng các khu phố', 'Ban điều hành các khu phố', 'Khu phố 1 đến khu phố 6'],
      memberCodes: KHU_PHO.map(({ code }) => code),
    },
    {
      name: 'Các phòng, ban, đơn vị thuộc phường',
      aliases: [
        'Các cơ quan, đơn vị thuộc phường',
        'Các cơ quan, đơn vị',
        'Thủ trưởng các phòng, ban, đơn vị thuộc phường',
        'Thủ trưởng các cơ quan, đơn vị',
        'Thủ trưởng cơ quan, đơn vị',
      ],
      memberCodes: [...DEPARTMENTS, ...AGENCIES].map(({ code }) => code),
    },
    {
      name: 'Các trường học trên địa bàn phường',
      aliases: ['Các trường học', 'Các trường'],
      memberCodes: SCHOOLS.map(({ code }) => code),
    },
    {
      name: 'Các tổ chức chính trị - xã hội phường',
      aliases: ['Các tổ chức chính trị - xã hội', 'Các đoàn thể phường', 'Các đoàn thể'],
      memberCodes: ['DTN', 'PN', 'CCB', 'CD'],
    },
  ],
  people: people('abt', 'anbinhtay.example', AN_BINH_TAY_PEOPLE),
};
