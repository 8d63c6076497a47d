import { chargeChanges } from './leader-charge.rules.js';

const LEADERS = [
  { userId: 'loan', fullName: 'Lương Ngọc Loan' },
  { userId: 'cuong', fullName: 'Đinh Chí Cường' },
];
const finance = {
  unitId: 'tckh',
  unitName: 'Phòng Tài chính - Kế hoạch',
  chargeId: 'c1',
  leaderId: 'cuong',
  leaderName: 'Đinh Chí Cường',
};
const ward = { unitId: 'p12', unitName: 'UBND phường 12', chargeId: null, leaderId: null, leaderName: null };
const decide = (...proposed: Parameters<typeof chargeChanges>[0]) =>
  chargeChanges(proposed, [finance, ward], LEADERS);

describe('putting leaders in charge', () => {
  it('takes a unit over, gives one that had nobody, and leaves one to nobody', () => {
    expect(decide({ unitId: 'tckh', seen: 'c1', leaderId: 'loan' })).toEqual([
      { unit: finance, leader: LEADERS[0] },
    ]);
    expect(decide({ unitId: 'p12', seen: null, leaderId: 'cuong' })).toEqual([
      { unit: ward, leader: LEADERS[1] },
    ]);
    expect(decide({ unitId: 'tckh', seen: 'c1', leaderId: null })).toEqual([{ unit: finance, leader: null }]);
  });

  it('writes nothing for what is so already, whoever saw what', () => {
    expect(decide({ unitId: 'tckh', seen: 'older', leaderId: 'cuong' })).toEqual([]);
  });

  it('does not overwrite what somebody else has changed meanwhile', () => {
    expect(
      decide(
        { unitId: 'p12', seen: null, leaderId: 'loan' },
        { unitId: 'tckh', seen: null, leaderId: 'loan' },
      ),
    ).toEqual({ fault: 'STALE', units: [finance] });
  });

  it('takes only units of the authority, once each, and only its leaders', () => {
    expect(decide({ unitId: 'elsewhere', seen: null, leaderId: 'loan' })).toEqual({ fault: 'UNIT_UNKNOWN' });
    expect(decide({ unitId: 'p12', seen: null, leaderId: 'clerk' })).toEqual({ fault: 'NOT_A_LEADER' });
    const twice = { unitId: 'p12', seen: null, leaderId: 'loan' };
    expect(decide(twice, twice)).toEqual({ fault: 'UNIT_TWICE' });
  });
});
