import type { Action, AssignmentView } from '../../api/types';

export type NextAction = Extract<Action, 'acknowledge' | 'update' | 'confirm'>;

/** The one thing to do next, where this person may do anything: take it, report on it, or decide on it. */
export function nextActionOf({ allowed }: Pick<AssignmentView, 'allowed'>): NextAction | null {
  const order: NextAction[] = ['confirm', 'acknowledge', 'update'];
  return order.find((action) => allowed.includes(action)) ?? null;
}
