import { cutOffOf, updateOwed } from './standing.rules.js';

const before = (dueOn: string) => ({ dueOn, exclusive: true });

describe('the cut-off of a report', () => {
  it.each([
    ['2023-03-01', true, '2023-02-14'],
    ['2022-11-30', true, '2022-11-14'],
    ['2023-06-15', false, '2023-06-14'],
    ['2023-06-14', false, '2023-05-14'],
    ['2024-03-31', false, '2024-03-14'],
    ['2023-01-10', false, '2022-12-14'],
  ])('due %s (before: %s) is %s', (dueOn, exclusive, expected) => {
    expect(cutOffOf({ dueOn, exclusive })).toBe(expected);
  });
});

describe('a standing task', () => {
  const reports = [before('2023-03-01'), before('2023-06-01'), before('2023-09-01')];
  const owed = (today: string, updatedOn: string | null = null, issuedOn = '2023-01-18') =>
    updateOwed(reports, { today, issuedOn, updatedOn })?.dueOn ?? null;

  it('owes nothing until the first period is cut off', () => {
    expect(owed('2023-02-14')).toBeNull();
    expect(owed('2023-02-15')).toBe('2023-03-01');
  });

  it('owes an update until it is given, also after the report was due', () => {
    expect(owed('2023-03-20')).toBe('2023-03-01');
    expect(owed('2023-03-20', '2023-02-14')).toBe('2023-03-01');
    expect(owed('2023-03-20', '2023-02-15')).toBeNull();
  });

  it('owes the next one from the next cut-off', () => {
    expect(owed('2023-05-15', '2023-02-15')).toBe('2023-06-01');
  });

  it('owes nothing for a period before the plan', () => {
    expect(owed('2023-02-20', null, '2023-02-16')).toBeNull();
  });
});
