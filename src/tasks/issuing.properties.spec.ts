import fc from 'fast-check';
import {
  recognisedPlan,
  recognisedTask,
  reference,
  unitReference,
} from '../../test/support/recognised-plan.js';
import { HOLIDAYS_2022_TO_2027, WorkingCalendar } from '../calendar/index.js';
import type { UnitDirectory } from '../units/index.js';
import { EditRefusal } from '../plans/edit-refusal.js';
import type { PlanDraft } from '../plans/plan-draft.js';
import { draftFromPlan, openQuestions } from '../plans/plan-draft.rules.js';
import { applyEdits } from '../plans/plan-edits.rules.js';
import type { PlanEdit } from '../plans/plan-edits.rules.js';
import { tasksToIssue } from './issuing.rules.js';

const CALENDAR = new WorkingCalendar(HOLIDAYS_2022_TO_2027);
const unit = (id: string) => ({ id, name: id, kind: 'DEPARTMENT' as const, parentId: 'gv', aliases: [] });
const DIRECTORY: UnitDirectory = {
  authority: { ...unit('gv'), kind: 'AUTHORITY', parentId: null },
  units: ['nv', 'yt', 'ca'].map(unit),
  groups: [],
};

const doubtful = reference({ raw: 'BQLDA' });
const START = draftFromPlan(
  recognisedPlan({}, [
    recognisedTask({ section: 0, leads: [unitReference('Phòng Nội vụ', 'nv')], content: 'Một\nHai' }),
    recognisedTask({ leads: [doubtful], coordinating: [unitReference('Phòng Y tế', 'yt')] }),
    recognisedTask({ source: 'narrative', leads: [unitReference('Công an quận', 'ca'), doubtful] }),
  ]),
);

/** An edit of a draft that is not known yet: which row and which name is decided by what is there then. */
type Intent = (draft: PlanDraft) => PlanEdit;

const nat = fc.nat({ max: 30 });
const text = fc.constantFrom('', ' ', 'Rà soát', '- Một\n- Hai\n\n- Ba', 'Tham mưu ban hành');
const unitIds = fc.subarray(['nv', 'yt', 'ca', 'gv', 'elsewhere'], { maxLength: 3 });
const taskAt = ({ tasks }: PlanDraft, at: number) => tasks[at % (tasks.length || 1)];
const taskKey = (draft: PlanDraft, at: number) => taskAt(draft, at)?.key ?? 't0';
const referenceKey = (draft: PlanDraft, at: number, which: number) => {
  const task = taskAt(draft, at);
  const all = task ? [...task.leads, ...task.coordinating, ...task.supervising] : [];
  return all[which % (all.length || 1)]?.key ?? 'r0';
};
const sectionKey = ({ sections }: PlanDraft, at: number) =>
  at % 3 === 0 ? null : at % 7 === 0 ? 's99' : (sections[0]?.key ?? null);

