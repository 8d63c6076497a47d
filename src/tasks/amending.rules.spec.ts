import {
  recognisedPlan,
  recognisedTask,
  reference,
  unitReference,
} from '../../test/support/recognised-plan.js';
import { HOLIDAYS_2022_TO_2027, WorkingCalendar } from '../calendar/index.js';
import { draftFromPlan } from '../plans/plan-draft.rules.js';
import { amendTasks, stepsToAmend, stepsToRemove } from './amending.rules.js';
import type { AmendedTask, KnownAssignment, KnownTask, Names } from './amending.rules.js';
import { tasksToIssue } from './issuing.rules.js';

const CALENDAR = new WorkingCalendar(HOLIDAYS_2022_TO_2027);
const NAMES: Names = {
  units: new Map([
    ['nv', 'Phòng Nội vụ'],
    ['yt', 'Phòng Y tế'],
    ['ca', 'Công an quận'],
  ]),
  sections: new Map([
    ['s-I', 'I. Kinh tế'],
    ['s-II', 'II. Xã hội'],
  ]),
  leaders: new Map([
    ['cường', 'Đinh Chí Cường'],
    ['vân', 'Nguyễn Thị Vân'],
  ]),
};
const nv = unitReference('Phòng Nội vụ', 'nv');
const yt = unitReference('Phòng Y tế', 'yt');
const ca = unitReference('Công an quận', 'ca');

type Given = Parameters<typeof recognisedTask>[0];
const until = (due: string) =>
  ({ raw: 'Theo văn bản', source: 'cell', kind: 'date', from: null, due, exclusive: false }) as const;

function amended(given: Given, sectionId: string | null = 's-I'): AmendedTask {
  const [task] = tasksToIssue(draftFromPlan(recognisedPlan({}, [recognisedTask(given)])).tasks, CALENDAR);
  if (!task) throw new Error('nothing to issue');
  return { ...task, sectionId };
}

/** The row as it was issued, with what has become of its assignments since. */
function known(given: Given, since: Record<string, Partial<KnownAssignment>> = {}): KnownTask {
  const { assignments, dueOn, dueExclusive, lastDayOn, ...task } = amended(given);
  return {
    ...task,
    id: 'task',
    occurrenceOf: null,
    assignments: assignments.map((one) => ({
      ...one,
      id: `a-${one.unitId}`,
      state: 'NEW',
      acknowledged: false,
      originalDueOn: dueOn,
      dueOn,
      dueExclusive,
      lastDayOn,
      ...since[one.unitId],
    })),
  };
}

const changes = (before: KnownTask, after: AmendedTask) =>
  amendTasks([before], [after], NAMES).continued[0]?.changes;
const units = (list: Array<{ unitId: string }>) => list.map(({ unitId }) => unitId);

describe('the leader in charge of an amended row', () => {
  const ledBy = (leaderRaw: string | null, ...leaderIds: string[]) => ({ leaderRaw, leaderIds });
  const row = { ...known({}), ...ledBy('PCT Đinh Chí Cường', 'cường') };

  it('is a change where another is meant, and none where the same one is named in other words', () => {
    expect(changes(row, { ...amended({}), ...ledBy('Đ/c Nguyễn Thị Vân', 'vân') })).toEqual([
      { kind: 'leader', before: 'Đinh Chí Cường', after: 'Nguyễn Thị Vân' },
    ]);
    expect(changes(row, { ...amended({}), ...ledBy('Đ/c Cường - PCT', 'cường') })).toEqual([]);
    expect(changes(row, { ...amended({}), ...ledBy('Trần Văn Bình') })).toEqual([
      { kind: 'leader', before: 'Đinh Chí Cường', after: 'Trần Văn Bình' },
    ]);
  });

  it('stays where the document names none at all, and goes where it names some for other rows', () => {
    const silent = amendTasks([row], [amended({})], NAMES).continued[0];
    expect(silent?.changes).toEqual([]);
    expect(silent?.amended).toMatchObject(ledBy('PCT Đinh Chí Cường', 'cường'));
    const other = { ...amended({ ordinal: '2', content: 'Việc khác hẳn' }), ...ledBy('Đ/c Vân', 'vân') };
    expect(amendTasks([row], [amended({}), other], NAMES).continued[0]?.changes).toEqual([
      { kind: 'leader', before: 'Đinh Chí Cường', after: null },
    ]);
  });
});

