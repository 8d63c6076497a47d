import {
  recognisedPlan,
  recognisedTask,
  reference,
  unitReference,
} from '../../test/support/recognised-plan.js';
import type { UnitDirectory } from '../units/index.js';
import { referencesOf } from './draft-parts.rules.js';
import type { EditRefusal } from './edit-refusal.js';
import type { PlanDraft } from './plan-draft.js';
import { draftFromPlan, openQuestions } from './plan-draft.rules.js';
import { applyEdits, correctionsIn } from './plan-edits.rules.js';
import type { PlanEdit } from './plan-edits.rules.js';

const NO_UNITS: UnitDirectory = { authority: null, units: [], groups: [] };
const draftOf = (...tasks: Array<Parameters<typeof recognisedTask>[0]>): PlanDraft =>
  draftFromPlan(recognisedPlan({}, tasks.map(recognisedTask)));
const apply = (draft: PlanDraft, ...edits: PlanEdit[]) => applyEdits(draft, edits, NO_UNITS);
const key = (draft: PlanDraft, index: number) => draft.tasks[index]?.key ?? '';
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as EditRefusal).reason;
  }
  return 'nothing refused';
};
const raws = (draft: PlanDraft, index: number) => draft.tasks[index]?.leads.map(({ raw }) => raw);
const ownDeadline = {
  raw: 'Tháng 11',
  source: 'cell',
  kind: 'period',
  from: '2022-11-01',
  due: '2022-11-30',
};

describe('joining a row to the one above', () => {
  it('puts the texts one below the other and names everybody once', () => {
    const draft = draftOf(
      { content: 'Rà soát', product: 'Báo cáo', leads: [unitReference('Phòng Nội vụ', 'nv')] },
      {
        content: 'Tham mưu',
        product: 'Tờ trình',
        leads: [unitReference('PHÒNG NỘI VỤ', 'nv'), unitReference('Phòng Y tế', 'yt')],
      },
    );
    const next = apply(draft, { op: 'merge-tasks', taskKey: key(draft, 1) });
    expect(next.tasks).toHaveLength(1);
    expect(next.tasks[0]).toMatchObject({
      key: key(draft, 0),
      content: 'Rà soát\nTham mưu',
      product: 'Báo cáo\nTờ trình',
    });
    expect(raws(next, 0)).toEqual(['Phòng Nội vụ', 'Phòng Y tế']);
  });

  it('keeps the date that only the lower one has', () => {
    const draft = draftOf({}, { deadline: { ...recognisedTask().deadline, ...ownDeadline } as never });
    const next = apply(draft, { op: 'merge-tasks', taskKey: key(draft, 1) });
    expect(next.tasks[0]?.deadline).toMatchObject({ source: 'cell', due: '2022-11-30' });
  });

  it('keeps the doubt about a unit that came from below', () => {
    const draft = draftOf({}, { coordinating: [reference({ raw: 'BQLDA' })] });
    expect(openQuestions(apply(draft, { op: 'merge-tasks', taskKey: key(draft, 1) }))).toHaveLength(1);
  });

  it('is refused for the first row', () => {
    const draft = draftOf({});
    expect(refusal(() => apply(draft, { op: 'merge-tasks', taskKey: key(draft, 0) }))).toBe('EDIT_VALUE');
  });
});

describe('taking a row apart', () => {
  const row = {
    ordinal: '3',
    content: '- Tuyên truyền\n- Kiểm tra, xử lý\n',
    product: 'Báo cáo',
    leads: [reference({ raw: 'BQLDA' })],
    warnings: [{ code: 'unit-unresolved' as const, params: { raw: 'BQLDA', candidates: '' }, place: null }],
  };

  it('by its lines gives a row for each, led by the same', () => {
    const draft = draftOf(row);
    const next = apply(draft, { op: 'split-task', taskKey: key(draft, 0) });
    expect(next.tasks.map(({ content, ordinal, product }) => [ordinal, content, product])).toEqual([
      ['3', 'Tuyên truyền', 'Báo cáo'],
      [null, 'Kiểm tra, xử lý', null],
    ]);
    expect(raws(next, 1)).toEqual(['BQLDA']);
    expect(openQuestions(next)).toHaveLength(2);
    expect(next.tasks[1]?.warnings).toHaveLength(1);
  });

  it('at a place in the text gives two', () => {
    const draft = draftOf({ content: 'Tuyên truyền; kiểm tra' });
    const next = apply(draft, { op: 'split-task', taskKey: key(draft, 0), at: 13 });
    expect(next.tasks.map(({ content }) => content)).toEqual(['Tuyên truyền;', 'kiểm tra']);
  });

  it.each([undefined, 0, 12, 500])('is refused where a part would be empty (%p)', (at) => {
    const draft = draftOf({ content: 'Tuyên truyền' });
    const split = { op: 'split-task' as const, taskKey: key(draft, 0), ...(at === undefined ? {} : { at }) };
    expect(refusal(() => apply(draft, split))).toBe('EDIT_VALUE');
  });

  it('and joining again gives the row back', () => {
    const draft = draftOf({ content: 'Một\nHai', leads: [unitReference('Phòng Nội vụ', 'nv')] });
    const apart = apply(draft, { op: 'split-task', taskKey: key(draft, 0) });
    const joined = apply(apart, { op: 'merge-tasks', taskKey: key(apart, 1) });
    expect(joined.tasks).toEqual(draft.tasks);
  });
});

