import fc from 'fast-check';
import { decimalOf, millionthsOf, percentOf, reductionOf, sumOf } from './decimal.rules.js';
import { figuresOf } from './target-figures.rules.js';
import type { FigurePeriod, KnownTarget } from './target-material.js';
import { targetSentence } from './target-sentence.rules.js';
import { targetFigures } from './targets.rules.js';
import type { PeriodFigure, TargetPlan } from './targets.rules.js';

const Q1 = { from: '2022-12-15', to: '2023-03-14' };
const HALF = { from: '2022-12-15', to: '2023-06-14' };
const Q2 = { from: '2023-03-15', to: '2023-06-14' };
const Q3 = { from: '2023-06-15', to: '2023-09-14' };
const NINE = { from: '2022-12-15', to: '2023-09-14' };
const LAST_YEAR_END = { from: '2022-09-15', to: '2022-12-14' };

const figure = (
  window: { from: string; to: string },
  value: string | null,
  lastYear: string | null = null,
) => ({
  ...window,
  value,
  lastYear,
});
const revenue: TargetPlan = { direction: 'AT_LEAST', accumulation: 'SUM', planned: '1126.2' };
const at = (plan: Partial<TargetPlan>, periods: PeriodFigure[], wanted = Q1) =>
  targetFigures({ ...revenue, ...plan }, periods, wanted);
const said = (plan: Partial<TargetPlan>, periods: PeriodFigure[], unitOfMeasure = 'tỷ đồng', wanted = Q1) =>
  targetSentence({ direction: plan.direction ?? 'AT_LEAST', unitOfMeasure }, at(plan, periods, wanted));

describe('the value of the year so far', () => {
  it('adds the quarters up', () => {
    expect(at({}, [figure(Q2, '200.1'), figure(Q1, '100.2')], Q2).accumulated).toBe('300.3');
  });

  it('does not count a quarter twice where the half year holds it', () => {
    expect(at({}, [figure(Q1, '100'), figure(HALF, '300')], HALF).accumulated).toBe('300');
    expect(at({}, [figure(Q1, '100'), figure(HALF, '300'), figure(Q3, '50')], Q3).accumulated).toBe('350');
    expect(at({}, [figure(Q1, '100'), figure(HALF, '300'), figure(NINE, '420')], NINE).accumulated).toBe(
      '420',
    );
  });

  it('looks neither ahead nor into the year before', () => {
    const all = [figure(LAST_YEAR_END, '999'), figure(Q1, '100'), figure(Q2, '50')];
    expect(at({}, all, Q1).accumulated).toBe('100');
  });

  it('is the latest one where values are not added', () => {
    const shares = [figure(Q1, '80'), figure(Q2, '95.5'), figure(Q3, null)];
    expect(at({ accumulation: 'LAST', planned: '95' }, shares, Q3)).toMatchObject({
      value: null,
      accumulated: '95.5',
      verdict: 'REACHED',
    });
  });

  it('of nothing is nothing', () => {
    expect(at({}, [])).toMatchObject({ accumulated: null, percentOfPlan: null, verdict: 'UNKNOWN' });
  });

  it('adds up without the tails of binary fractions, in any order', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    const decimal = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(decimalOf);
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1 }), (all) => {
        expect(sumOf(all)).toBe(sumOf([...all].reverse()));
        expect(decimalOf(millionthsOf(all[0] as string))).toBe(all[0]);
      }),
    );
  });
});

describe('percentages', () => {
  it.each([
    ['322.1', '1126.2', 28.6],
    ['0.5', '1000', 0.1],
    ['-5', '10', -50],
    ['0', '10', 0],
    ['10', '0', null],
    ['1', '3', 33.3],
    ['2', '3', 66.7],
  ])('%s of %s is %s', (part, whole, wanted) => {
    expect(percentOf(part, whole)).toBe(wanted);
  });

  it('a fall is measured from what was', () => {
    expect(reductionOf('100', '95')).toBe(5);
    expect(reductionOf('100', '103')).toBe(-3);
    expect(reductionOf('0', '3')).toBeNull();
  });
});

