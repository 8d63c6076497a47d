import { recognisedPlan, recognisedTask } from '../../test/support/recognised-plan.js';
import { withLeaders } from './draft-leaders.rules.js';
import type { PlanDraft } from './plan-draft.js';
import { draftFromPlan, openQuestions } from './plan-draft.rules.js';
import { applyEdits } from './plan-edits.rules.js';
import type { PlanEdit } from './plan-edits.rules.js';

const PLACE = { page: null, block: 7, row: 1, cell: 4 };
const LEADERS = [
  { userId: 'loan', fullName: 'Lương Ngọc Loan', title: 'Chủ tịch' },
  { userId: 'cường', fullName: 'Đinh Chí Cường', title: 'Phó Chủ tịch' },
  { userId: 'vân', fullName: 'Nguyễn Thị Vân', title: 'Phó Chủ tịch' },
];
const drafted = (...printed: Array<string | null>): PlanDraft =>
  withLeaders(
    draftFromPlan(
      recognisedPlan(
        {},
        printed.map((leader) => recognisedTask({ leader, leaderPlace: leader === null ? null : PLACE })),
      ),
    ),
    LEADERS,
    'Ủy ban nhân dân quận Gò Vấp',
  );
const NO_UNITS = { authority: null, units: [], groups: [] };
const apply = (draft: PlanDraft, ...edits: PlanEdit[]) => applyEdits(draft, edits, NO_UNITS, LEADERS);
const keyOf = (draft: PlanDraft, index: number) => draft.tasks[index]?.key ?? '';
const leaders = (draft: PlanDraft) => draft.tasks.map(({ leader }) => leader?.leaderIds ?? null);
const doubts = (draft: PlanDraft) =>
  draft.tasks.map(({ warnings }) => warnings.filter(({ resolved }) => !resolved).map(({ code }) => code));

describe('the leaders that a document names', () => {
  it('are found, asked about, or warned of at their place', () => {
    const draft = drafted('Đ/c Đinh Chí Cường - PCT', 'Phó Chủ tịch', 'Trần Văn Bình', null);
    expect(leaders(draft)).toEqual([['cường'], [], [], null]);
    expect(doubts(draft)).toEqual([[], ['leader-ambiguous'], ['leader-unresolved'], []]);
    expect(draft.tasks[2]?.warnings[0]?.at).toEqual({ block: 7, row: 1 });
    expect(openQuestions(draft)).toEqual([{ taskKey: keyOf(draft, 1), about: 'leader', referenceKey: null }]);
  });

  it('are chosen by a person, there and in every row with the same words', () => {
    const draft = drafted('Phó Chủ tịch', 'phó chủ tịch', 'PCT', 'Phó Chủ tịch');
    const looked = apply(draft, {
      op: 'set-leader',
      taskKey: keyOf(draft, 3),
      leaderIds: [],
      everywhere: false,
    });
    const chosen = apply(looked, {
      op: 'set-leader',
      taskKey: keyOf(draft, 0),
      leaderIds: ['vân'],
      everywhere: true,
    });
    expect(leaders(chosen)).toEqual([['vân'], ['vân'], [], []]);
    expect(doubts(chosen)).toEqual([[], [], ['leader-ambiguous'], []]);
    expect(openQuestions(chosen).map(({ taskKey }) => taskKey)).toEqual([keyOf(draft, 2)]);
    expect(chosen.tasks[0]?.leader?.raw).toBe('Phó Chủ tịch');
  });

  it('may be named where the document names nobody, but only from the authority’s own', () => {
    const draft = drafted(null);
    const set = (id: string): PlanEdit => ({
      op: 'set-leader',
      taskKey: keyOf(draft, 0),
      leaderIds: [id],
      everywhere: true,
    });
    expect(apply(draft, set('loan')).tasks[0]?.leader).toMatchObject({ raw: null, leaderIds: ['loan'] });
    expect(() => apply(draft, set('ai đó'))).toThrow('EDIT_LEADER');
  });

  it('stay with both parts of a row that is split, and come together in one that is joined', () => {
    const draft = drafted('Đinh Chí Cường', 'Lương Ngọc Loan');
    const joined = apply(draft, { op: 'merge-tasks', taskKey: keyOf(draft, 1) });
    expect(joined.tasks[0]?.leader).toMatchObject({
      raw: 'Đinh Chí Cường\nLương Ngọc Loan',
      leaderIds: ['cường', 'loan'],
    });
    const split = apply(joined, { op: 'split-task', taskKey: keyOf(joined, 0) });
    expect(leaders(split)).toEqual([
      ['cường', 'loan'],
      ['cường', 'loan'],
    ]);
  });
});
