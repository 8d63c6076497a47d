import { expect, test } from '@jest/globals';
import type { Dashboard, DashboardUnit, OfficialCounts } from '../../api/types';
import { inOrder, lateShade, tasksAddress } from './dashboard.rules';

const counts = (given: Partial<OfficialCounts>): OfficialCounts => ({
  total: 0,
  completedOnTime: 0,
  completedLate: 0,
  openInTime: 0,
  openOverdue: 0,
  noDeadline: 0,
  dueSoon: 0,
  submitted: 0,
  ...given,
});

const dashboard = { view: 'AUTHORITY', unitId: 'gv', planId: null, role: 'LEAD' } as Dashboard;

test('a number leads to the list of what it counts, under the plans in progress', () => {
  expect(tasksAddress(dashboard)({ timeliness: 'OVERDUE' })).toBe(
    '/tasks?role=LEAD&planStatus=ISSUED&timeliness=OVERDUE',
  );
});

test('on a unit’s own dashboard every list is of that unit; on a plan’s, of that plan', () => {
  expect(tasksAddress({ ...dashboard, view: 'UNIT', unitId: 'tckh', planId: '28' })({})).toBe(
    '/tasks?role=LEAD&planId=28&unitId=tckh',
  );
});

test('a cell is the darker the more of its work is late', () => {
  const shades = [0, 1, 25, 60, 100].map((openOverdue) => lateShade(counts({ total: 100, openOverdue })));
  expect(shades).toEqual([0, 1, 2, 3, 4]);
  expect(lateShade(counts({ total: 4, completedLate: 1, openOverdue: 1 }))).toBe(3);
});

test('the least punctual unit stands first, and one of which nothing is decided last either way', () => {
  const units = [1, 2, null].map((rank) => ({ unitId: String(rank), rank })) as DashboardUnit[];
  const ids = (order: 'late' | 'punctual') => inOrder(units, order).map(({ unitId }) => unitId);
  expect(ids('late')).toEqual(['2', '1', 'null']);
  expect(ids('punctual')).toEqual(['1', '2', 'null']);
});
