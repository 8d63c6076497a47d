import { refusalOf, unitCodeOf } from './unit-change.rules.js';
import type { KnownUnit, UnitChangeProposal } from './unit-change.rules.js';

const unit = (id: string, name: string, given: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  kind: 'DEPARTMENT',
  name,
  shortName: name,
  code: id,
  parentId: 'ub',
  authorityId: 'ub',
  position: 0,
  dissolvedOn: null,
  ...given,
});

const TREE = [
  unit('ub', 'Ủy ban nhân dân quận Gò Vấp', { kind: 'AUTHORITY', parentId: null }),
  unit('yt', 'Phòng Y tế'),
  unit('kt', 'Phòng Kinh tế'),
  unit('old', 'Phòng Tôn giáo', { dissolvedOn: '2021-07-01' }),
];

const proposal = (given: Partial<UnitChangeProposal>): UnitChangeProposal => ({
  kind: 'DISSOLVE',
  unitIds: ['yt'],
  successors: [],
  assignments: [],
  roles: [],
  ...given,
});

describe('a change of units', () => {
  it.each<[string, Partial<UnitChangeProposal>, string | null]>([
    ['is dissolved with who carries on', { successors: [{ unitId: 'kt' }] }, null],
    ['is not dissolved without', {}, 'SUCCESSOR_MISSING'],
    ['does not carry on for itself', { successors: [{ unitId: 'yt' }] }, 'SUCCESSOR_ENDS'],
    ['does not end twice', { unitIds: ['old'], successors: [{ unitId: 'kt' }] }, 'ALREADY_DISSOLVED'],
    ['is not taken over by what has ended', { successors: [{ unitId: 'old' }] }, 'ALREADY_DISSOLVED'],
    ['is not an authority', { unitIds: ['ub'], successors: [{ unitId: 'kt' }] }, 'AUTHORITY_STAYS'],
    ['is one that is known', { unitIds: ['xx'], successors: [{ unitId: 'kt' }] }, 'UNIT_UNKNOWN'],
    ['splits into two or more', { kind: 'SPLIT', successors: [{ name: 'Phòng A' }] }, 'SUCCESSOR_MISSING'],
    ['splits', { kind: 'SPLIT', successors: [{ name: 'Phòng A' }, { unitId: 'kt' }] }, null],
    [
      'splits into different ones',
      { kind: 'SPLIT', successors: [{ name: 'Phòng A' }, { name: 'PHÒNG  A' }] },
      'SUCCESSOR_TWICE',
    ],
    ['merges two or more', { kind: 'MERGE', successors: [{ name: 'Phòng Mới' }] }, 'UNITS_NUMBER'],
    [
      'merges into a new one',
      { kind: 'MERGE', unitIds: ['yt', 'kt'], successors: [{ name: 'Phòng Mới' }] },
      null,
    ],
    [
      'may keep the name of a unit that ends',
      { kind: 'MERGE', unitIds: ['yt', 'kt'], successors: [{ name: 'Phòng Y tế' }] },
      null,
    ],
    ['may not take another’s name', { successors: [{ name: 'P. Kinh tế' }] }, 'NAME_TAKEN'],
    ['is renamed', { kind: 'RENAME', name: 'Phòng Y tế và Dân số' }, null],
    ['is not renamed to what it is called', { kind: 'RENAME', name: 'Phòng Y tế' }, 'NAME_SAME'],
    ['is renamed to something', { kind: 'RENAME', name: '  ' }, 'NAME_MISSING'],
    [
      'allots to those who carry on',
      { successors: [{ unitId: 'kt' }], assignments: [{ id: 'a', successor: 1 }] },
      'ALLOTTED_TO_NOBODY',
    ],
  ])('%s', (_name, given, refusal) => {
    expect(refusalOf(proposal(given), TREE)?.refusal ?? null).toBe(refusal);
  });

  it('gives a new unit a handle of its own', () => {
    expect(unitCodeOf('Phòng Văn hóa - Xã hội', new Set())).toBe('PVHXH');
    expect(unitCodeOf('Đội 3', new Set(['D3', 'D32']))).toBe('D33');
  });
});
