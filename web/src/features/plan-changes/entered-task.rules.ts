import type { ChangeTask, TaskDetail } from '../../api/types';

/** A task as a person enters it. */
export interface EnteredTask {
  content: string;
  product: string;
  ordinal: string;
  sectionId: string;
  leads: string[];
  coordinating: string[];
  leaderIds: string[];
  dueOn: string | null;
  dueExclusive: boolean;
}

/** What stands there now; units whose part was taken back are not named. */
export function enteredFrom(task: TaskDetail | null): EnteredTask {
  const named = (role: 'LEAD' | 'COORDINATING') =>
    (task?.assignments ?? [])
      .filter((one) => one.role === role && one.state !== 'CANCELLED')
      .sort((a, b) => Number(b.focal) - Number(a.focal))
      .map(({ unitId }) => unitId);
  return {
    content: task?.content ?? '',
    product: task?.product ?? '',
    ordinal: task?.ordinal ?? '',
    sectionId: task?.sectionId ?? '',
    leads: named('LEAD'),
    coordinating: named('COORDINATING'),
    leaderIds: (task?.leaders ?? []).map(({ userId }) => userId),
    dueOn: task?.dueOn ?? null,
    dueExclusive: task?.dueExclusive ?? false,
  };
}

/** Only what is different: what is left out stays as it is. */
export function differences(before: EnteredTask, after: EnteredTask): Partial<ChangeTask> {
  const changed = (key: keyof EnteredTask) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const due = changed('dueOn') || changed('dueExclusive');
  return {
    ...(changed('content') ? { content: after.content.trim() } : {}),
    ...(changed('product') ? { product: after.product.trim() || null } : {}),
    ...(changed('ordinal') ? { ordinal: after.ordinal.trim() || null } : {}),
    ...(changed('sectionId') ? { sectionId: after.sectionId || null } : {}),
    ...(changed('leads') ? { leads: after.leads } : {}),
    ...(changed('coordinating') ? { coordinating: after.coordinating } : {}),
    ...(changed('leaderIds') ? { leaderIds: after.leaderIds } : {}),
    ...(due ? { dueOn: after.dueOn, dueExclusive: after.dueExclusive } : {}),
  };
}
