import { NO_COUNTS } from '../../tasks/timeliness/index.js';
import { onTimeRate, rankedUnits, rankingLastDay, shownMonths, wasOnTime } from './dashboard.rules.js';
import type { TalliedMonth } from './dashboard.rules.js';

const tallied = (unitId: string, month: string | null, decided = 0, onTime = 0): TalliedMonth => ({
  unitId,
  month,
  counts: { ...NO_COUNTS, total: Math.max(decided, 1) },
  onTime: {
    current: { decided, onTime },
    original: { decided, onTime },
    ranking: { decided, onTime },
  },
});

describe('whether work was on time', () => {
  it('is decided once it is done, or its last day has passed', () => {
    expect(wasOnTime('DONE_ON_TIME', '2023-03-31')).toBe(true);
    expect(wasOnTime('DONE_LATE', '2023-03-31')).toBe(false);
    expect(wasOnTime('OVERDUE', '2023-03-31')).toBe(false);
  });

  it('is open while there is time left, and never asked of what has no deadline', () => {
    expect(wasOnTime('DUE_SOON', '2023-03-31')).toBeNull();
    expect(wasOnTime('NOT_DUE', '2023-03-31')).toBeNull();
    expect(wasOnTime('DONE_ON_TIME', null)).toBeNull();
  });

  it('is no rate where nothing is decided', () => {
    expect(onTimeRate({ decided: 0, onTime: 0 })).toBeNull();
    expect(onTimeRate({ decided: 4, onTime: 3 })).toBe(0.75);
  });
});

describe('the last day that ranking goes by', () => {
  it('is the extension’s when it was approved before the document’s date passed', () => {
    expect(rankingLastDay('2023-04-14', { fromLastDayOn: '2023-03-31', decidedOn: '2023-03-31' })).toBe(
      '2023-04-14',
    );
  });

  it('stays the document’s when the extension came after it', () => {
    expect(rankingLastDay('2023-04-14', { fromLastDayOn: '2023-03-31', decidedOn: '2023-04-03' })).toBe(
      '2023-03-31',
    );
  });

  it('is the only one there is when nothing was extended', () => {
    expect(rankingLastDay('2023-03-31', null)).toBe('2023-03-31');
  });
});

describe('the months of a trend', () => {
  it('have no gaps, and reach three months ahead at most', () => {
    const due = ['2023-01', '2023-03', '2023-12'].map((month) => tallied('a', month));
    expect(shownMonths(due, '2023-02-10')).toEqual(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05']);
  });

  it('are the last twelve at most, over the turn of the year', () => {
    const due = ['2021-05', '2023-02'].map((month) => tallied('a', month));
    const months = shownMonths(due, '2023-02-10');
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(['2022-03', '2023-02']);
  });

  it('are those of a plan that is long over, or has not begun', () => {
    expect(shownMonths([tallied('a', '2022-12')], '2026-11-21')).toEqual(['2022-12']);
    expect(shownMonths([tallied('a', '2027-06')], '2026-11-21')).toEqual(['2027-06']);
    expect(shownMonths([tallied('a', null)], '2026-11-21')).toEqual([]);
  });
});

describe('the order of units', () => {
  it('puts the most punctual first, then the one with more to do; undecided ones come last without a rank', () => {
    const units = rankedUnits(
      [
        tallied('undecided', '2023-01'),
        tallied('half', '2023-01', 4, 2),
        tallied('all of two', '2023-01', 2, 2),
        tallied('all of three', '2023-01', 1, 1),
        tallied('all of three', '2023-02', 2, 2),
        tallied('none', '2023-01', 1, 0),
      ],
      [],
    );
    expect(units.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['all of three', 1],
      ['all of two', 1],
      ['half', 3],
      ['none', 4],
      ['undecided', null],
    ]);
  });
});
