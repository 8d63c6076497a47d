import { statutoryCalendar } from '../../calendar/index.js';
import {
  collectionCounts,
  collectionState,
  opensOn,
  periodFault,
  proposedPeriods,
} from './report-periods.rules.js';
import type { PeriodFields } from './report-periods.rules.js';

const QUARTER: PeriodFields = {
  kind: 'QUARTER',
  label: 'Quý I/2023',
  dataFrom: '2022-12-15',
  dataTo: '2023-03-14',
  dueOn: '2023-03-20',
  exclusive: false,
  recipient: null,
  owedBy: 'LEADS',
  openAheadDays: 10,
};
const like = (given: Partial<PeriodFields>): PeriodFields => ({ ...QUARTER, ...given });
const faultOf = (given: Partial<PeriodFields>, others: PeriodFields[] = []) =>
  periodFault(like(given), others)?.code ?? null;

describe('a report period entered by hand', () => {
  it('is sound as the rules cut it', () => {
    expect(faultOf({})).toBeNull();
  });

  it.each([
    ['has a first day and no last', { dataTo: null }, 'WINDOW_INCOMPLETE'],
    ['ends before it begins', { dataFrom: '2023-04-01' }, 'WINDOW_TURNED'],
    ['is regular and says nothing of its days', { dataFrom: null, dataTo: null }, 'WINDOW_MISSING'],
    ['is due before its data are complete', { dueOn: '2023-03-01' }, 'DUE_BEFORE_END'],
    [
      'is due “before” the day on which its data end',
      { dueOn: '2023-03-14', exclusive: true },
      'DUE_BEFORE_END',
    ],
  ] as const)('is refused when it %s', (_, given, code) => {
    expect(faultOf(given)).toBe(code);
  });

  it('may be due on the very day on which its data end, and may stay undated', () => {
    expect(faultOf({ dueOn: '2023-03-14' })).toBeNull();
    expect(faultOf({ dueOn: null })).toBeNull();
  });

  it('does not overlap another of its kind, by a day even, and may overlap the rest', () => {
    const next = { label: 'Quý II/2023', dataFrom: '2023-03-14', dataTo: '2023-06-14', dueOn: '2023-06-20' };
    expect(faultOf(next, [QUARTER])).toBe('OVERLAPS');
    expect(faultOf({ ...next, dataFrom: '2023-03-15' }, [QUARTER])).toBeNull();
    expect(faultOf({ ...next, kind: 'HALF_YEAR' }, [QUARTER])).toBeNull();
    expect(faultOf({ ...next, kind: 'NAMED' }, [like({ kind: 'NAMED' })])).toBeNull();
  });

  it('is not added twice', () => {
    expect(faultOf({ kind: 'NAMED' }, [QUARTER])).toBe('REPEATED');
  });
});

describe('the day a period opens', () => {
  const calendar = statutoryCalendar();

  it('is the day after its data end', () => {
    expect(opensOn(QUARTER, calendar)).toBe('2023-03-06');
    expect(opensOn(like({ openAheadDays: 0 }), calendar)).toBe('2023-03-15');
  });

  it('is so many working days before it is due, where the data end later, and none while it has no date', () => {
    expect(opensOn(like({ dueOn: '2023-03-01', exclusive: true, dataTo: '2023-02-28' }), calendar)).toBe(
      '2023-02-14',
    );
    expect(opensOn(like({ dueOn: null }), calendar)).toBeNull();
  });
});

describe('the periods of a year, proposed', () => {
  it('are due on a day of the last month, or of the month after, and never on a day that there is not', () => {
    expect(proposedPeriods('MONTH', 2023, { day: 31, monthAfter: false })[1]).toEqual({
      kind: 'MONTH',
      label: 'Tháng 02/2023',
      dataFrom: '2023-01-15',
      dataTo: '2023-02-14',
      dueOn: '2023-02-28',
    });
    expect(proposedPeriods('YEAR', 2023, { day: 5, monthAfter: true })[0]?.dueOn).toBe('2024-01-05');
  });
});

describe('how a report stands on the board', () => {
  const open = { state: 'OPEN' as const, returnedReason: null, firstSeenAt: null };

  it('is what the unit did with it last', () => {
    expect(collectionState(open)).toBe('NOT_SEEN');
    expect(collectionState({ ...open, firstSeenAt: new Date(0) })).toBe('WRITING');
    expect(collectionState({ ...open, firstSeenAt: new Date(0), returnedReason: 'Thiếu số liệu' })).toBe(
      'RETURNED',
    );
    expect(collectionState({ ...open, state: 'ACCEPTED' })).toBe('ACCEPTED');
  });

  it('counts the late apart from the missing, and nobody as overdue on the last day', () => {
    const lastDayOn = '2023-03-20';
    const reports = [
      { state: 'WRITING' as const, submittedOn: null, lastDayOn },
      { state: 'SUBMITTED' as const, submittedOn: '2023-03-21', lastDayOn },
      { state: 'ACCEPTED' as const, submittedOn: '2023-03-20', lastDayOn },
    ];
    expect(collectionCounts(reports, '2023-03-20')).toMatchObject({ owed: 3, overdue: 0, late: 1 });
    expect(collectionCounts(reports, '2023-03-21')).toMatchObject({
      writing: 1,
      overdue: 1,
      late: 1,
      accepted: 1,
    });
  });
});
