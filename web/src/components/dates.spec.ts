import { expect, test } from '@jest/globals';
import { formatDay, formatInstant, formatPeriod, formatShare } from './dates';

test('a day is printed as documents print it', () => {
  expect(formatDay('2022-11-03')).toBe('03/11/2022');
});

test('an instant is told by the clock in Vietnam, wherever the screen stands', () => {
  expect(formatInstant('2022-12-31T17:05:00Z')).toBe('01/01/2023 00:05');
});

test('a period with one known end is that end', () => {
  expect(formatPeriod('2022-11-01', '2022-12-31')).toBe('01/11/2022 – 31/12/2022');
  expect(formatPeriod(null, '2022-12-31')).toBe('31/12/2022');
  expect(formatPeriod(null, null)).toBe('');
});

test('a share has one Vietnamese decimal, and nothing of nothing is 0%', () => {
  expect(formatShare(2, 16)).toBe('12,5%');
  expect(formatShare(0, 0)).toBe('0%');
});
