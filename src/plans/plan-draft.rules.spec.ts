import { draftFromPlan, isSettled, openQuestions } from './plan-draft.rules.js';
import type { DraftReference } from './plan-draft.js';
import {
  recognisedPlan,
  recognisedTask,
  reference,
  unitReference,
} from '../../test/support/recognised-plan.js';

const draftReference = (given: Partial<DraftReference>): DraftReference => ({
  key: 'r1',
  raw: 'Phòng Nội vụ',
  kind: 'unit',
  unitIds: ['nv'],
  match: 'exact',
  candidates: [],
  confirmed: false,
  ...given,
});

describe('a draft of a recognised plan', () => {
  it('takes number and symbol apart and sees that a phong trào thi đua is a campaign', () => {
    const { document } = draftFromPlan(recognisedPlan({ title: 'Phát động thi đua nước rút năm 2022' }));
    expect(document).toMatchObject({ number: '3707', symbol: 'KH-UBND', campaign: true });
  });

  it('does not call a plan about commendation work a campaign', () => {
    const { document } = draftFromPlan(
      recognisedPlan({ title: 'Tổ chức hội nghị tổng kết công tác thi đua, khen thưởng' }),
    );
    expect(document.campaign).toBe(false);
  });

  it('offers duties found in running text and leaves them out until they are taken', () => {
    const draft = draftFromPlan(
      recognisedPlan({}, [recognisedTask(), recognisedTask({ source: 'narrative' })]),
    );
    expect(draft.tasks.map(({ included }) => included)).toEqual([true, false]);
  });

  it('lets a task whose text names only an event end with the plan, and leaves a cell that does so undated', () => {
    const undated = { kind: 'relative' as const, from: null, due: null, exclusive: false };
    const inText = recognisedTask({
      deadline: { ...undated, raw: 'ngay khi có yêu cầu', source: 'content' },
    });
    const inCell = recognisedTask({ deadline: { ...undated, raw: 'khi có yêu cầu', source: 'cell' } });
    const { tasks } = draftFromPlan(recognisedPlan({}, [inText, inCell]));
    expect(tasks.map(({ deadline }) => [deadline.raw, deadline.due])).toEqual([
      ['ngay khi có yêu cầu', '2022-12-31'],
      ['khi có yêu cầu', null],
    ]);
  });

  it('gives every section, task and reference a key of its own', () => {
    const draft = draftFromPlan(recognisedPlan({}, [recognisedTask({ section: 0 }), recognisedTask()]));
    const keys = [
      ...draft.sections.map(({ key }) => key),
      ...draft.tasks.flatMap((task) => [task.key, ...task.leads.map(({ key }) => key)]),
    ];
    expect(new Set(keys).size).toBe(5);
    expect(draft.tasks[0]?.sectionKey).toBe(draft.sections[0]?.key);
  });
});

describe('a reference', () => {
  it.each([
    ['a unit found by name', {}, true],
    ['a near spelling that nobody has confirmed', { match: 'fuzzy' as const }, false],
    ['a near spelling that a person confirmed', { match: 'fuzzy' as const, confirmed: true }, true],
    ['a name that nothing fits', { kind: 'unknown' as const, unitIds: [], match: 'none' as const }, false],
    ['a body outside the tree', { kind: 'external' as const, unitIds: [], match: 'none' as const }, true],
    ['"các đơn vị liên quan"', { kind: 'generic' as const, unitIds: [], match: 'none' as const }, true],
    ['a group without members', { kind: 'group' as const, unitIds: [] }, false],
  ])('%s is settled or not', (_, given, settled) => {
    expect(isSettled(draftReference(given))).toBe(settled);
  });
});

describe('the open questions of a draft', () => {
  const questionsFor = (task: Parameters<typeof recognisedTask>[0]) =>
    openQuestions(draftFromPlan(recognisedPlan({}, [recognisedTask(task)])));

  it('are none where every lead is a unit', () => {
    expect(questionsFor({ leads: [unitReference('Phòng Nội vụ', 'nv')] })).toEqual([]);
  });

  it('are none where a named body stays as text beside a lead that is a unit', () => {
    const leads = [
      unitReference('Công an quận', 'ca'),
      reference({ raw: 'Thành viên BCĐ ĐA06', kind: 'external' }),
    ];
    expect(questionsFor({ leads })).toEqual([]);
  });

  it('ask who leads a task that only a generic phrase leads', () => {
    const leads = [reference({ raw: 'Các đơn vị liên quan', kind: 'generic' })];
    expect(questionsFor({ leads })).toMatchObject([{ referenceKey: null }]);
  });

  it('ask about an unknown lead once, not again for the missing unit', () => {
    expect(questionsFor({ leads: [reference({ raw: 'BQLDA' })] })).toHaveLength(1);
  });

  it('ask about a doubtful coordinating unit, which would else be forgotten', () => {
    const coordinating = [reference({ raw: 'BQLDA' })];
    expect(questionsFor({ coordinating })).toHaveLength(1);
  });

  it('ask what is to be done where a row that is taken says nothing', () => {
    expect(questionsFor({ content: ' ' })).toMatchObject([{ about: 'content' }]);
    expect(questionsFor({ content: '', source: 'narrative' })).toEqual([]);
  });

  it('leave a doubtful supervising body alone', () => {
    expect(questionsFor({ supervising: [reference({ raw: 'Các tổ chức chính trị - xã hội' })] })).toEqual([]);
  });

  it('leave a task alone that is not taken', () => {
    expect(questionsFor({ source: 'narrative', leads: [] })).toEqual([]);
  });
});
