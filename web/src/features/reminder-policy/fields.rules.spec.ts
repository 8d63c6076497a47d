import { describe, expect, it } from '@jest/globals';
import { leavesNoDay, readDays, readTime } from './fields.rules';

describe('what is typed into the reminder policy', () => {
  it.each([
    ['5', 5],
    [' 60 ', 60],
    ['', null],
    ['0', undefined],
    ['61', undefined],
    ['999', undefined],
    ['-3', undefined],
    ['2,5', undefined],
    ['abc', undefined],
  ])('reads “%s” as working days: %s', (typed, days) => {
    expect(readDays(typed)).toBe(days);
  });

  it.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['7h30', '07:30'],
    ['16.59', '16:59'],
    ['17:00', null],
    ['04:59', null],
    ['25:99', null],
    ['7', null],
    ['', null],
  ])('reads “%s” as an hour of sending: %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it('knows that only a working day can be sent on', () => {
    expect(leavesNoDay([1, 2, 3, 4, 5])).toBe(true);
    expect(leavesNoDay([1, 2, 3, 4, 6, 7])).toBe(false);
  });
});
