import { recognisedPlan, recognisedTask, reference } from '../../test/support/recognised-plan.js';
import type { UnitDirectory } from '../units/index.js';
import type { EditRefusal } from './edit-refusal.js';
import type { PlanDraft } from './plan-draft.js';
import { draftFromPlan, openQuestions } from './plan-draft.rules.js';
import { applyEdits, learntAliases } from './plan-edits.rules.js';
import type { PlanEdit } from './plan-edits.rules.js';

const unit = (id: string, name: string) => ({
  id,
  name,
  kind: 'DEPARTMENT' as const,
  parentId: 'gv',
  aliases: [],
});
const DIRECTORY: UnitDirectory = {
  authority: { ...unit('gv', 'Ủy ban nhân dân quận Gò Vấp'), kind: 'AUTHORITY', parentId: null },
  units: [unit('nv', 'Phòng Nội vụ'), unit('tckh', 'Phòng Tài chính - Kế hoạch')],
  groups: [{ id: 'both', name: 'Các phòng chuyên môn', aliases: [], memberIds: ['nv', 'tckh'] }],
};

const draftOf = (...tasks: Array<Parameters<typeof recognisedTask>[0]>): PlanDraft =>
  draftFromPlan(recognisedPlan({}, tasks.map(recognisedTask)));
const apply = (draft: PlanDraft, ...edits: PlanEdit[]) => applyEdits(draft, edits, DIRECTORY);
const taskKey = (draft: PlanDraft, index = 0) => draft.tasks[index]?.key ?? '';
const leadKey = (draft: PlanDraft, index = 0) => draft.tasks[index]?.leads[0]?.key ?? '';
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as EditRefusal).reason;
  }
  return 'nothing refused';
};

const doubt = (raw: string) =>
  recognisedTask({
    leads: [reference({ raw })],
    warnings: [{ code: 'unit-unresolved', params: { raw, candidates: '' }, place: null }],
  });

