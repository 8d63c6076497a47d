import { presentPlan, SAMPLE_AUTHORITIES } from './index.js';
import type { SamplePlan, SampleProgress, SampleTask } from './index.js';

/** An ordinary day, the first and last of a year, a leap day, the eve and the middle of a Tết, a Sunday. */
const DAYS = [
  '2026-11-21',
  '2027-01-01',
  '2026-12-31',
  '2028-02-29',
  '2027-02-05',
  '2027-02-08',
  '2026-08-30',
  '2026-03-31',
];

const TRANSITIONS: Record<string, string[]> = {
  ACKNOWLEDGE: ['NEW'],
  UPDATE: ['ACKNOWLEDGED', 'IN_PROGRESS'],
  SUBMIT: ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'],
  CONFIRM: ['SUBMITTED'],
  RETURN: ['SUBMITTED'],
  SUSPEND: ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'],
};

const STATUS_AFTER: Record<string, string> = {
  ACKNOWLEDGE: 'ACKNOWLEDGED',
  UPDATE: 'IN_PROGRESS',
  SUBMIT: 'SUBMITTED',
  CONFIRM: 'COMPLETED',
  RETURN: 'IN_PROGRESS',
  SUSPEND: 'SUSPENDED',
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The last day on which the task is in time, before any holiday is considered. */
const lastDayOnTime = ({ deadline: { due, exclusive } }: SampleTask): string | null => {
  if (due === null) return null;
  return exclusive ? new Date(Date.parse(due) - 86_400_000).toISOString().slice(0, 10) : due;
};

const submittedOn = ({ steps }: SampleProgress): string | undefined =>
  steps.findLast(({ action }) => action === 'SUBMIT')?.on;

/** What a person looking at the first screen would say about a lead's assignment. */
function story(task: SampleTask, progress: SampleProgress, today: string): string {
  const last = progress.steps.at(-1)?.action;
  const limit = lastDayOnTime(task);
  if (progress.status === 'SUSPENDED') return 'suspended';
  if (progress.status === 'NEW') return 'not acknowledged';
  if (progress.status === 'SUBMITTED') return 'waiting for confirmation';
  if (progress.status === 'COMPLETED') {
    return limit !== null && (submittedOn(progress) ?? today) > limit ? 'done late' : 'done on time';
  }
  if (last === 'RETURN') return 'returned';
  if (limit === null) return task.deadline.kind;
  if (limit < today) return 'overdue';
  if (limit === today) return 'due today';
  return daysBetween(today, limit) <= 5 ? 'due soon' : 'in progress';
}

const leadStories = (plan: SamplePlan, today: string): string[] =>
  plan.tasks.flatMap((task) =>
    task.progress.filter(({ role }) => role === 'LEAD').map((progress) => story(task, progress, today)),
  );

describe.each(DAYS)('the plan in progress, on %s', (today) => {
  const plan = presentPlan(today);
  const assignments = plan.tasks.flatMap((task) => task.progress.map((progress) => ({ task, progress })));

  it('shows each thing that can have happened to a task', () => {
    expect(leadStories(plan, today)).toEqual(
      expect.arrayContaining([
        'overdue',
        'due today',
        'due soon',
        'in progress',
        'waiting for confirmation',
        'done on time',
        'done late',
        'returned',
        'suspended',
        'not acknowledged',
        'ongoing',
        'recurring',
      ]),
    );
  });

  it('is late or overdue by more than a Tết of nine days', () => {
    const late = assignments
      .filter(({ progress }) => progress.role === 'LEAD')
      .filter(({ task, progress }) => ['overdue', 'done late'].includes(story(task, progress, today)))
      .map(({ task, progress }) => daysBetween(lastDayOnTime(task) ?? '', submittedOn(progress) ?? today));
    expect(late).toHaveLength(3);
    expect(Math.min(...late)).toBeGreaterThan(9);
  });

  it('tells stories that the table of transitions allows, in order, between the issue date and today', () => {
    for (const { progress } of assignments) {
      let status = 'NEW';
      let day = plan.document.issuedOn;
      for (const { action, on } of progress.steps) {
        expect(TRANSITIONS[action]).toContain(status);
        expect(on >= day && on <= today).toBe(true);
        status = STATUS_AFTER[action] ?? status;
        day = on;
      }
      expect(progress.status).toBe(status);
    }
  });

  it('has one story for each lead and coordinating unit, told by people who may tell it', () => {
    const home = SAMPLE_AUTHORITIES.find(({ code }) => code === plan.authorityCode);
    const may = new Map(home?.people.map(({ username, roles }) => [username, roles]));
    for (const task of plan.tasks) {
      const units = (role: string) => task.progress.filter((p) => p.role === role).map((p) => p.unitCode);
      expect(units('LEAD')).toEqual(task.leadCodes);
      expect(units('COORDINATING')).toEqual(task.coordinatingCodes);
      expect(new Set(task.progress.map((p) => p.unitCode)).size).toBe(task.progress.length);
    }
    for (const { progress } of assignments) {
      for (const { action, by } of progress.steps) {
        const roles = may.get(by) ?? [];
        const allowed = ['CONFIRM', 'RETURN', 'SUSPEND'].includes(action)
          ? roles.some(({ role }) => role === 'COORDINATOR' || role === 'LEADER')
          : roles.some(({ role, unitCode }) => {
              const own = unitCode === progress.unitCode;
              return own && (role === 'HEAD' || (role === 'SPECIALIST' && action === 'UPDATE'));
            });
        expect({ by, action, unit: progress.unitCode, allowed }).toMatchObject({ allowed: true });
      }
    }
  });

  it('never falls back in percent, gives a reason for each return, and names groups that exist', () => {
    const home = SAMPLE_AUTHORITIES.find(({ code }) => code === plan.authorityCode);
    const groups = new Map(home?.groups.map(({ name, memberCodes }) => [name, memberCodes]));
    for (const { progress } of assignments) {
      const percents = progress.steps.flatMap((step) => ('percent' in step ? [step.percent] : []));
      expect(percents).toEqual([...percents].sort((a, b) => a - b));
      for (const step of progress.steps) if ('reason' in step) expect(step.reason.length).toBeGreaterThan(20);
    }
    for (const { coordinatingGroup, coordinatingCodes } of plan.tasks) {
      if (coordinatingGroup) {
        expect(coordinatingCodes).toEqual(expect.arrayContaining([...(groups.get(coordinatingGroup) ?? ['?'])]));
      }
    }
  });

  it('keeps every date inside the period it states', () => {
    const { issuedOn, period } = plan.document;
    expect(issuedOn < today && period.from === issuedOn && today < period.to).toBe(true);
    const dates = [
      ...plan.tasks.flatMap(({ deadline }) => [deadline.due ?? [], deadline.occurrences ?? []].flat()),
      ...plan.reportDuties.flatMap(({ due }) => due),
    ];
    expect(dates.filter((date) => date <= issuedOn || date > period.to)).toEqual([]);
    expect(plan.reportDuties.flatMap(({ due }) => due).filter((date) => date <= today)).toEqual([]);
  });

  it('numbers its tasks through four sections', () => {
    expect(plan.tasks.map(({ ordinal }) => Number(ordinal))).toEqual(plan.tasks.map((_, index) => index + 1));
    expect(new Set(plan.tasks.map(({ section }) => section))).toEqual(new Set(plan.sections.map((s) => s.label)));
  });
});

it('writes deadlines the way a document does', () => {
  const raw = presentPlan('2026-11-21').tasks.map(({ deadline }) => deadline.raw);
  expect(raw).toEqual([
    'Trước ngày 12/10/2026',
    'Chậm nhất ngày 11/11/2026',
    'Quý IV/2026',
    'Thường xuyên',
    'Trước ngày 05/11/2026',
    'Trước ngày 31/12/2026',
    'Chậm nhất ngày 21/11/2026',
    'Trước ngày 21/12/2026',
    'Trước ngày 25/11/2026',
    'Chậm nhất ngày 23/11/2026',
    'Trước ngày 28/11/2026',
    'Trước ngày 25 hằng tháng',
    'Tháng 12/2026',
    'Chậm nhất ngày 09/11/2026',
    'Ngay sau khi kết thúc đợt thi đua',
  ]);
});

it('remembers that a quarter ends on its last day, in a leap year too', () => {
  const quarter = presentPlan('2028-02-29').tasks.find(({ deadline }) => deadline.raw.startsWith('Quý'));
  expect(quarter?.deadline).toMatchObject({ raw: 'Quý I/2028', from: '2028-01-01', due: '2028-03-31' });
});