describe('what an amended row says differently', () => {
  it('is nothing where the document says the same', () => {
    const row = { leads: [nv], coordinating: [yt, ca] };
    expect(
      changes(known(row), amended({ ...row, coordinating: [ca, yt], content: 'Hoàn thành  chỉ tiêu' })),
    ).toEqual([]);
  });

  it('is who leads, the focal one first', () => {
    expect(changes(known({ leads: [nv, yt] }), amended({ leads: [yt, nv] }))).toEqual([
      { kind: 'lead', before: 'Phòng Nội vụ; Phòng Y tế', after: 'Phòng Y tế; Phòng Nội vụ' },
    ]);
  });

  it('is a body that is named and owes nothing', () => {
    const body = reference({ raw: 'Các đơn vị liên quan', kind: 'generic' });
    expect(changes(known({}), amended({ coordinating: [body] }))).toEqual([
      { kind: 'coordinating', before: null, after: 'Các đơn vị liên quan' },
    ]);
  });

  it('is each of date, words, product, number and section', () => {
    const before = known({ ordinal: '1', deadline: until('2022-11-30') });
    const after = amended(
      {
        ordinal: '2',
        content: 'Hoàn thành chỉ tiêu thu',
        product: 'Báo cáo',
        deadline: until('2022-12-15'),
      },
      's-II',
    );
    expect(changes(before, after)).toEqual([
      { kind: 'deadline', before: 'Theo văn bản (30/11/2022)', after: 'Theo văn bản (15/12/2022)' },
      { kind: 'content', before: 'Hoàn thành chỉ tiêu', after: 'Hoàn thành chỉ tiêu thu' },
      { kind: 'product', before: null, after: 'Báo cáo' },
      { kind: 'ordinal', before: '1', after: '2' },
      { kind: 'section', before: 'I. Kinh tế', after: 'II. Xã hội' },
    ]);
  });

  it('is a row added and one removed where nothing fits', () => {
    const { added, removed } = amendTasks([known({})], [amended({ content: 'Tiêm vắc xin' })], NAMES);
    expect([added.map(({ content }) => content), removed.map(({ id }) => id)]).toEqual([
      ['Tiêm vắc xin'],
      ['task'],
    ]);
  });
});

describe('what follows for the units', () => {
  it('is nothing for those named before and after, whatever they have done', () => {
    const before = known({ leads: [nv], coordinating: [yt] }, { nv: { state: 'IN_PROGRESS' } });
    const after = amended({ leads: [nv], coordinating: [yt, ca] });
    expect(stepsToAmend(before, after)).toMatchObject({
      add: [{ unitId: 'ca', role: 'COORDINATING', focal: false }],
      cancel: [],
      change: [],
    });
  });

  it('takes the task from who is no longer named, except what is completed', () => {
    const before = known(
      { leads: [nv, yt], coordinating: [ca] },
      { nv: { state: 'COMPLETED' }, ca: { state: 'SUBMITTED' } },
    );
    const steps = stepsToAmend(before, amended({ leads: [yt] }));
    expect(units(steps.cancel)).toEqual(['ca']);
    expect(units(steps.keepCompleted)).toEqual(['nv']);
    expect(steps.change.map(({ assignment, next }) => [assignment.unitId, next.focal])).toEqual([
      ['nv', false],
      ['yt', true],
    ]);
  });

  it('changes the role of a unit and leaves its state', () => {
    const before = known({ leads: [nv], coordinating: [yt] }, { yt: { state: 'IN_PROGRESS' } });
    const steps = stepsToAmend(before, amended({ leads: [yt], coordinating: [nv] }));
    expect(steps.change.map(({ assignment, next }) => [assignment.unitId, next.role, next.focal])).toEqual([
      ['yt', 'LEAD', true],
      ['nv', 'COORDINATING', false],
    ]);
    expect(steps.cancel).toEqual([]);
  });

  it('moves every date that counts, past days off, but not of what is completed', () => {
    const before = known({ leads: [nv, yt], deadline: until('2022-11-30') }, { yt: { state: 'COMPLETED' } });
    const steps = stepsToAmend(before, amended({ leads: [nv, yt], deadline: until('2022-12-31') }));
    expect(steps.change.map(({ assignment, next }) => [assignment.unitId, next.originalDueOn])).toEqual([
      ['nv', '2022-12-31'],
    ]);
    expect(steps.change[0]?.next).toMatchObject({ dueOn: '2022-12-31', lastDayOn: '2023-01-03' });
  });

  it('leaves an extension that goes beyond the new date', () => {
    const extended = { dueOn: '2023-01-31', lastDayOn: '2023-01-31' };
    const before = known({ leads: [nv], deadline: until('2022-11-30') }, { nv: extended });
    const steps = stepsToAmend(before, amended({ leads: [nv], deadline: until('2022-12-15') }));
    expect(steps.change[0]?.next).toMatchObject({ originalDueOn: '2022-12-15', ...extended });
  });

  it('gives a standing task no date', () => {
    const ongoing = {
      raw: 'Thường xuyên',
      source: 'cell',
      kind: 'ongoing',
      from: null,
      due: null,
      exclusive: false,
    };
    const before = known({ leads: [nv], deadline: until('2022-11-30') });
    const steps = stepsToAmend(before, amended({ leads: [nv], deadline: ongoing as never }));
    expect(steps.change[0]?.next).toMatchObject({ originalDueOn: null, dueOn: null, lastDayOn: null });
  });

  it('gives back what an earlier amendment took away, and not what the coordinator has cancelled', () => {
    const named = known({ leads: [nv], coordinating: [yt] }, { yt: { state: 'CANCELLED' } });
    expect(stepsToAmend(named, amended({ leads: [nv], coordinating: [yt] })).change).toEqual([]);
    const dropped = { ...named, references: named.references.filter(({ raw }) => raw !== 'Phòng Y tế') };
    const steps = stepsToAmend(dropped, amended({ leads: [nv], coordinating: [yt] }));
    expect(steps.change).toMatchObject([{ assignment: { unitId: 'yt' }, reinstated: true }]);
  });

  it('of a removed row is that everything stops but what is completed', () => {
    const row = known(
      { leads: [nv, yt], coordinating: [ca] },
      { nv: { state: 'COMPLETED' }, ca: { state: 'CANCELLED' } },
    );
    const steps = stepsToRemove(row);
    expect([units(steps.cancel), units(steps.keepCompleted)]).toEqual([['yt'], ['nv']]);
  });
});