describe('answering who is meant', () => {
  const answer = (
    draft: PlanDraft,
    given: Partial<Extract<PlanEdit, { op: 'set-reference' }>> = {},
  ): PlanEdit => ({
    op: 'set-reference',
    taskKey: taskKey(draft),
    referenceKey: leadKey(draft),
    unitIds: ['tckh'],
    kind: 'unit',
    learnAlias: false,
    ...given,
  });

  it('settles the question and the warning that asked it', () => {
    const draft = draftOf(doubt('P.TCKH'));
    const next = apply(draft, answer(draft));
    expect(openQuestions(next)).toEqual([]);
    expect(next.tasks[0]?.warnings[0]?.resolved).toBe(true);
  });

  it('with “nhớ cách viết này” settles the same words in every other row', () => {
    const draft = draftOf(doubt('P.TCKH'), doubt('p. TCKH'), doubt('BQLDA'));
    const next = apply(draft, answer(draft, { learnAlias: true }));
    expect(openQuestions(next)).toEqual([
      { taskKey: taskKey(draft, 2), about: 'reference', referenceKey: leadKey(draft, 2) },
    ]);
    expect(next.tasks[1]?.leads[0]).toMatchObject({ unitIds: ['tckh'], match: 'alias' });
    expect(next.tasks[1]?.warnings[0]?.resolved).toBe(true);
  });

  it('without it leaves the other rows as they were', () => {
    const draft = draftOf(doubt('P.TCKH'), doubt('P.TCKH'));
    expect(openQuestions(apply(draft, answer(draft)))).toHaveLength(1);
  });

  it('does not touch a row where the same words have an answer of their own', () => {
    const draft = draftOf(doubt('P.TCKH'), doubt('P.TCKH'));
    const other = answer(draft, {
      taskKey: taskKey(draft, 1),
      referenceKey: leadKey(draft, 1),
      unitIds: ['nv'],
    });
    const next = apply(draft, other, answer(draft, { learnAlias: true }));
    expect(next.tasks[1]?.leads[0]?.unitIds).toEqual(['nv']);
  });

  it('is remembered as a spelling only where it means one unit', () => {
    const draft = draftOf(doubt('P.TCKH'));
    const learnt = (edit: PlanEdit) => learntAliases(apply(draft, edit), [edit]);
    expect(learnt(answer(draft, { learnAlias: true }))).toEqual([{ alias: 'P.TCKH', unitId: 'tckh' }]);
    expect(learnt(answer(draft, { learnAlias: true, kind: 'group', unitIds: ['nv', 'tckh'] }))).toEqual([]);
    expect(learnt(answer(draft, { learnAlias: true, unitIds: ['both'] }))).toEqual([]);
    expect(learnt(answer(draft))).toEqual([]);
  });

  it('names every unit of a group that was offered as an answer', () => {
    const draft = draftOf(doubt('các phòng của quận'));
    const [lead] = apply(draft, answer(draft, { unitIds: ['both'] })).tasks[0]?.leads ?? [];
    expect(lead).toMatchObject({ kind: 'group', unitIds: ['nv', 'tckh'], confirmed: true });
  });

  it('can keep the words as text, which then leaves nobody in the lead', () => {
    const draft = draftOf(doubt('Thành viên BCĐ'));
    const next = apply(draft, answer(draft, { kind: 'external', unitIds: [] }));
    expect(openQuestions(next)).toEqual([{ taskKey: taskKey(draft), about: 'lead', referenceKey: null }]);
  });

  it('can be taken back', () => {
    const draft = draftOf(doubt('P.TCKH'));
    const next = apply(draft, answer(draft), answer(draft, { kind: 'unknown', unitIds: [] }));
    expect(openQuestions(next)).toEqual(openQuestions(draft));
    expect(next.tasks[0]?.warnings[0]?.resolved).toBe(false);
  });

  it('refuses a unit of another authority', () => {
    const draft = draftOf(doubt('P.TCKH'));
    expect(refusal(() => apply(draft, answer(draft, { unitIds: ['elsewhere'] })))).toBe('EDIT_UNIT');
  });

  it('confirms a near spelling', () => {
    const draft = draftOf({
      leads: [reference({ raw: 'Phòng Nôi vụ', kind: 'unit', unitIds: ['nv'], match: 'fuzzy' })],
    });
    expect(openQuestions(draft)).toHaveLength(1);
    const next = apply(draft, {
      op: 'confirm-reference',
      taskKey: taskKey(draft),
      referenceKey: leadKey(draft),
    });
    expect(openQuestions(next)).toEqual([]);
  });

  it('cannot confirm a name that has been understood as nobody', () => {
    const draft = draftOf(doubt('P.TCKH'));
    const confirm = {
      op: 'confirm-reference' as const,
      taskKey: taskKey(draft),
      referenceKey: leadKey(draft),
    };
    expect(refusal(() => apply(draft, confirm))).toBe('EDIT_VALUE');
  });

  it('adds a unit that the document forgot, and takes one away', () => {
    const draft = draftOf({ leads: [] });
    const added = apply(draft, {
      op: 'add-reference',
      taskKey: taskKey(draft),
      role: 'LEAD',
      raw: 'Phòng Nội vụ',
      unitIds: ['nv'],
    });
    expect(openQuestions(added)).toEqual([]);
    const removed = apply(added, {
      op: 'remove-reference',
      taskKey: taskKey(added),
      referenceKey: leadKey(added),
    });
    expect(openQuestions(removed)).toHaveLength(1);
  });
});

