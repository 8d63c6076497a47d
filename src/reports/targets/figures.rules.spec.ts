import fc from 'fast-check';
import { printFigure, readFigure } from './figures.rules.js';

const value = (typed: string, measure = 'tỷ đồng') => {
  const read = readFigure(typed, measure);
  return read.kind === 'value' ? read.value : read;
};
const fault = (typed: string, measure = 'tỷ đồng') => {
  const read = readFigure(typed, measure);
  return read.kind === 'wrong' ? [read.fault, read.first, read.second] : read;
};

describe('a figure as it is typed', () => {
  it.each([
    ['1.126,2', '1126.2'],
    ['1126,2', '1126.2'],
    ['1126', '1126'],
    ['24.750.490.500', '24750490500'],
    ['03', '3'],
    ['0,125', '0.125'],
    ['1,1260', '1.126'],
    ['-12,5', '-12.5'],
    ['−12,5', '-12.5'],
    ['+7', '7'],
    ['0', '0'],
    ['-0', '0'],
  ])('“%s” is %s', (typed, wanted) => {
    expect(value(typed)).toBe(wanted);
  });

  it.each([' 1.126,2 ', '1 126,2', '1\u00a0126,2', '1\u202f126,2', '\u00a01.126,2\u00a0', '1.126,2 tỷ đồng'])(
    'spaces of any kind do not matter: “%s”',
    (typed) => {
      expect(value(typed)).toBe('1126.2');
    },
  );

  it.each([
    ['28,6%', '%', '28.6'],
    ['28,6 %', '%', '28.6'],
    ['28,6', '%', '28.6'],
    ['100 phần trăm', '%', '100'],
    ['5 Tỉ đồng', 'tỷ đồng', '5'],
    ['5 tỷ', 'tỷ đồng', '5'],
    ['12 hộ', 'hộ', '12'],
  ])('“%s” in %s is %s', (typed, measure, wanted) => {
    expect(value(typed, measure)).toBe(wanted);
  });

  it('nothing is nothing', () => {
    expect(readFigure(' \u00a0 ', 'hộ')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['1,126.2', 'ENGLISH_NUMBER', '1.126,2', ''],
    ['1,126,200', 'ENGLISH_NUMBER', '1.126.200', ''],
    ['28.6', 'ENGLISH_NUMBER', '28,6', ''],
    ['-28.6', 'ENGLISH_NUMBER', '-28,6', ''],
    // One comma and three digits: thousands to some, decimals to others.
    ['1,126', 'TWO_MEANINGS', '1126', '1,1260'],
    ['1.2.3', 'NOT_A_NUMBER', '', ''],
    ['1.1262,5', 'NOT_A_NUMBER', '', ''],
    ['12 5', 'NOT_A_NUMBER', '', ''],
    ['chưa có', 'NOT_A_NUMBER', '', ''],
    ['=1+1', 'NOT_A_NUMBER', '', ''],
    ['1e9', 'OTHER_MEASURE', '1 tỷ đồng', ''],
    ['0,1234567', 'TOO_PRECISE', '', ''],
    ['1234567890123456', 'TOO_LARGE', '', ''],
    ['12 hộ', 'OTHER_MEASURE', '12 tỷ đồng', ''],
    ['12%', 'OTHER_MEASURE', '12 tỷ đồng', ''],
  ])('“%s” is not guessed at: %s', (typed, code, first, second) => {
    expect(fault(typed)).toEqual([code, first, second]);
  });

  it('a point before three digits of a percentage is asked about', () => {
    expect(fault('4.125%', '%')).toEqual(['TWO_MEANINGS', '4125', '4,1250']);
  });

  it.each([
    ['1.126.200 triệu đồng', 'tỷ đồng', '1126.2', 'triệu đồng'],
    ['1.126.200 triệu', 'tỷ đồng', '1126.2', 'triệu đồng'],
    ['2,5 ha', 'm²', '25000', 'ha'],
    ['1500 kg', 'tấn', '1.5', 'kg'],
  ])('“%s” against %s is %s only if the person agrees', (typed, measure, wanted, typedMeasure) => {
    expect(readFigure(typed, measure)).toMatchObject({ kind: 'converted', value: wanted, typedMeasure });
  });

  it('a conversion that would lose digits is not offered', () => {
    expect(fault('1 đồng', 'tỷ đồng')).toEqual(['OTHER_MEASURE', '1 tỷ đồng', '']);
  });

  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 999_999 }), fc.boolean())
    .map(([whole, part, negative]) => {
      const digits = String(part).padStart(6, '0').replace(/0+$/, '');
      return `${negative && (whole > 0n || part > 0) ? '-' : ''}${whole}${digits && `.${digits}`}`;
    });

  it('what the product prints, it reads as the same number', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom('tỷ đồng', 'hộ', ''), (decimal, measure) => {
        expect(value(`${printFigure(decimal)} ${measure}`, measure || 'hộ')).toBe(decimal);
      }),
    );
  });

  it('the same number in English writing is never read as another one', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        const [whole = '', part = ''] = decimal.split('.');
        const english = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part && `.${part}`}`;
        const read = readFigure(english, 'hộ');
        // "1.126" is thousands here, and is printed back as such; everything else is the number or a question.
        if (read.kind === 'value' && !/^-?\d{1,3}\.\d{3}$/.test(english)) expect(read.value).toBe(decimal);
      }),
    );
  });

  it('whatever is typed gives an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('%', 'tỷ đồng', ''),
        (typed, measure) => {
          const read = readFigure(typed, measure);
          if (read.kind === 'value') expect(read.value).toMatch(/^-?\d+(\.\d{1,6})?$/);
        },
      ),
    );
  });
});