describe('rows that were looked at', () => {
  it('“chấp nhận các dòng chắc chắn” takes those without a doubt, and only taken ones', () => {
    const draft = draftOf(
      {},
      { leads: [reference({ raw: 'BQLDA' })] },
      { warnings: [{ code: 'missing-deadline-cell', params: {}, place: null }] },
      { source: 'narrative' },
    );
    const next = apply(draft, { op: 'set-reviewed', taskKeys: 'sure', value: true });
    expect(next.tasks.map(({ reviewed }) => reviewed)).toEqual([true, false, false, false]);
  });

  it('can be named one by one, and taken back', () => {
    const draft = draftOf({}, {});
    const one = apply(draft, { op: 'set-reviewed', taskKeys: [key(draft, 1)], value: true });
    expect(one.tasks.map(({ reviewed }) => reviewed)).toEqual([false, true]);
    const none = apply(one, { op: 'set-reviewed', taskKeys: [key(draft, 1)], value: false });
    expect(none).toEqual(draft);
    expect(refusal(() => apply(draft, { op: 'set-reviewed', taskKeys: ['t99'], value: true }))).toBe(
      'EDIT_TARGET_GONE',
    );
  });

  it('count as no correction', () => {
    const draft = draftOf({});
    const edits: PlanEdit[] = [
      { op: 'set-reviewed', taskKeys: 'sure', value: true },
      { op: 'set-task', taskKey: key(draft, 0), field: 'content', value: 'Khác' },
    ];
    expect(correctionsIn(edits)).toBe(1);
  });
});

describe('the reports that a plan asks for', () => {
  const set = (
    draft: PlanDraft,
    index: number | null,
    deadline: Extract<PlanEdit, { op: 'set-report-deadline' }>['deadline'],
  ) => apply(draft, { op: 'set-report-deadline', index, deadline });
  const dutiesOf = (draft: PlanDraft) => draft.document.reportingDeadlines;

  it('can be added from the document’s words', () => {
    const next = set(draftOf({}), null, { raw: 'trước ngày 30/11/2022', recipient: 'Phòng Nội vụ' });
    expect(dutiesOf(next)).toEqual([
      { raw: 'trước ngày 30/11/2022', due: ['2022-11-30'], exclusive: true, recipient: 'Phòng Nội vụ' },
    ]);
  });

  it('can be given several days, corrected and taken away', () => {
    const added = set(draftOf({}), null, { raw: 'Hàng quý', due: ['2022-12-01', '2022-09-01'] });
    expect(dutiesOf(added)[0]?.due).toEqual(['2022-09-01', '2022-12-01']);
    const corrected = set(added, 0, { raw: 'Hàng quý', due: ['2022-12-01'], exclusive: true });
    expect(dutiesOf(corrected)).toMatchObject([{ due: ['2022-12-01'], exclusive: true, recipient: null }]);
    expect(dutiesOf(set(corrected, 0, null))).toEqual([]);
  });

  it('are refused where nothing is said, understood or there', () => {
    const draft = draftOf({});
    expect(refusal(() => set(draft, null, { raw: ' ' }))).toBe('EDIT_VALUE');
    expect(refusal(() => set(draft, null, { raw: 'Khi xong', due: ['30/11/2022'] }))).toBe('EDIT_VALUE');
    expect(refusal(() => set(draft, null, { raw: 'màu xanh' }))).toBe('DEADLINE_NOT_UNDERSTOOD');
    expect(refusal(() => set(draft, 0, null))).toBe('EDIT_TARGET_GONE');
  });
});

describe('keys', () => {
  it('are never given twice by taking apart', () => {
    const draft = draftOf({ content: 'Một\nHai\nBa', coordinating: [unitReference('Phòng Y tế', 'yt')] });
    const next = apply(draft, { op: 'split-task', taskKey: key(draft, 0) });
    const keys = next.tasks.flatMap((task) => [task.key, ...referencesOf(task).map((one) => one.key)]);
    expect(new Set(keys).size).toBe(9);
  });
});
