import { expect, test } from '@jest/globals';
import { formatFigure, formatMeasured, formatPercent, typedFigure } from './figures.rules';

test('figures are printed in Vietnamese style', () => {
  expect(formatFigure('1126.2')).toBe('1.126,2');
  expect(formatFigure(null)).toBe('–');
  expect(formatMeasured('28.6', '%')).toBe('28,6%');
  expect(formatMeasured('5', 'hộ')).toBe('5 hộ');
  expect(formatPercent(28.6)).toBe('28,6%');
});

test('a figure to be edited cannot be read in two ways', () => {
  expect(typedFigure('1126.2')).toBe('1.126,2');
  expect(typedFigure('-24750490500')).toBe('-24.750.490.500');
  expect(typedFigure('1.126')).toBe('1,1260');
  expect(typedFigure('0.125')).toBe('0,125');
  expect(typedFigure(null)).toBe('');
});
