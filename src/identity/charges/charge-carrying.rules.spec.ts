import { carriedCharges } from './charge-carrying.rules.js';
import type { StandingCharge } from './charge-carrying.rules.js';

const charge = (unitId: string, leaderId: string): StandingCharge => ({
  ...{ id: `${unitId}-${leaderId}`, authorityId: 'gv', unitId, leaderId, leaderName: leaderId },
  ...{ setBy: 'noivu', setByName: 'Nội vụ' },
});

describe('who is in charge of a unit that carries on for others', () => {
  it('is who was in charge of all of them, or of the one that is split', () => {
    const loan = charge('kinh-te', 'loan');
    expect(carriedCharges(['kinh-te', 'y-te'], ['moi'], [loan, charge('y-te', 'loan')])).toEqual({
      begin: [{ unitId: 'moi', as: loan }],
      open: [],
    });
    expect(carriedCharges(['kinh-te'], ['moi', 'khac'], [loan]).begin.map(({ unitId }) => unitId)).toEqual([
      'moi',
      'khac',
    ]);
  });

  it('is nobody where they differ or one had nobody, and is left to be said', () => {
    const nobody = { begin: [], open: ['moi'] };
    expect(
      carriedCharges(['kinh-te', 'y-te'], ['moi'], [charge('kinh-te', 'loan'), charge('y-te', 'cuong')]),
    ).toEqual(nobody);
    expect(carriedCharges(['kinh-te', 'y-te'], ['moi'], [charge('kinh-te', 'loan')])).toEqual(nobody);
    expect(carriedCharges(['kinh-te', 'y-te'], ['moi'], [])).toEqual({ begin: [], open: [] });
  });

  it('is whoever the successor has already', () => {
    const known = [charge('kinh-te', 'loan'), charge('moi', 'cuong')];
    expect(carriedCharges(['kinh-te'], ['moi'], known)).toEqual({ begin: [], open: [] });
    expect(carriedCharges(['kinh-te', 'y-te'], ['moi'], known)).toEqual({ begin: [], open: [] });
  });
});
