import { numberAndSymbol, placeAndDate, printable, vietnameseNumber, vietnamesePercent } from './wording.js';

describe('official wording', () => {
  it('writes a zero before numbers and days below 10, and before the months 1 and 2 only', () => {
    expect(numberAndSymbol(5, 'BC-UBND')).toBe('Số: 05/BC-UBND');
    expect(numberAndSymbol(3707, 'KH-UBND')).toBe('Số: 3707/KH-UBND');
    expect(placeAndDate('Gò Vấp', '2023-02-05')).toBe('Gò Vấp, ngày 05 tháng 02 năm 2023');
    expect(placeAndDate('Quận 1', '2023-03-15')).toBe('Quận 1, ngày 15 tháng 3 năm 2023');
  });

  it('writes numbers with a point between thousands and a comma before decimals', () => {
    expect(vietnameseNumber(1126.2)).toBe('1.126,2');
    expect(vietnameseNumber(1000)).toBe('1.000');
    expect(vietnameseNumber(1_234_567.25, 2)).toBe('1.234.567,25');
  });

  it('writes shares with one decimal at most, and nothing of nothing as 0%', () => {
    expect(vietnamesePercent(4, 14)).toBe('28,6%');
    expect(vietnamesePercent(22, 22)).toBe('100%');
    expect(vietnamesePercent(0, 0)).toBe('0%');
  });

  it('keeps characters beyond the basic plane and joins accents written apart', () => {
    expect(printable('Quận 1 🏅')).toBe('Quận 1 🏅');
    expect(printable('Go\u0300 Va\u0302\u0301p')).toBe('Gò Vấp');
  });
});
