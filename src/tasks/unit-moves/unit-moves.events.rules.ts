/** What the audit trail says of parts that went over to another unit. */
import type { AuditEvent } from '../../audit/index.js';
import type { TaskMove } from './unit-moves.queries.js';

export function moveEvents(moves: TaskMove[], successorNames: string[], reason: string): AuditEvent[] {
  return moves.flatMap(({ left, absorbed, coming, known, successor }): AuditEvent[] => {
    const authorityId = coming[0]?.authorityId ?? null;
    const about = (id: string) => ({ subject: { type: 'assignment' as const, id }, authorityId });
    const to = successorNames[successor] ?? '';
    const nameOf = (id: string) => coming.find((part) => part.id === id)?.unitName;
    const own = nameOf(left.id);
    const joined = absorbed.flatMap(({ id }) => nameOf(id) ?? []);
    const role = known && known.role !== left.role ? left.role : null;
    return [
      ...(own
        ? [{ ...about(left.id), kind: 'assignment.moved' as const, payload: { from: own, to, reason } }]
        : []),
      ...joined.map((from) => ({
        ...about(left.id),
        kind: 'assignment.merged' as const,
        payload: { from, role, reason },
      })),
      ...absorbed.map(({ id }) => ({
        ...about(id),
        kind: 'assignment.absorbed' as const,
        payload: { to, reason },
      })),
    ];
  });
}
