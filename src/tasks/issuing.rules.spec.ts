import {
  recognisedPlan,
  recognisedTask,
  reference,
  unitReference,
} from '../../test/support/recognised-plan.js';
import { HOLIDAYS_2022_TO_2027, WorkingCalendar } from '../calendar/index.js';
import { draftFromPlan } from '../plans/plan-draft.rules.js';
import { assignmentsOf, tasksToIssue } from './issuing.rules.js';
import type { NewTask } from './issuing.rules.js';

const CALENDAR = new WorkingCalendar(HOLIDAYS_2022_TO_2027);

function issued(...tasks: Array<Parameters<typeof recognisedTask>[0]>): NewTask[] {
  return tasksToIssue(draftFromPlan(recognisedPlan({}, tasks.map(recognisedTask))).tasks, CALENDAR);
}

function given(task: Parameters<typeof recognisedTask>[0]) {
  return issued(task)[0]?.assignments.map(({ unitId, role, focal }) => [unitId, role, focal]);
}

describe('the assignments of a task', () => {
  it('make the first lead named the focal one', () => {
    const leads = [unitReference('Chi cục Thuế', 'cct'), unitReference('Phòng Kinh tế', 'kt')];
    expect(given({ leads })).toEqual([
      ['cct', 'LEAD', true],
      ['kt', 'LEAD', false],
    ]);
  });

  it('turn “Ủy ban nhân dân 16 phường” into sixteen that remember the words', () => {
    const wards = Array.from({ length: 16 }, (_, index) => `p${index}`);
    const coordinating = [unitReference('Ủy ban nhân dân 16 phường', ...wards)];
    const assignments = issued({ coordinating })[0]?.assignments ?? [];
    expect(assignments).toHaveLength(17);
    expect(assignments.slice(1).every(({ namedAs }) => namedAs === 'Ủy ban nhân dân 16 phường')).toBe(true);
    expect(assignments.slice(1).every(({ role, focal }) => role === 'COORDINATING' && !focal)).toBe(true);
  });

  it('give a unit that is named as lead and as coordinating one, as lead', () => {
    const leads = [unitReference('Phòng Y tế', 'yt')];
    const coordinating = [unitReference('Các phòng', 'nv', 'yt'), unitReference('Phòng Nội vụ', 'nv')];
    expect(given({ leads, coordinating })).toEqual([
      ['yt', 'LEAD', true],
      ['nv', 'COORDINATING', false],
    ]);
  });

  it('owe nothing for generic phrases, bodies outside and supervision', () => {
    const task = {
      leads: [
        reference({ raw: 'Thành viên BCĐ', kind: 'external' as const }),
        unitReference('Công an quận', 'ca'),
      ],
      coordinating: [reference({ raw: 'Các đơn vị liên quan', kind: 'generic' as const })],
      supervising: [unitReference('Mặt trận Tổ quốc', 'mttq')],
    };
    expect(given(task)).toEqual([['ca', 'LEAD', true]]);
    expect(issued(task)[0]?.references.map(({ role, raw }) => `${role} ${raw}`)).toEqual([
      'LEAD Thành viên BCĐ',
      'LEAD Công an quận',
      'COORDINATING Các đơn vị liên quan',
      'SUPERVISING Mặt trận Tổ quốc',
    ]);
  });

  it('give the authority itself what its leaders are named for', () => {
    const leads = [unitReference('Chủ tịch và các Phó Chủ tịch UBND quận', 'gv')];
    expect(
      assignmentsOf(
        draftFromPlan(recognisedPlan({}, [recognisedTask({ leads })])).tasks[0] ?? {
          leads: [],
          coordinating: [],
        },
      ),
    ).toMatchObject([{ unitId: 'gv', role: 'LEAD', focal: true }]);
  });
});

describe('the due date of a task', () => {
  const due = (deadline: Partial<ReturnType<typeof recognisedTask>['deadline']>) => {
    const [task] = issued({ deadline: { ...recognisedTask().deadline, ...deadline } });
    return [task?.dueOn, task?.dueExclusive, task?.lastDayOn];
  };

  it('is the end of the plan where the task has none, and counts to the next working day after a day off', () => {
    // 31/12/2022 is a Saturday; Monday 02/01/2023 is off in lieu of New Year's Day.
    expect(due({})).toEqual(['2022-12-31', false, '2023-01-03']);
  });

  it('is the document’s own for “trước ngày 30/11/2022”, whose last day on time is the day before', () => {
    expect(due({ source: 'cell', kind: 'date', due: '2022-11-30', exclusive: true })).toEqual([
      '2022-11-30',
      true,
      '2022-11-29',
    ]);
  });

  it.each(['ongoing', 'none', 'relative'] as const)('is open for “%s”', (kind) => {
    expect(due({ source: 'cell', kind, from: null, due: null })).toEqual([null, false, null]);
  });

  it('is open for “Thường xuyên” even where the plan ends', () => {
    expect(due({ source: 'cell', kind: 'ongoing', due: '2022-12-31' })).toEqual([null, false, null]);
  });
});

describe('the tasks of a plan', () => {
  it('are those that were taken, numbered in the document’s order', () => {
    const tasks = issued({ content: 'Một' }, { source: 'narrative', content: 'Lời văn' }, { content: 'Hai' });
    expect(tasks.map(({ content, position }) => [content, position])).toEqual([
      ['Một', 0],
      ['Hai', 1],
    ]);
  });
});
