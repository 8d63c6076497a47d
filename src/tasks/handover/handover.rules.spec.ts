import { carryingOutFault, movingRoles, proposalFault } from './handover.rules.js';
import type { HandoverFacts } from './handover.rules.js';

const facts = (given: Partial<HandoverFacts> = {}): HandoverFacts => ({
  fromId: 'lan',
  toId: 'minh',
  takesRoles: false,
  fromRoles: ['SPECIALIST'],
  toRoles: ['SPECIALIST'],
  administers: false,
  open: 3,
  ...given,
});
const proposed = (given: Partial<HandoverFacts>, on = '2023-03-06') =>
  proposalFault(facts(given), on, '2023-03-06');

describe('handing open work over', () => {
  it('is from today on, to another person of the unit', () => {
    expect(proposed({})).toBeNull();
    expect(proposed({}, '2023-03-05')).toBe('IN_PAST');
    expect(proposed({ toId: 'lan' })).toBe('SAME_PERSON');
    expect(proposed({ toRoles: [] })).toBe('NOT_COLLEAGUE');
  });

  it('moves roles only by an administrator, who may give them to a newcomer', () => {
    expect(proposed({ takesRoles: true })).toBe('ROLES_BY_ADMIN');
    expect(proposed({ takesRoles: true, administers: true, toRoles: [] })).toBeNull();
  });

  it('leaves personal seats where they are', () => {
    expect(movingRoles({ takesRoles: true, fromRoles: ['ADMIN', 'COUNCIL', 'HEAD'] })).toEqual(['HEAD']);
    expect(movingRoles({ takesRoles: false, fromRoles: ['HEAD'] })).toEqual([]);
  });

  it('needs a specialist for what a specialist was handed, and something to hand over', () => {
    expect(carryingOutFault(facts({ toRoles: ['HEAD'] }))).toBe('NOT_SPECIALIST');
    expect(carryingOutFault(facts({ toRoles: [], takesRoles: true }))).toBeNull();
    expect(carryingOutFault(facts({ open: 0 }))).toBe('NOTHING_OPEN');
    expect(carryingOutFault(facts({ open: 0, takesRoles: true }))).toBeNull();
  });
});