const intents: Array<fc.Arbitrary<Intent>> = [
  fc
    .tuple(nat, text)
    .map(([at, content]) => (draft) => ({ op: 'add-task', sectionKey: sectionKey(draft, at), content })),
  nat.map((at) => (draft) => ({ op: 'remove-task', taskKey: taskKey(draft, at) })),
  nat.map((at) => (draft) => ({ op: 'merge-tasks', taskKey: taskKey(draft, at) })),
  fc.tuple(nat, fc.option(nat)).map(([at, place]) => (draft) => ({
    op: 'split-task',
    taskKey: taskKey(draft, at),
    ...(place === null ? {} : { at: place }),
  })),
  fc.tuple(nat, fc.boolean(), fc.boolean()).map(([at, value, sure]) => (draft) => ({
    op: 'set-reviewed',
    taskKeys: sure ? 'sure' : [taskKey(draft, at)],
    value,
  })),
  fc.tuple(nat, text).map(([at, value]) => (draft) => ({
    op: 'set-task',
    taskKey: taskKey(draft, at),
    field: 'content',
    value,
  })),
  fc.tuple(nat, fc.boolean()).map(([at, value]) => (draft) => ({
    op: 'set-task',
    taskKey: taskKey(draft, at),
    field: 'included',
    value,
  })),
  fc.tuple(nat, nat).map(([at, section]) => (draft) => ({
    op: 'set-task',
    taskKey: taskKey(draft, at),
    field: 'sectionKey',
    value: sectionKey(draft, section),
  })),
  fc
    .tuple(nat, fc.constantFrom('Quý IV/2022', 'Thường xuyên', 'màu xanh', ''))
    .map(([at, raw]) => (draft) => ({
      op: 'set-deadline',
      taskKey: taskKey(draft, at),
      deadline: { raw },
    })),
  fc.tuple(nat, nat, unitIds, fc.boolean()).map(([at, which, ids, learnAlias]) => (draft) => ({
    op: 'set-reference',
    taskKey: taskKey(draft, at),
    referenceKey: referenceKey(draft, at, which),
    unitIds: ids,
    kind: ids.length === 0 ? 'external' : ids.length === 1 ? 'unit' : 'group',
    learnAlias,
  })),
  fc
    .tuple(nat, unitIds, fc.constantFrom('LEAD' as const, 'COORDINATING' as const))
    .map(([at, ids, role]) => (draft) => ({
      op: 'add-reference',
      taskKey: taskKey(draft, at),
      role,
      raw: ids.join(', ') || 'Ban Chỉ đạo',
      unitIds: ids,
    })),
  fc.tuple(nat, nat).map(([at, which]) => (draft) => ({
    op: 'remove-reference',
    taskKey: taskKey(draft, at),
    referenceKey: referenceKey(draft, at, which),
  })),
  fc.tuple(fc.option(fc.nat({ max: 2 })), text).map(([index, raw]) => () => ({
    op: 'set-report-deadline',
    index,
    deadline: { raw, due: ['2022-11-30'] },
  })),
];

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Every draft on the way; an edit that is refused leaves the draft it was refused for. */
function reviewed(steps: Intent[]): PlanDraft[] {
  const drafts = [frozen(START)];
  for (const intent of steps) {
    const draft = drafts.at(-1) as PlanDraft;
    try {
      drafts.push(frozen(applyEdits(draft, [intent(draft)], DIRECTORY)));
    } catch (error) {
      if (!(error instanceof EditRefusal)) throw error;
    }
  }
  return drafts;
}

/** What the clerk does last: every question that is left is answered with Phòng Nội vụ. */
function answered(draft: PlanDraft): PlanDraft {
  const [question] = openQuestions(draft);
  if (!question) return draft;
  const { taskKey: task, referenceKey: key } = question;
  const answer: PlanEdit = key
    ? {
        op: 'set-reference',
        taskKey: task,
        referenceKey: key,
        unitIds: ['nv'],
        kind: 'unit',
        learnAlias: true,
      }
    : { op: 'add-reference', taskKey: task, role: 'LEAD', raw: 'Phòng Nội vụ', unitIds: ['nv'] };
  return answered(applyEdits(draft, [answer], DIRECTORY));
}

const reviews = fc.array(fc.oneof(...intents), { maxLength: 40 }).map(reviewed);

describe('whatever a clerk does in the review', () => {
  it('keys stay unique, and sections that rows stand in exist', () => {
    fc.assert(
      fc.property(reviews, (drafts) => {
        for (const { sections, tasks, nextKey } of drafts) {
          const keys = [
            ...sections.map(({ key }) => key),
            ...tasks.flatMap((task) =>
              [task, ...task.leads, ...task.coordinating, ...task.supervising].map(({ key }) => key),
            ),
          ];
          expect(new Set(keys).size).toBe(keys.length);
          expect(Math.max(0, ...keys.map((key) => Number(key.slice(1))))).toBeLessThan(nextKey);
          const known = new Set([null, ...sections.map(({ key }) => key)]);
          expect(tasks.every((task) => known.has(task.sectionKey) && task.content.trim() !== '')).toBe(true);
        }
      }),
    );
  });

  it('once its questions are answered it can be issued: one focal lead a task, each unit owes it once', () => {
    fc.assert(
      fc.property(reviews, (drafts) => {
        const draft = answered(drafts.at(-1) as PlanDraft);
        const issued = tasksToIssue(draft.tasks, CALENDAR);
        expect(issued).toHaveLength(draft.tasks.filter(({ included }) => included).length);
        for (const { assignments } of issued) {
          expect(assignments.filter(({ focal }) => focal).map(({ role }) => role)).toEqual(['LEAD']);
          expect(new Set(assignments.map(({ unitId }) => unitId)).size).toBe(assignments.length);
          expect(assignments.some(({ unitId }) => unitId === 'elsewhere')).toBe(false);
        }
      }),
    );
  });
});
