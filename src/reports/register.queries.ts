import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { BusinessDayReading } from '../tasks/index.js';
import { ReportMaterialQueries } from './report-material.queries.js';
import type { RegisterTask } from './register.js';

type RegisterColumns = Omit<
  RegisterTask,
  keyof Awaited<ReturnType<ReportMaterialQueries['tasks']>>[number]
> & {
  id: string;
};

/** The rows of the register. Whether the plan may be seen is asked before. */
@Injectable()
export class RegisterQueries {
  constructor(private readonly material: ReportMaterialQueries) {}

  /** The report's tasks with what only the register prints of them. */
  async tasks(em: EntityManager, planId: string, day: BusinessDayReading): Promise<RegisterTask[]> {
    const tasks = await this.material.tasks(em, planId, day);
    const columns = await em.query<RegisterColumns[]>(
      `SELECT t.id, t.product, t.deadline_raw AS "deadlineRaw", t.deadline_kind AS "deadlineKind",
        coalesce((SELECT string_agg(p.full_name, '; ' ORDER BY array_position(t.leader_ids, p.id))
          FROM user_account p WHERE p.id = ANY(t.leader_ids)), t.leader_raw) AS leader,
        focal.original_due_on::text AS "dueOn", coalesce(focal.due_exclusive, false) AS "dueExclusive",
        coalesce((SELECT jsonb_agg(named->>'raw') FROM jsonb_array_elements(t."references") named
          WHERE named->>'role' = 'SUPERVISING'), '[]') AS supervising
      FROM task t LEFT JOIN assignment focal ON focal.task_id = t.id AND focal.focal
      WHERE t.plan_id = $1`,
      [planId],
    );
    const byTask = new Map(columns.map((row) => [row.id, row]));
    return tasks.flatMap((task) => {
      const more = byTask.get(task.id);
      return more ? [{ ...task, ...more }] : [];
    });
  }
}
