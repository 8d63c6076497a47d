import { describe, expect, it } from '@jest/globals';
import type { ChargedUnit } from './charges.rules';
import { byKind, changesOf, leaderOf, withoutLeader } from './charges.rules';

const unit = (unitId: string, leaderId: string | null = null, left = false): ChargedUnit => ({
  unitId,
  unitName: unitId,
  kind: 'DEPARTMENT',
  chargeId: leaderId && `charge of ${unitId}`,
  leaderId,
  leaderName: leaderId,
  left,
  fromOn: null,
  setByName: null,
});

describe('choosing leaders in charge', () => {
  const units = [unit('tckh', 'cuong'), unit('vhtt'), unit('ngv', 'gone', true)];

  it('sends what differs, with what was seen', () => {
    expect(changesOf(units, { tckh: 'loan', vhtt: 'loan' })).toEqual([
      { unitId: 'tckh', seen: 'charge of tckh', leaderId: 'loan' },
      { unitId: 'vhtt', seen: null, leaderId: 'loan' },
    ]);
    expect(changesOf(units, { tckh: 'cuong' })).toEqual([]);
    expect(changesOf(units, { tckh: null })).toEqual([
      { unitId: 'tckh', seen: 'charge of tckh', leaderId: null },
    ]);
  });

  it('puts units of one kind together', () => {
    const ward: ChargedUnit = { ...unit('p12'), kind: 'WARD' };
    const groups = byKind([unit('tckh'), ward, unit('vhtt')]);
    expect(groups.map(({ kind, members }) => [kind, members.length])).toEqual([
      ['DEPARTMENT', 2],
      ['WARD', 1],
    ]);
  });

  it('counts a unit whose leader leads no longer among those without one', () => {
    expect(withoutLeader(units, {}).map(({ unitId }) => unitId)).toEqual(['vhtt', 'ngv']);
    expect(leaderOf(unit('ngv', 'gone', true), { ngv: 'loan' })).toBe('loan');
  });
});
