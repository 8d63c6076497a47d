import { expect, test } from '@jest/globals';
import { differenceOf } from './difference.rules';

const WORDS = /\s+/;
const NAMES = /;\s*/;
const shown = (parts: Array<{ text: string; changed: boolean }>) =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test('marks the words that were exchanged, and nothing around them', () => {
  const { before, after } = differenceOf(
    'Thu ngân sách vượt 130% mức giao',
    'Thu ngân sách đạt 120% mức giao',
    WORDS,
  );
  expect(shown(before)).toBe('Thu ngân sách [vượt 130% ]mức giao');
  expect(shown(after)).toBe('Thu ngân sách [đạt 120% ]mức giao');
});

test('marks a unit that came to a list and one that left it, whatever stands at its end', () => {
  const { before, after } = differenceOf(
    'Phòng Nội vụ; Phòng Y tế; Công an quận',
    'Phòng Nội vụ; Công an quận; Phòng Kinh tế',
    NAMES,
  );
  expect(shown(before)).toBe('Phòng Nội vụ; [Phòng Y tế; ]Công an quận');
  expect(shown(after)).toBe('Phòng Nội vụ; Công an quận; [Phòng Kinh tế]');
});

test('gives both texts back whole', () => {
  const [old, fresh] = ['a  b\nc', 'x b c d '];
  const { before, after } = differenceOf(old, fresh, WORDS);
  expect(before.map(({ text }) => text).join('')).toBe(old);
  expect(after.map(({ text }) => text).join('')).toBe(fresh);
});