describe('correcting the head of the document', () => {
  it('moves the tasks that fall due with the plan when its period is corrected', () => {
    const draft = draftOf({});
    const next = apply(draft, { op: 'set-document', field: 'periodTo', value: '2023-01-15' });
    expect(next.tasks[0]?.deadline).toMatchObject({ source: 'plan', due: '2023-01-15' });
  });

  it('leaves a date alone that a person has entered', () => {
    const draft = draftOf({});
    const next = apply(
      draft,
      { op: 'set-deadline', taskKey: taskKey(draft), deadline: { kind: 'date', due: '2022-12-10' } },
      { op: 'set-document', field: 'periodTo', value: '2023-01-15' },
    );
    expect(next.tasks[0]?.deadline.due).toBe('2022-12-10');
  });

  it('takes a number that was entered with its symbol', () => {
    const next = apply(draftOf({}), { op: 'set-document', field: 'number', value: '28/KH-UBND' });
    expect(next.document).toMatchObject({ number: '28', symbol: 'KH-UBND' });
  });

  it.each([
    ['issuedOn', '2022-02-30'],
    ['issuedOn', '30/9/2022'],
    ['campaign', 'yes'],
    ['title', 12],
  ] as const)('refuses %s %p', (field, value) => {
    expect(refusal(() => apply(draftOf({}), { op: 'set-document', field, value }))).toBe('EDIT_VALUE');
  });
});

describe('correcting a task', () => {
  const deadlineOf = (raw: string) => {
    const draft = draftOf({});
    return apply(draft, { op: 'set-deadline', taskKey: taskKey(draft), deadline: { raw } }).tasks[0]
      ?.deadline;
  };

  it('reads an entered phrase as the document would be read', () => {
    expect(deadlineOf('trước ngày 30/11/2022')).toMatchObject({
      kind: 'date',
      due: '2022-11-30',
      exclusive: true,
    });
    expect(deadlineOf('Thường xuyên')).toMatchObject({ kind: 'ongoing', due: null });
  });

  it('falls back to the plan’s period when the phrase is emptied', () => {
    expect(deadlineOf(' ')).toMatchObject({ raw: null, source: 'plan', due: '2022-12-31' });
  });

  it('refuses a phrase it does not understand instead of keeping it undated', () => {
    expect(refusal(() => deadlineOf('màu xanh'))).toBe('DEADLINE_NOT_UNDERSTOOD');
  });

  it('refuses a date without a day, and an end before its beginning', () => {
    const draft = draftOf({});
    const set = (deadline: Extract<PlanEdit, { op: 'set-deadline' }>['deadline']) =>
      refusal(() => apply(draft, { op: 'set-deadline', taskKey: taskKey(draft), deadline }));
    expect(set({ kind: 'date', due: null })).toBe('EDIT_VALUE');
    expect(set({ kind: 'period', from: '2022-12-31', due: '2022-12-01' })).toBe('EDIT_VALUE');
  });

  it('adds a task at the end of its section with a key that no other task has had', () => {
    const draft = draftOf({ section: 0 }, {});
    const sectionKey = draft.sections[0]?.key ?? '';
    const once = apply(draft, { op: 'add-task', sectionKey, content: 'Việc thêm' });
    const added = once.tasks[1];
    expect(added).toMatchObject({ content: 'Việc thêm', sectionKey, included: true, at: null });
    const again = apply(
      once,
      { op: 'remove-task', taskKey: added?.key ?? '' },
      { op: 'add-task', sectionKey, content: 'Việc khác' },
    );
    expect(again.tasks[1]?.key).not.toBe(added?.key);
  });

  it('refuses content that is empty and a section that is not there', () => {
    const draft = draftOf({});
    const set = (field: 'content' | 'sectionKey', value: unknown) =>
      refusal(() => apply(draft, { op: 'set-task', taskKey: taskKey(draft), field, value }));
    expect(set('content', '  ')).toBe('EDIT_VALUE');
    expect(set('sectionKey', 's99')).toBe('EDIT_TARGET_GONE');
  });

  it('applies all edits or none', () => {
    const draft = draftOf({});
    const before = structuredClone(draft);
    const edits: PlanEdit[] = [
      { op: 'set-task', taskKey: taskKey(draft), field: 'content', value: 'Khác' },
      { op: 'remove-task', taskKey: 't99' },
    ];
    expect(refusal(() => apply(draft, ...edits))).toBe('EDIT_TARGET_GONE');
    expect(draft).toEqual(before);
  });
});
