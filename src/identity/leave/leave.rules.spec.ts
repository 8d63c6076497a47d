import { leaveFault } from './leave.rules.js';
import type { KnownLeave } from './leave.rules.js';

const HEAD = 'head';
const DEPUTY = 'deputy';
const leave = (given: Partial<KnownLeave> = {}): KnownLeave => ({
  userId: HEAD,
  substituteId: DEPUTY,
  fromOn: '2023-03-06',
  toOn: '2023-03-10',
  ...given,
});
const fault = (given: Partial<KnownLeave> = {}, known: KnownLeave[] = [], actorId = 'clerk') =>
  leaveFault(leave(given), { today: '2023-03-01', actorId, known });

describe('a leave with a substitute', () => {
  it('may be entered on its last day, not afterwards', () => {
    expect(fault({ fromOn: '2023-02-20', toOn: '2023-03-01' })).toBeNull();
    expect(fault({ fromOn: '2023-02-20', toOn: '2023-02-28' })).toBe('OVER');
  });

  it('is a year at most', () => {
    expect(fault({ toOn: '2024-03-05' })).toBeNull();
    expect(fault({ toOn: '2024-03-07' })).toBe('TOO_LONG');
  });

  it('does not overlap another of the same person, and may follow it the next day', () => {
    expect(fault({}, [leave({ fromOn: '2023-03-01', toOn: '2023-03-06' })])).toBe('OVERLAPS');
    expect(fault({}, [leave({ fromOn: '2023-03-01', toOn: '2023-03-05' })])).toBeNull();
  });

  it('has a substitute who is there', () => {
    const away = leave({ userId: DEPUTY, substituteId: 'other' });
    expect(fault({}, [away])).toBe('SUBSTITUTE_AWAY');
  });

  it('is not entered for somebody who stands in for another in those days', () => {
    expect(fault({}, [leave({ userId: 'other', substituteId: HEAD })])).toBe('SUBSTITUTE_AWAY');
  });

  it('is given by another than the substitute', () => {
    expect(fault({}, [], DEPUTY)).toBe('TAKEN_BY_SELF');
    expect(fault({ substituteId: HEAD })).toBe('SAME_PERSON');
    expect(fault({ toOn: '2023-03-05' })).toBe('ENDS_BEFORE_START');
  });
});
