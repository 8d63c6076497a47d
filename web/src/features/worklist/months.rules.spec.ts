import { describe, expect, it } from '@jest/globals';
import { monthBounds, monthWords } from './months.rules';

describe('a month of the list', () => {
  it('ends with its last day, leap years included', () => {
    expect(monthBounds('2024-02')).toEqual({ dueFrom: '2024-02-01', dueTo: '2024-02-29' });
    expect(monthBounds('2023-12')).toEqual({ dueFrom: '2023-12-01', dueTo: '2023-12-31' });
  });

  it('is written as in Vietnam', () => expect(monthWords('2023-02')).toBe('02/2023'));
});
