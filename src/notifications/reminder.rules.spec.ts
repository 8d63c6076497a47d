import { statutoryCalendar } from '../calendar/index.js';
import type { DueStep } from './reminder.rules.js';
import { isSendingTime, stepsDue } from './reminder.rules.js';

const calendar = statutoryCalendar();

/** The step owed on `today` for a date, or null. */
function stepFor(
  today: string,
  due: { on: string; exclusive?: boolean },
  oldestDueOn = due.on,
): DueStep['step'] | null {
  const steps = stepsDue(today, calendar, { oldestDueOn });
  const found = steps.filter(
    ({ dueOn, exclusive }) => dueOn === due.on && exclusive === (due.exclusive ?? false),
  );
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.step ?? null;
}

describe('the reminder steps', () => {
  it('22/12/2022 is seven working days before 31/12/2022, a Saturday', () => {
    expect(stepFor('2022-12-21', { on: '2022-12-31' })).toBeNull();
    expect(stepFor('2022-12-22', { on: '2022-12-31' })).toBe('D-7');
  });

  it('three, one and no working days before a Thursday', () => {
    const due = { on: '2022-11-24' };
    expect(stepFor('2022-11-21', due)).toBe('D-3');
    expect(stepFor('2022-11-23', due)).toBe('D-1');
    expect(stepFor('2022-11-24', due)).toBe('D0');
  });

  it('between two steps the earlier one stands, so that a row of it already says that it was announced', () => {
    const due = { on: '2022-11-24' };
    expect(stepFor('2022-11-18', due)).toBe('D-7');
    expect(stepFor('2022-11-22', due)).toBe('D-3');
  });

  it('"trước ngày 30/11/2022" counts to 29/11, the last day on time', () => {
    const due = { on: '2022-11-30', exclusive: true };
    expect(stepFor('2022-11-28', due)).toBe('D-1');
    expect(stepFor('2022-11-29', due)).toBe('D0');
    expect(stepFor('2022-11-30', due)).toBe('D+1');
  });

  it('a last day on Saturday is announced as due on the working day that ends it in law', () => {
    const due = { on: '2022-12-31' };
    expect(stepFor('2022-12-30', due)).toBe('D-1');
    // 02/01/2023 was given off for Sunday 01/01.
    expect(stepFor('2023-01-02', due)).toBeNull();
    expect(stepFor('2023-01-03', due)).toBe('D0');
    expect(stepFor('2023-01-04', due)).toBe('D+1');
  });

  it('seven working days before the first day after Tết 2023 is before the holiday began', () => {
    expect(stepFor('2023-01-10', { on: '2023-01-27' })).toBeNull();
    expect(stepFor('2023-01-11', { on: '2023-01-27' })).toBe('D-7');
    expect(stepFor('2023-01-19', { on: '2023-01-27' })).toBe('D-1');
  });

  it('what falls due inside Tết is announced before it and ends on the first working day after it', () => {
    const due = { on: '2023-01-23' };
    expect(stepFor('2023-01-19', due)).toBe('D-1');
    expect(stepFor('2023-01-27', due)).toBe('D0');
    expect(stepFor('2023-01-30', due)).toBe('D+1');
  });

  it('overdue: after one working day, then every five', () => {
    const due = { on: '2022-11-01' };
    expect(stepFor('2022-11-02', due)).toBe('D+1');
    expect(stepFor('2022-11-08', due)).toBe('D+1');
    expect(stepFor('2022-11-09', due)).toBe('D+6');
    expect(stepFor('2022-11-15', due)).toBe('D+6');
    expect(stepFor('2022-11-16', due)).toBe('D+11');
  });

  it('what has been overdue for two years is still announced every five working days', () => {
    expect(stepFor('2024-11-01', { on: '2022-11-01' })).toMatch(/^D\+\d+6$|^D\+\d+1$/);
  });

  it('an item entered five working days before its date gets the step it missed, once', () => {
    const steps = stepsDue('2022-11-17', calendar, { oldestDueOn: null });
    expect(steps.filter(({ dueOn, exclusive }) => dueOn === '2022-11-24' && !exclusive)).toEqual([
      { dueOn: '2022-11-24', exclusive: false, step: 'D-7', urgent: false },
    ]);
  });

  it('after two days down one step is owed and not the ones that passed', () => {
    // Down on 21/11 (three before) and 22/11: on the 23rd only the last step counts.
    const steps = stepsDue('2022-11-23', calendar, { oldestDueOn: '2022-11-24' });
    expect(steps.filter(({ dueOn, exclusive }) => dueOn === '2022-11-24' && !exclusive)).toEqual([
      { dueOn: '2022-11-24', exclusive: false, step: 'D-1', urgent: true },
    ]);
  });

  it('says nothing on a weekend, on Tết, and before half past seven', () => {
    expect(stepsDue('2022-12-24', calendar, { oldestDueOn: '2022-01-01' })).toEqual([]);
    expect(stepsDue('2023-01-23', calendar, { oldestDueOn: '2022-01-01' })).toEqual([]);
    expect(isSendingTime('2022-12-22', '07:29', calendar)).toBe(false);
    expect(isSendingTime('2022-12-22', '07:30', calendar)).toBe(true);
    expect(isSendingTime('2022-12-24', '08:00', calendar)).toBe(false);
  });

  it('works on a Saturday that is worked in exchange', () => {
    const swapped = calendar;
    const saturday = ['2024-05-04', '2022-01-01'].find((day) => swapped.isWorkingDay(day));
    expect(saturday).toBe('2024-05-04');
    expect(stepFor('2024-05-04', { on: '2024-05-06' })).toBe('D-1');
  });

  it('only what would come too late tomorrow is urgent', () => {
    const urgent = stepsDue('2022-11-23', calendar, { oldestDueOn: '2022-10-03' })
      .filter((step) => step.urgent && !step.exclusive)
      .map(({ dueOn, step }) => [dueOn, step]);
    expect(urgent).toEqual([
      ['2022-11-23', 'D0'],
      ['2022-11-24', 'D-1'],
    ]);
  });

  it('a date misread into the Middle Ages costs nothing', () => {
    expect(stepsDue('2022-11-23', calendar, { oldestDueOn: '1022-11-23' }).length).toBeLessThan(8_000);
  });
});
