import { canBeAsked, reportingGroups } from './participation.rules.js';
import type { Participant } from './participation.rules.js';

const ward = (number: number, given: Partial<Participant> = {}): Participant => ({
  assignmentId: `a${number}`,
  unitId: `u${number}`,
  unitName: `Ủy ban nhân dân phường ${number}`,
  unitKind: 'WARD',
  role: 'COORDINATING',
  namedAs: 'UBND 16 phường',
  state: 'NEW',
  contributed: false,
  ...given,
});

describe('units that the document names together', () => {
  it('are counted, and those are named that have not reported', () => {
    const wards = Array.from({ length: 16 }, (_, index) => ward(index + 1, { contributed: index < 11 }));
    const [group] = reportingGroups(wards);
    expect(group).toMatchObject({ namedAs: 'UBND 16 phường', wards: true, total: 16, reported: 11 });
    expect(group?.missing.map(({ unitId }) => unitId)).toEqual(['u12', 'u13', 'u14', 'u15', 'u16']);
  });

  it('are units and not wards when one of them is none', () => {
    expect(reportingGroups([ward(1), ward(2, { unitKind: 'AGENCY' })])[0]?.wards).toBe(false);
  });

  it('do not count a ward that was taken out of the task', () => {
    const [group] = reportingGroups([ward(1), ward(2), ward(3, { state: 'CANCELLED' })]);
    expect(group?.total).toBe(2);
  });

  it('are no group where each is named by itself', () => {
    expect(reportingGroups([ward(1, { namedAs: 'UBND P1' }), ward(2, { namedAs: 'UBND P2' })])).toEqual([]);
  });

  it('are two groups where the same words lead and help', () => {
    const leads = [1, 2].map((number) => ward(number, { role: 'LEAD' }));
    expect(reportingGroups([...leads, ward(3), ward(4)])).toHaveLength(2);
  });
});

describe('asking for a contribution', () => {
  it.each<[string, Partial<Participant>, boolean]>([
    ['of a unit that has only taken note', { state: 'ACKNOWLEDGED' }, true],
    ['of a unit that has reported', { state: 'IN_PROGRESS', contributed: true }, false],
    ['of a unit that leads', { role: 'LEAD' }, false],
    ['of a unit whose part is suspended', { state: 'SUSPENDED' }, false],
  ])('%s', (_case, given, expected) => {
    expect(canBeAsked(ward(1, given))).toBe(expected);
  });
});
