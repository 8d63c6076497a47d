import { AN_BINH_TAY } from './phuong.js';
import type { SampleDeadline, SampleStep } from './sample-plan.js';

const CLERK = 'abt.vanphong';
const CHAIRMAN = 'abt.chutich';
export const KHU_PHO = ['KP1', 'KP2', 'KP3', 'KP4', 'KP5', 'KP6'];

/** The account that answers for a unit of the phường. */
export const headOf = (unitCode: string): string =>
  AN_BINH_TAY.people.find(({ roles }) => roles.some((r) => r.role === 'HEAD' && r.unitCode === unitCode))
    ?.username ?? CLERK;

/** Steps written as days before or after today. */
export type Story = (days: (offset: number) => string, head: string) => SampleStep[];

/** A task as it is written here: each unit that has a part in it, and what that unit did. The first lead is focal. */
export interface TaskText {
  content: string;
  product?: string;
  deadline: SampleDeadline;
  leads: Record<string, Story>;
  coordinating?: Record<string, Story>;
  coordinatingGroup?: string;
}

interface Remarks {
  difficulty?: string;
  proposal?: string;
  by?: string;
}

/** One thing a person did; the clerk confirms and returns, the chairman suspends. */
export const step = {
  acknowledge: (on: string, by: string): SampleStep => ({ action: 'ACKNOWLEDGE', on, by }),
  update: (on: string, by: string, percent: number, result: string, remarks: Remarks = {}): SampleStep => ({
    action: 'UPDATE',
    on,
    by: remarks.by ?? by,
    percent,
    result,
    ...(remarks.difficulty ? { difficulty: remarks.difficulty } : {}),
    ...(remarks.proposal ? { proposal: remarks.proposal } : {}),
  }),
  submit: (on: string, by: string, result: string): SampleStep => ({ action: 'SUBMIT', on, by, percent: 100, result }),
  confirm: (on: string): SampleStep => ({ action: 'CONFIRM', on, by: CLERK }),
  giveBack: (on: string, reason: string): SampleStep => ({ action: 'RETURN', on, by: CLERK, reason }),
  suspend: (on: string, reason: string): SampleStep => ({ action: 'SUSPEND', on, by: CHAIRMAN, reason }),
};

/** Not even acknowledged. */
export const untouched: Story = () => [];

export const acknowledged: Story = (day, head) => [step.acknowledge(day(-72), head)];

/** A coordinating unit that has reported once and is still at it. */
export const helping =
  (offset: number, percent: number, result: string): Story =>
  (day, head) => [step.acknowledge(day(-73), head), step.update(day(offset), head, percent, result)];

/** A coordinating unit whose part is done and confirmed. */
export const helped =
  (offset: number, result: string): Story =>
  (day, head) => [
    step.acknowledge(day(-73), head),
    step.submit(day(offset), head, result),
    step.confirm(day(offset + 2)),
  ];

export const each = (codes: string[], story: Story): Record<string, Story> =>
  Object.fromEntries(codes.map((code) => [code, story]));

/** The day so many days from the day the plan is shown. */
export type Day = (offset: number) => string;
