import { followUpLetter } from './follow-up.rules.js';
import type { FollowedUpTask } from './follow-up.rules.js';
import type { FollowedUpPlan } from './letter-frame.rules.js';

const PLAN: FollowedUpPlan = {
  number: '47/KH-UBND',
  issuedOn: '2026-09-06',
  authorityName: 'Ủy ban nhân dân phường An Bình Tây',
  place: 'An Bình Tây',
  superiorName: null,
  documentSymbol: null,
};
const task = (unitName: string, changed: Partial<FollowedUpTask> = {}): FollowedUpTask => ({
  content: 'Xóa 14 điểm đổ rác tự phát',
  unitName,
  dueOn: '2026-11-04',
  dueExclusive: true,
  daysLate: 14,
  times: 0,
  ...changed,
});

function rowsOf(tasks: FollowedUpTask[]) {
  const { body } = followUpLetter(PLAN, tasks, 'Đề nghị khẩn trương thực hiện.', '2026-11-23');
  return body.flatMap((part) => (part.type === 'table' ? (part.table.rows as string[][]) : []));
}

describe('the table of a follow-up letter', () => {
  it('names a task once, with all units that are late with it', () => {
    expect(
      rowsOf([task('Khu phố 1'), task('Khu phố 2'), task('Công an phường', { content: 'Kiểm tra' })]),
    ).toEqual([
      ['1', 'Xóa 14 điểm đổ rác tự phát', 'Khu phố 1; Khu phố 2', 'trước 04/11/2026', '14', '1'],
      ['2', 'Kiểm tra', 'Công an phường', 'trước 04/11/2026', '14', '1'],
    ]);
  });

  it('keeps apart who was urged on more often, or has another date', () => {
    const rows = rowsOf([
      task('Khu phố 1'),
      task('Khu phố 2', { times: 2 }),
      task('Khu phố 3', { dueOn: '2026-11-10', daysLate: 9 }),
    ]);
    expect(rows.map(([, , unit, , , times]) => [unit, times])).toEqual([
      ['Khu phố 1', '1'],
      ['Khu phố 2', '3'],
      ['Khu phố 3', '1'],
    ]);
  });
});
