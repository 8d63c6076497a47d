import { expect, test } from '@jest/globals';
import { saidTogether } from './together.rules';

test('wards are said by their numbers', () => {
  const wards = [12, 13, 16].map((number) => `Ủy ban nhân dân phường ${number}`);
  expect(saidTogether(wards)).toBe('phường 12, 13, 16');
});

test('wards with names keep the whole name', () => {
  expect(saidTogether(['Ủy ban nhân dân phường Bến Nghé', 'Ủy ban nhân dân phường Đa Kao'])).toBe(
    'phường Bến Nghé, Đa Kao',
  );
});

test('quarters keep both words of their kind', () => {
  expect(saidTogether(['Khu phố 4', 'Khu phố 6'])).toBe('Khu phố 4, 6');
});

test('units of different kinds are named in full', () => {
  expect(saidTogether(['Phòng Nội vụ', 'Thanh tra quận'])).toBe('Phòng Nội vụ; Thanh tra quận');
});

test('a name that is the beginning of another one is not cut to nothing', () => {
  expect(saidTogether(['Công an', 'Công an quận'])).toBe('Công an; Công an quận');
});

test('one unit is itself', () => {
  expect(saidTogether(['Phòng Nội vụ'])).toBe('Phòng Nội vụ');
});
