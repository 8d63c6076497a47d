import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor, Role } from '../../access/index.js';
import { arrangedUnits, assertArranges } from '../../identity/index.js';
import { keptUnits } from '../../units/changes/index.js';
import type {
  HandedAssignmentDto,
  HandoverDto,
  HandoverPreviewDto,
  HandoverUnitDto,
  PreviewHandoverInput,
} from './dto/handover.dto.js';

const SHOWN = 200;

/** Open work of the person $2 at the unit $1. */
const HANDED = `handed_work h JOIN assignment a ON a.id = h.assignment_id AND a.unit_id = $1
    AND a.state NOT IN ('COMPLETED', 'CANCELLED')
  JOIN plan p ON p.id = a.plan_id AND p.status = 'ISSUED' WHERE h.specialist_id = $2`;

@Injectable()
export class HandoversQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What was planned and done, the latest first. */
  list(actor: Actor): Promise<HandoverDto[]> {
    return this.read('h.unit_id = ANY($1::uuid[])', arrangedUnits(actor));
  }

  async one(id: string): Promise<HandoverDto> {
    const [found] = await this.read('h.id = $1', id);
    if (!found) throw new Error('a hand-over is read that is not there');
    return found;
  }

  /** Everybody of the units, and who has left but still has work there. */
  units(actor: Actor): Promise<HandoverUnitDto[]> {
    return this.dataSource.query<HandoverUnitDto[]>(
      `WITH open AS (
        SELECT a.unit_id, h.specialist_id, count(*)::int AS open
        FROM handed_work h JOIN assignment a ON a.id = h.assignment_id AND a.unit_id = ANY($1::uuid[])
            AND a.state NOT IN ('COMPLETED', 'CANCELLED')
          JOIN plan p ON p.id = a.plan_id AND p.status = 'ISSUED'
        GROUP BY 1, 2
      ), person AS (
        SELECT r.unit_id, r.user_id, jsonb_agg(r.role ORDER BY r.role) AS roles
        FROM role_assignment r WHERE r.unit_id = ANY($1::uuid[]) GROUP BY 1, 2
      )
      SELECT u.id AS "unitId", u.name AS "unitName", jsonb_agg(jsonb_build_object('userId', p.id,
          'fullName', p.full_name, 'title', p.title, 'active', p.active, 'roles', coalesce(person.roles, '[]'),
          'open', coalesce(open.open, 0)) ORDER BY p.full_name, p.id) AS people
      FROM person FULL JOIN open ON open.unit_id = person.unit_id AND open.specialist_id = person.user_id
        JOIN unit u ON u.id = coalesce(person.unit_id, open.unit_id) AND u.dissolved_on IS NULL
        JOIN user_account p ON p.id = coalesce(person.user_id, open.specialist_id)
      WHERE p.active OR open.open > 0
      GROUP BY u.id ORDER BY u.authority_id, u.position, u.name`,
      [arrangedUnits(actor)],
    );
  }

  async preview(actor: Actor, { unitId, fromId }: PreviewHandoverInput): Promise<HandoverPreviewDto> {
    assertArranges(actor, unitId, []);
    const [assignments, [tally], roles] = await Promise.all([
      this.dataSource.query<HandedAssignmentDto[]>(
        `SELECT a.id AS "assignmentId", t.id AS "taskId", p.number || '/' || p.symbol AS "planNumber", t.ordinal,
           t.content, a.due_on::text AS "dueOn", h.internal_due_on::text AS "internalDueOn"
         FROM ${HANDED.replace('WHERE', 'JOIN task t ON t.id = a.task_id WHERE')}
         ORDER BY a.due_on NULLS LAST, a.id LIMIT ${SHOWN}`,
        [unitId, fromId],
      ),
      this.dataSource.query<[{ total: number; drafts: number }]>(
        `SELECT (SELECT count(*) FROM ${HANDED})::int AS total,
           (SELECT count(*) FROM report_draft d JOIN assignment a ON a.id = d.assignment_id AND a.unit_id = $1
             WHERE d.author_id = $2)::int AS drafts`,
        [unitId, fromId],
      ),
      this.rolesAt(this.dataSource.manager, unitId, fromId),
    ]);
    return { assignments, ...tally, roles, mayTakeRoles: keptUnits(actor).has(unitId) };
  }

  async rolesAt(em: EntityManager, unitId: string, userId: string): Promise<Role[]> {
    const rows = await em.query<Array<{ role: Role }>>(
      'SELECT role FROM role_assignment WHERE unit_id = $1 AND user_id = $2 ORDER BY role',
      [unitId, userId],
    );
    return rows.map(({ role }) => role);
  }

  private read(condition: string, value: unknown): Promise<HandoverDto[]> {
    return this.dataSource.query<HandoverDto[]>(
      `SELECT h.id, h.version, u.name AS "unitName", h.from_name AS "fromName", h.to_name AS "toName",
         h.takes_roles AS "takesRoles", h.effective_on::text AS "effectiveOn", h.reason, h.status,
         (h.outcome ->> 'assignments')::int AS assignments, (h.outcome ->> 'drafts')::int AS drafts, h.problem,
         h.created_by_name AS "createdByName"
       FROM work_handover h JOIN unit u ON u.id = h.unit_id
       WHERE h.status <> 'WITHDRAWN' AND ${condition} ORDER BY h.created_at DESC, h.id LIMIT 50`,
      [value],
    );
  }
}
