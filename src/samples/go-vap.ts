import { GO_VAP_PEOPLE } from './go-vap.people.js';
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
  unit('AGENCY', 'BV', 'Bệnh viện quận Gò Vấp', 'BVGV', ['Bệnh viện Gò Vấp', 'BV Gò Vấp']),
];

/** Phường 2 does not exist in Gò Vấp: sixteen wards, 1 and 3 to 17. */
const WARDS: SampleUnit[] = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((number) => {
  const padded = String(number).padStart(2, '0');
  const spellings = [
    `Phường ${number}`,
    `P.${number}`,
    `UBND P.${number}`,
    `Chủ tịch Ủy ban nhân dân phường ${number}`,
    `Chủ tịch UBND phường ${number}`,
  ];
  if (number < 10) spellings.push(`Phường ${padded}`, `UBND phường ${padded}`, `P.${padded}`);
  return unit('WARD', `P${number}`, `Ủy ban nhân dân phường ${number}`, `UBND phường ${number}`, spellings);
});

/** Quận Gò Vấp as it was in 2022, when it issued Kế hoạch 3707/KH-UBND. */
export const GO_VAP: SampleAuthority = {
  code: 'GV',
  name: 'Ủy ban nhân dân quận Gò Vấp',
  shortName: 'UBND quận Gò Vấp',
  aliases: ['UBND quận Gò Vấp', 'UBND quận', 'Ủy ban nhân dân quận', 'Quận Gò Vấp'],
  place: 'Gò Vấp',
  superior: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  units: [
    ...QUAN_DEPARTMENTS,
    ...AGENCIES,
    ...QUAN_VERTICALS,
    ...QUAN_MASS_ORGANISATIONS,
    QUAN_COUNCIL,
    ...WARDS,
  ],
  groups: [allWards(16), departmentsAndAgencies(AGENCIES), QUAN_POLITICAL_ORGANISATIONS],
  people: people('gv', 'govap.example', GO_VAP_PEOPLE),
};