describe('reached or not', () => {
  it.each([
    ['AT_LEAST', '100', '100', 'REACHED'],
    ['AT_LEAST', '100', '99.999999', 'NOT_REACHED'],
    ['AT_LEAST', '0', '0', 'REACHED'],
    ['AT_LEAST', '-5', '-4', 'REACHED'],
    ['AT_MOST', '3', '3', 'REACHED'],
    ['AT_MOST', '3', '3.1', 'NOT_REACHED'],
    ['AT_MOST', '0', '1', 'NOT_REACHED'],
  ] as const)('%s %s with %s: %s', (direction, planned, value, verdict) => {
    expect(at({ direction, planned }, [figure(Q1, value)]).verdict).toBe(verdict);
  });

  it.each([
    ['5', '100', '95', 'REACHED'],
    ['5', '100', '96', 'NOT_REACHED'],
    // 4,96 % prints as 5,0 %, and is still less than 5 %.
    ['5', '10000', '9504', 'NOT_REACHED'],
    ['0', '100', '100', 'REACHED'],
    ['5', '0', '0', 'UNKNOWN'],
    ['5', null, '95', 'UNKNOWN'],
    [null, '100', '95', 'UNKNOWN'],
  ] as const)('a fall by %s from %s to %s: %s', (planned, lastYear, value, verdict) => {
    expect(at({ direction: 'REDUCE_BY', planned }, [figure(Q1, value, lastYear)]).verdict).toBe(verdict);
  });
});

describe('the words of a report', () => {
  it('say the share of the plan and of last year', () => {
    expect(said({}, [figure(Q1, '322.1', '444.3')])).toBe(
      '322,1 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ',
    );
  });

  it('leave out what is not known', () => {
    expect(said({}, [figure(Q1, '322.1')])).toBe('322,1 tỷ đồng, đạt 28,6% kế hoạch');
    expect(said({ planned: null }, [figure(Q1, '1322.1', '0')])).toBe('1.322,1 tỷ đồng');
    expect(said({}, [])).toBe('chưa có số liệu');
  });

  it('have no percentage of a plan of nought', () => {
    expect(said({ planned: '0' }, [figure(Q1, '0')], 'vụ')).toBe('0 vụ, đạt kế hoạch');
    expect(said({ planned: '0', direction: 'AT_MOST' }, [figure(Q1, '2', '4')], 'vụ')).toBe(
      '2 vụ, vượt mức kế hoạch (không quá 0 vụ), bằng 50% so cùng kỳ',
    );
  });

  it('say what fell, and what rose instead', () => {
    const fall = { direction: 'REDUCE_BY', planned: '5' } as const;
    expect(said(fall, [figure(Q1, '93', '100')], 'vụ')).toBe('93 vụ, giảm 7% so cùng kỳ, kế hoạch giảm 5%');
    expect(said(fall, [figure(Q1, '104', '100')], 'vụ')).toBe('104 vụ, tăng 4% so cùng kỳ, kế hoạch giảm 5%');
  });

  it('set a percentage without a space, as reports do', () => {
    expect(said({ planned: '95', accumulation: 'LAST' }, [figure(Q1, '98.55')], '%')).toBe(
      '98,55%, đạt 103,7% kế hoạch',
    );
  });
});

describe('values of several units', () => {
  const periods: FigurePeriod[] = [{ id: 'q1', label: 'Quý I/2023', ...Q1 }];
  const row = (unitId: string | null, value: string | null, lastYear: string | null = null) => ({
    ...{ periodId: 'q1', unitId, unitName: unitId, value, lastYear },
    ...({ source: 'ENTERED', enteredByName: '', enteredAt: '', version: 1 } as const),
  });
  const target = (given: Partial<KnownTarget>): KnownTarget => ({
    ...{ id: 't', position: 0, name: 'Thu thuế', unitOfMeasure: 'tỷ đồng', direction: 'AT_LEAST' },
    ...{ accumulation: 'SUM', planned: '10', byUnits: true, unitId: null, unitName: null, taskId: null },
    ...{ quote: null, previousId: null, version: 1, values: [], previous: [] },
    ...given,
  });

  it('are the whole together', () => {
    const figures = figuresOf(target({ values: [row('a', '1.5', '1'), row('b', '2', '1')] }), periods, Q1);
    expect(figures).toMatchObject({ accumulated: '3.5', lastYear: '2', percentOfLastYear: 175 });
  });

  it('are not added where they are percentages; the one for the whole counts', () => {
    const rows = [row('a', '90'), row('b', '70')];
    const share = target({ unitOfMeasure: '%', accumulation: 'LAST', values: rows });
    expect(figuresOf(share, periods, Q1).accumulated).toBeNull();
    expect(figuresOf({ ...share, values: [...rows, row(null, '82')] }, periods, Q1).accumulated).toBe('82');
    expect(figuresOf(share, periods, Q1, 'b').accumulated).toBe('70');
  });

  it('of last year come from its own plan where none was entered', () => {
    const previous = [{ from: '2021-12-15', to: '2022-03-14', unitId: null, value: '8' }];
    const taken = target({ byUnits: false, values: [row(null, '4')], previous });
    expect(figuresOf(taken, periods, Q1)).toMatchObject({ lastYear: '8', percentOfLastYear: 50 });
    const entered = { ...taken, values: [row(null, '4', '16')] };
    expect(figuresOf(entered, periods, Q1)).toMatchObject({ lastYear: '16', percentOfLastYear: 25 });
  });
});
