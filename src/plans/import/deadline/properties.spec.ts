import fc from 'fast-check';
import { addDays, daysBetween, lastDayOfMonth, partsOf } from '../../../calendar/index.js';
import { findDeadlines, readDeadline } from './index.js';

const NO_PLAN = { issuedOn: null, period: null };
const padded = (number: number): string => String(number).padStart(2, '0');

/** Every way a date is printed. */
const FORMS: Array<(day: number, month: number, year: number) => string> = [
  (d, m, y) => `${d}/${m}/${y}`,
  (d, m, y) => `${padded(d)}/${padded(m)}/${y}`,
  (d, m, y) => `${d}-${m}-${y}`,
  (d, m, y) => `${padded(d)}.${padded(m)}.${y}`,
  (d, m, y) => `${y}-${padded(m)}-${padded(d)}`,
  (d, m, y) => `ngày ${d}/${m}/${y}`,
  (d, m, y) => `ngày ${padded(d)} tháng ${padded(m)} năm ${y}`,
  (d, m, y) => `ngày ${d} tháng ${m}/${y}`,
  (d, m, y) => `${d} tháng ${m} năm ${y}`,
  (d, m, y) => `NGÀY ${d} THÁNG ${m} NĂM ${y}`,
  (d, m, y) => `ngày ${d} / ${m} / ${y}`,
];

const date = fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays('2015-01-01', days));
const form = fc.constantFrom(...FORMS);
const unicode = fc.constantFrom('NFC', 'NFD');

const print = (iso: string, write: (typeof FORMS)[number]): string => {
  const { day, month, year } = partsOf(iso);
  return write(day, month, year);
};

describe('any date in any written form reads back', () => {
  test('alone in a cell', () => {
    fc.assert(
      fc.property(date, form, unicode, (iso, write, encoding) => {
        expect(readDeadline(print(iso, write).normalize(encoding), NO_PLAN)).toMatchObject({
          kind: 'date',
          due: iso,
          exclusive: false,
        });
      }),
    );
  });

  test('as a limit, with the day itself in or out', () => {
    const limit = fc.constantFrom<[string, boolean]>(
      ['trước', true],
      ['chậm nhất', false],
      ['Hoàn thành trước', true],
      ['đến hết', false],
    );
    fc.assert(
      fc.property(date, form, limit, (iso, write, [words, exclusive]) => {
        expect(readDeadline(`${words} ${print(iso, write)}`, NO_PLAN)).toMatchObject({
          kind: 'date',
          due: iso,
          exclusive,
        });
      }),
    );
  });

  test('as the two ends of a range', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 800 }), form, form, (from, length, first, second) => {
        const due = addDays(from, length);
        const phrase = `từ ${print(from, first)} đến ${print(due, second)}`;
        expect(readDeadline(phrase, NO_PLAN)).toMatchObject({ kind: 'period', from, due });
      }),
    );
  });

  test('inside a sentence, at its place', () => {
    fc.assert(
      fc.property(date, form, (iso, write) => {
        const phrase = `trước ${print(iso, write)}`;
        const text = `Các đơn vị gửi kết quả ${phrase} về Phòng Nội vụ`;
        expect(findDeadlines(text, NO_PLAN)).toMatchObject([
          { raw: phrase, due: iso, start: text.indexOf(phrase) },
        ]);
      }),
    );
  });

  test('without its year, when the plan lasts one year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 0, max: 364 }), (year, offset) => {
        const iso = addDays(`${year}-01-01`, offset);
        const { day, month } = partsOf(iso);
        const plan = { issuedOn: `${year}-01-01`, period: { from: `${year}-01-01`, to: `${year}-12-31` } };
        expect(readDeadline(`trước ngày ${day}/${month}`, plan).due).toBe(iso);
      }),
    );
  });

  test('a month or a quarter ends on its last day', () => {
    const year = fc.integer({ min: 2015, max: 2050 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (y, month) => {
        const due = `${y}-${padded(month)}-${lastDayOfMonth(y, month)}`;
        for (const phrase of [`Tháng ${month}/${y}`, `tháng ${padded(month)} năm ${y}`, `${month}/${y}`]) {
          expect(readDeadline(phrase, NO_PLAN)).toMatchObject({ kind: 'period', due });
        }
        const quarter = Math.ceil(month / 3);
        const roman = ['I', 'II', 'III', 'IV'][quarter - 1];
        const read = readDeadline(`Quý ${roman}/${y}`, NO_PLAN);
        expect(read.due).toBe(`${y}-${padded(quarter * 3)}-${lastDayOfMonth(y, quarter * 3)}`);
      }),
    );
  });

  test('a number of days after a date is counted from the next day', () => {
    fc.assert(
      fc.property(date, form, fc.integer({ min: 1, max: 400 }), (iso, write, days) => {
        const read = readDeadline(`trong ${days} ngày kể từ ${print(iso, write)}`, NO_PLAN);
        expect(read.kind).toBe('relative');
        expect(daysBetween(iso, read.due ?? iso)).toBe(days);
      }),
    );
  });

  test('no text at all breaks the reader, and no offset leaves the text', () => {
    const word = fc.constantFrom(
      'trước',
      'ngày',
      'tháng',
      'quý',
      'năm',
      'II',
      '30/11',
      '2025',
      '(',
      ')',
      ',',
      ';',
      'hằng',
      'đến',
      'từ',
      'khi',
      'sau',
      '6',
      'lần',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 14 }), (words) => {
        const text = words.join(' ');
        expect(readDeadline(text, NO_PLAN).exclusive).toEqual(expect.any(Boolean));
        for (const { start, end } of findDeadlines(text, NO_PLAN)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
