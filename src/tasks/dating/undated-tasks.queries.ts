import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Clock } from '../../common/index.js';
import { importableAuthorities } from '../../plans/index.js';
import { occurrencesIn } from '../occurrences/occurrences.rules.js';
import type { UndatedTaskDto } from './dto/undated-task.dto.js';

interface Row extends UndatedTaskDto {
  deadlineKind: string;
  periodFrom: string | null;
  periodTo: string | null;
}

/** "Chờ xác định thời hạn": what nobody is reminded of until a person says when it falls due. */
@Injectable()
export class UndatedTasksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of the plans that the actor keeps, in their order. */
  async list(actor: Actor): Promise<UndatedTaskDto[]> {
    const authorities = await importableAuthorities(this.dataSource.manager, actor);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT t.id AS "taskId", p.id AS "planId", p.number || '/' || p.symbol AS "planNumber",
         p.version AS "planVersion", p.issued_on::text AS "issuedOn", t.ordinal, t.content,
         t.deadline_raw AS "deadlineRaw", t.deadline_kind AS "deadlineKind", p.period_from::text AS "periodFrom",
         p.period_to::text AS "periodTo", given.names AS "unitNames"
       FROM task t JOIN plan p ON p.id = t.plan_id
         JOIN LATERAL (SELECT coalesce(json_agg(u.name ORDER BY a.focal DESC, u.position, u.name)
             FILTER (WHERE a.role = 'LEAD'), '[]') AS names, count(*) AS parts
           FROM assignment a JOIN unit u ON u.id = a.unit_id
           WHERE a.task_id = t.id AND a.due_on IS NULL AND a.state NOT IN ('COMPLETED', 'CANCELLED')) given ON given.parts > 0
       WHERE p.status = 'ISSUED' AND p.authority_id = ANY($1::uuid[]) AND t.withdrawn_at IS NULL
         AND t.deadline_kind IN ('relative', 'recurring')
         AND NOT EXISTS (SELECT FROM assignment d WHERE d.task_id = t.id AND d.due_on IS NOT NULL AND d.state <> 'CANCELLED')
       ORDER BY p.issued_on DESC, p.id, t.position, t.id`,
      [authorities],
    );
    const today = this.clock.today();
    return rows
      .filter((row) => row.deadlineKind === 'relative' || !opensByItself(row, today))
      .map(({ deadlineKind: _kind, periodFrom: _from, periodTo: _to, ...task }) => task);
  }
}

/** A periodic task whose next day follows from the document's words. */
function opensByItself({ deadlineRaw, issuedOn, periodFrom, periodTo }: Row, today: string): boolean {
  const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
  return occurrencesIn(deadlineRaw, { issuedOn, period }).some(({ dueOn }) => dueOn >= today);
}
