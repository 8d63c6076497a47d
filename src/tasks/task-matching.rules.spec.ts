import fc from 'fast-check';
import { matchRows } from './task-matching.rules.js';
import type { Row } from './task-matching.rules.js';

const row = (ordinal: string | null, content: string, section: string | null = 'I'): Row => ({
  section,
  ordinal,
  content,
});

const BUDGET = 'Tăng cường chống thất thu ngân sách, nuôi dưỡng nguồn thu, hoàn thành chỉ tiêu thu năm 2022';
const ROADS = 'Duy tu, sửa chữa các tuyến đường hư hỏng trên địa bàn trước mùa mưa';
const HEALTH = 'Tiêm vắc xin phòng Covid-19 mũi nhắc lại cho người cao tuổi';

describe('which row of an amended document is which row of the plan', () => {
  it('is the one with the same words, however they are spaced and whatever its number', () => {
    const after = [row('1', ROADS), row('2.', ` ${BUDGET}\n`.replace(' chống', '  chống'))];
    expect(matchRows([row('1', BUDGET), row('2', ROADS)], after)).toEqual([1, 0]);
  });

  it('is the one in the same place where it was reworded', () => {
    const reworded = 'Chống thất thu ngân sách; phấn đấu vượt 5% chỉ tiêu thu năm 2022 được giao';
    expect(matchRows([row('1', BUDGET)], [row('1', reworded)])).toEqual([0]);
  });

  it('is the likeliest one where it was moved and reworded', () => {
    const moved = row('7', `${ROADS}, hoàn thành trong tháng 11`, 'III');
    expect(matchRows([row('1', BUDGET), row('2', ROADS), row('3', HEALTH)], [moved])).toEqual([1]);
  });

  it('is none where only the number is the same', () => {
    expect(matchRows([row('1', BUDGET)], [row('1', HEALTH)])).toEqual([null]);
  });

  it('is none elsewhere for words that are half alike, as they often are in plans', () => {
    const other = 'Tăng cường tuyên truyền, hoàn thành chỉ tiêu tuyển quân năm 2022';
    expect(matchRows([row('1', BUDGET)], [row('4', other, 'II')])).toEqual([null]);
  });

  it('follows the rest where a row in the middle was taken out and the others renumbered', () => {
    const before = [row('1', BUDGET), row('2', HEALTH), row('3', ROADS)];
    expect(matchRows(before, [row('1', BUDGET), row('2', `${ROADS}.`)])).toEqual([0, 2]);
  });

  it('tells rows with the same words apart by their place', () => {
    const before = [row('1', ROADS, 'I'), row('1', ROADS, 'II')];
    expect(matchRows(before, [row('1', ROADS, 'II'), row('1', ROADS, 'I')])).toEqual([1, 0]);
    expect(matchRows(before, [row('1', ROADS, 'II')])).toEqual([1]);
  });

  it('takes rows without a number by their words', () => {
    expect(matchRows([row(null, BUDGET), row(null, ROADS)], [row(null, `${ROADS} năm 2022`)])).toEqual([1]);
  });

  const words = fc.array(fc.constantFrom('rà', 'soát', 'đường', 'ngân', 'sách', 'báo', 'cáo', 'thu'), {
    minLength: 1,
    maxLength: 12,
  });
  const rows = fc.array(
    fc.record({
      section: fc.constantFrom('I', 'II', null),
      ordinal: fc.constantFrom('1', '2', '3', null),
      content: words.map((list) => list.join(' ')),
    }),
    { maxLength: 12 },
  );

  it('is never the same for two rows, and for the same document is each row itself or its double', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const used = matchRows(before, after).filter((index) => index !== null);
        expect(new Set(used).size).toBe(used.length);
        const same = matchRows(before, before);
        same.forEach((from, to) => expect(before[from ?? -1]?.content).toBe(before[to]?.content));
      }),
    );
  });
});
