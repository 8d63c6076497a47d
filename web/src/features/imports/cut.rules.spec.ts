import { expect, test } from '@jest/globals';
import { cutOf } from './cut.rules';

const cut = (text: string) => cutOf({ value: text.replace('|', ''), selectionStart: text.indexOf('|') });

test('cuts the text as it is kept, without the blanks before it', () => {
  expect(cut('Rà soát; |lập danh sách')).toBe('Rà soát; '.length);
  expect(cut('  Rà soát; |lập danh sách ')).toBe('Rà soát; '.length);
});

test('cuts nothing off that would be empty', () => {
  expect(cut('|Rà soát')).toBeNull();
  expect(cut('  |Rà soát')).toBeNull();
  expect(cut('Rà soát |  ')).toBeNull();
});
