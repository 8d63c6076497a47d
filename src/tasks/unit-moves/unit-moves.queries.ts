import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Allotment } from '../../units/changes/index.js';
import { mergeParts } from './part-merging.rules.js';
import type { MergedParts, Part } from './part-merging.rules.js';

/** A unit's open part, with the words it is shown by. */
export interface OpenPart extends Part {
  planNumber: string;
  authorityId: string;
  ordinal: string | null;
  content: string;
  unitName: string;
}

/** What happens in one task for one unit that carries on; its place in the list of successors, its id once it has one. */
export interface TaskMove extends MergedParts {
  successor: number;
  coming: OpenPart[];
  known: Part | null;
}

const PART = `a.id, a.task_id AS "taskId", a.unit_id AS "unitId", a.role, a.focal, a.named_as AS "namedAs", a.state,
  a.percent, a.original_due_on::text AS "originalDueOn", a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive",
  a.last_day_on::text AS "lastDayOn", a.submitted_on::text AS "submittedOn", a.return_reason AS "returnReason"`;

/** Open work of units, and where it goes when others carry on for them. */
@Injectable()
export class UnitMovesQueries {
  /** Of plans in force; what is completed or cancelled stays where it was done. */
  openParts(em: EntityManager, unitIds: string[], lock = false): Promise<OpenPart[]> {
    return em.query<OpenPart[]>(
      `SELECT ${PART}, p.number || '/' || p.symbol AS "planNumber", a.authority_id AS "authorityId", t.ordinal,
         t.content, u.name AS "unitName"
       FROM assignment a JOIN plan p ON p.id = a.plan_id AND p.status = 'ISSUED'
         JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.unit_id = ANY($1::uuid[]) AND a.state NOT IN ('COMPLETED', 'CANCELLED')
       ORDER BY a.id ${lock ? 'FOR UPDATE OF a' : ''}`,
      [unitIds],
    );
  }

  /** @param successorIds null where the unit is only going to be set up. */
  async moves(
    em: EntityManager,
    unitIds: string[],
    successorIds: Array<string | null>,
    allotted: Allotment[],
    lock = false,
  ): Promise<TaskMove[]> {
    const parts = await this.openParts(em, unitIds, lock);
    const known = await this.partsOf(
      em,
      successorIds.filter((id) => id !== null),
      [...new Set(parts.map(({ taskId }) => taskId))],
      lock,
    );
    const successorOf = new Map(allotted.map(({ id, successor }) => [id, successor]));
    const groups = new Map<string, { successor: number; coming: OpenPart[] }>();
    for (const part of parts) {
      const successor = successorOf.get(part.id) ?? 0;
      const key = `${part.taskId} ${successor}`;
      const group = groups.get(key) ?? { successor, coming: [] };
      group.coming.push(part);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ successor, coming }) => {
      const unitId = successorIds[successor] ?? '';
      const own = known.find((part) => part.unitId === unitId && part.taskId === coming[0]?.taskId) ?? null;
      return { successor, coming, known: own, ...mergeParts(unitId, own, coming) };
    });
  }

  private partsOf(em: EntityManager, unitIds: string[], taskIds: string[], lock: boolean): Promise<Part[]> {
    return em.query<Part[]>(
      `SELECT ${PART} FROM assignment a
       WHERE a.unit_id = ANY($1::uuid[]) AND a.task_id = ANY($2::uuid[]) ORDER BY a.id ${lock ? 'FOR UPDATE' : ''}`,
      [unitIds, taskIds],
    );
  }
}
