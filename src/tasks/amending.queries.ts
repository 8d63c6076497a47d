import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkingCalendars } from '../calendar/store/index.js';
import type { PlanRevision } from '../plans/index.js';
import { amendTasks } from './amending.rules.js';
import type { AmendedTask, KnownTask, Names, TaskAmendment } from './amending.rules.js';
import { tasksToIssue } from './issuing.rules.js';

/** Lays an amended document beside the tasks of its plan. */
@Injectable()
export class AmendingQueries {
  constructor(private readonly calendars: WorkingCalendars) {}

  async compare(
    em: EntityManager,
    revision: PlanRevision,
  ): Promise<{ amendment: TaskAmendment; names: Names }> {
    const known = await this.knownTasks(em, revision.planId);
    const issued = tasksToIssue(revision.draft.tasks, await this.calendars.load(em));
    const amended = issued.map((task): AmendedTask => ({
      ...task,
      sectionId: task.sectionKey === null ? null : (revision.sectionIds.get(task.sectionKey) ?? null),
    }));
    const unitIds = [...known, ...amended].flatMap((task) => task.assignments.map(({ unitId }) => unitId));
    const names = {
      units: await unitNames(em, unitIds),
      sections: revision.sectionNames,
      leaders: await leaderNames(em, [...known, ...amended]),
    };
    return { amendment: amendTasks(known, amended, names), names };
  }

  /** Without those that an earlier amendment has taken out. */
  knownTasks(em: EntityManager, planId: string): Promise<KnownTask[]> {
    return em.query<KnownTask[]>(
      `SELECT t.id, t.occurrence_of AS "occurrenceOf", t.position, t.deadline_source AS "deadlineSource", t.section_id AS "sectionId", t.ordinal, t.content, t.product, t.deadline_raw AS "deadlineRaw",
         t.deadline_kind AS "deadlineKind", t."references",
         t.leader_raw AS "leaderRaw", t.leader_ids AS "leaderIds", coalesce(given.assignments, '[]') AS assignments
       FROM task t LEFT JOIN (
         SELECT a.task_id, json_agg(json_build_object('id', a.id, 'unitId', a.unit_id, 'role', a.role,
             'focal', a.focal, 'namedAs', a.named_as, 'state', a.state, 'originalDueOn', a.original_due_on,
             'dueOn', a.due_on, 'dueExclusive', a.due_exclusive, 'lastDayOn', a.last_day_on,
             'acknowledged', a.acknowledged_at IS NOT NULL) ORDER BY a.focal DESC, u.position, u.name) AS assignments
         FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.plan_id = $1 GROUP BY a.task_id
       ) given ON given.task_id = t.id
       WHERE t.plan_id = $1 AND t.withdrawn_at IS NULL ORDER BY t.position, t.id`,
      [planId],
    );
  }
}

export async function leaderNames(
  em: EntityManager,
  tasks: Array<Pick<KnownTask, 'leaderIds'>>,
): Promise<Map<string, string>> {
  const rows = await em.query<Array<{ id: string; name: string }>>(
    'SELECT id, full_name AS name FROM user_account WHERE id = ANY($1::uuid[])',
    [[...new Set(tasks.flatMap(({ leaderIds }) => leaderIds))]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function unitNames(em: EntityManager, ids: string[]): Promise<Map<string, string>> {
  const rows = await em.query<Array<{ id: string; name: string }>>(
    'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
