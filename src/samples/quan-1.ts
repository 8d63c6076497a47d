import { QUAN_1_PEOPLE } from './quan-1.people.js';
import {
  allWards,
  departmentsAndAgencies,
  QUAN_AGENCIES,
  QUAN_COUNCIL,
  QUAN_DEPARTMENTS,
  QUAN_MASS_ORGANISATIONS,
  QUAN_POLITICAL_ORGANISATIONS,
  QUAN_VERTICALS,
} from './quan.js';
import type { SampleAuthority, SampleUnit } from './sample-authority.js';
import { people, unit } from './sample-authority.js';

const AGENCIES: SampleUnit[] = [
  ...QUAN_AGENCIES,
  unit('AGENCY', 'TTCNTT', 'Trung tâm Công nghệ Thông tin', 'TT CNTT', ['Trung tâm CNTT', 'TTCNTT']),
  unit('AGENCY', 'BV', 'Bệnh viện Quận 1', 'BVQ1', ['Bệnh viện quận', 'BV Quận 1']),
];

/** Four of the public schools, below the department that manages them: enough for "các trường". */
const SCHOOLS: SampleUnit[] = [
  unit('AGENCY', 'THCSND', 'Trường Trung học cơ sở Nguyễn Du', 'THCS Nguyễn Du', ['Trường THCS Nguyễn Du'], 'GDDT'),
  unit('AGENCY', 'THCSMD', 'Trường Trung học cơ sở Minh Đức', 'THCS Minh Đức', ['Trường THCS Minh Đức'], 'GDDT'),
  unit('AGENCY', 'THHB', 'Trường Tiểu học Hòa Bình', 'TH Hòa Bình', ['Tiểu học Hòa Bình'], 'GDDT'),
  unit('AGENCY', 'THKD', 'Trường Tiểu học Kết Đoàn', 'TH Kết Đoàn', ['Tiểu học Kết Đoàn'], 'GDDT'),
];

const WARD_NAMES: Array<[code: string, name: string]> = [
  ['BN', 'Bến Nghé'],
  ['BT', 'Bến Thành'],
  ['CK', 'Cầu Kho'],
  ['COL', 'Cầu Ông Lãnh'],
  ['CG', 'Cô Giang'],
  ['DK', 'Đa Kao'],
  ['NCTR', 'Nguyễn Cư Trinh'],
  ['NTB', 'Nguyễn Thái Bình'],
  ['PNL', 'Phạm Ngũ Lão'],
  ['TD', 'Tân Định'],
];

const WARDS: SampleUnit[] = WARD_NAMES.map(([code, name]) =>
  unit('WARD', code, `Ủy ban nhân dân phường ${name}`, `UBND phường ${name}`, [
    `Phường ${name}`,
    `P. ${name}`,
    `UBND P. ${name}`,
    `Chủ tịch Ủy ban nhân dân phường ${name}`,
    `Chủ tịch UBND phường ${name}`,
  ]),
);

/** Quận 1 as it was in 2023, when it issued Kế hoạch 28/KH-UBND. */
export const QUAN_1: SampleAuthority = {
  code: 'Q1',
  name: 'Ủy ban nhân dân Quận 1',
  shortName: 'UBND Quận 1',
  aliases: ['UBND Quận 1', 'UBND quận', 'Ủy ban nhân dân quận', 'Quận 1'],
  place: 'Quận 1',
  superior: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  units: [
    ...QUAN_DEPARTMENTS,
    ...AGENCIES,
    ...SCHOOLS,
    ...QUAN_VERTICALS,
    ...QUAN_MASS_ORGANISATIONS,
    QUAN_COUNCIL,
    ...WARDS,
  ],
  groups: [
    allWards(10),
    departmentsAndAgencies(AGENCIES),
    QUAN_POLITICAL_ORGANISATIONS,
    {
      name: 'Các trường học công lập thuộc Quận 1',
      aliases: ['Các đơn vị trường học công lập thuộc Quận 1', 'Các trường học công lập', 'Các trường'],
      memberCodes: SCHOOLS.map(({ code }) => code),
    },
  ],
  people: people('q1', 'quan1.example', QUAN_1_PEOPLE),
};
