import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import { WorkingCalendars } from '../../calendar/store/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { AssignmentRole } from '../assignment.rules.js';
import { insertAssignments } from '../new-task-rows.js';
import { occurrencesIn, occurrencesToOpen } from './occurrences.rules.js';
import type { Occurrence } from './occurrences.rules.js';

interface Series {
  id: string;
  planId: string;
  authorityId: string;
  deadlineRaw: string | null;
  issuedOn: string;
  periodFrom: string | null;
  periodTo: string | null;
  /** The due date of the document's own row. */
  first: string | null;
  /** Due dates of the rows that follow it. */
  open: string[];
  parts: SeriesPart[];
}

interface SeriesPart {
  unitId: string;
  /** The unit that carries on for it, where it has ended. */
  standingId: string | null;
  role: AssignmentRole;
  focal: boolean;
  namedAs: string;
}

/**
 * Opens the occurrences of periodic tasks: each is a task with assignments like any other. A plan at a time, under the
 * plan's lock, with a unique key beneath: however many processes do it, and wherever one of them falls over, the next
 * run opens what is missing and nothing twice.
 */
@Injectable()
export class OccurrencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns how many were opened. */
  async openDue(): Promise<number> {
    const plans = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT DISTINCT p.id FROM plan p JOIN task t ON t.plan_id = p.id
       WHERE p.status = 'ISSUED' AND t.deadline_kind = 'recurring' AND t.occurrence_of IS NULL
         AND t.withdrawn_at IS NULL`,
    );
    let opened = 0;
    for (const { id } of plans) opened += await this.transactions.run((em) => this.openIn(em, id));
    return opened;
  }

  private async openIn(em: EntityManager, planId: string): Promise<number> {
    // An amendment of the plan waits, or is waited for.
    await em.query('SELECT FROM plan WHERE id = $1 FOR UPDATE', [planId]);
    const calendar = await this.calendars.load(em);
    const today = this.clock.today();
    let opened = 0;
    for (const series of await this.seriesOf(em, planId)) {
      const { deadlineRaw, issuedOn, periodFrom, periodTo, first, open } = series;
      const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
      const all = occurrencesIn(deadlineRaw, { issuedOn, period });
      const known = first === null ? open : [...open, first];
      const [head, ...rest] = occurrencesToOpen(all, { first, open: known, today, calendar });
      if (!head) continue;
      // The document's own row is the first occurrence.
      if (first === null) await this.dateFirst(em, series, head, calendar);
      const added = first === null ? rest : [head, ...rest];
      for (const occurrence of added) await this.open(em, series, occurrence, calendar);
      opened += added.length + (first === null ? 1 : 0);
    }
    return opened;
  }

  private seriesOf(em: EntityManager, planId: string): Promise<Series[]> {
    return em.query<Series[]>(
      `WITH RECURSIVE standing AS (
         SELECT id AS unit_id, id AS standing_id, dissolved_on, successor_id FROM unit
         UNION ALL
         SELECT s.unit_id, u.id, u.dissolved_on, u.successor_id
         FROM standing s JOIN unit u ON u.id = s.successor_id WHERE s.dissolved_on IS NOT NULL
       )
       SELECT t.id, t.plan_id AS "planId", p.authority_id AS "authorityId", t.deadline_raw AS "deadlineRaw",
         p.issued_on::text AS "issuedOn", p.period_from::text AS "periodFrom", p.period_to::text AS "periodTo",
         coalesce(t.occurrence_on, (SELECT min(a.original_due_on) FROM assignment a WHERE a.task_id = t.id))::text AS first,
         (SELECT coalesce(json_agg(o.occurrence_on), '[]') FROM task o WHERE o.occurrence_of = t.id) AS open,
         (SELECT coalesce(json_agg(json_build_object('unitId', a.unit_id, 'standingId', s.standing_id, 'role', a.role,
             'focal', a.focal, 'namedAs', a.named_as) ORDER BY a.focal DESC, a.role DESC, a.id), '[]')
           FROM assignment a LEFT JOIN standing s ON s.unit_id = a.unit_id AND s.dissolved_on IS NULL
           WHERE a.task_id = t.id AND a.state <> 'CANCELLED') AS parts
       FROM task t JOIN plan p ON p.id = t.plan_id
       WHERE t.plan_id = $1 AND p.status = 'ISSUED' AND t.deadline_kind = 'recurring' AND t.occurrence_of IS NULL
         AND t.withdrawn_at IS NULL
       ORDER BY t.position, t.id`,
      [planId],
    );
  }

  private async dateFirst(
    em: EntityManager,
    { id }: Series,
    { dueOn, exclusive, period }: Occurrence,
    calendar: WorkingCalendar,
  ): Promise<void> {
    await em.query('UPDATE task SET occurrence_on = $2, period = $3 WHERE id = $1', [id, dueOn, period]);
    await em.query(
      `UPDATE assignment SET original_due_on = $2, due_on = $2, due_exclusive = $3, last_day_on = $4,
         version = version + 1, updated_at = now()
       WHERE task_id = $1 AND due_on IS NULL AND state NOT IN ('COMPLETED', 'CANCELLED')`,
      [id, dueOn, exclusive, effectiveLastDay(dueOn, exclusive, calendar)],
    );
  }

  private async open(
    em: EntityManager,
    series: Series,
    { dueOn, exclusive: dueExclusive, period }: Occurrence,
    calendar: WorkingCalendar,
  ): Promise<void> {
    const taskId = newId();
    const inserted = await em.query<unknown[]>(
      `INSERT INTO task (id, plan_id, section_id, position, ordinal, content, product, deadline_raw, deadline_kind,
         deadline_source, "references", leader_raw, leader_ids, occurrence_of, occurrence_on, period)
       SELECT $2, plan_id, section_id, position, ordinal, content, product, deadline_raw, deadline_kind,
         deadline_source, "references", leader_raw, leader_ids, id, $3, $4 FROM task WHERE id = $1
       ON CONFLICT (occurrence_of, occurrence_on) WHERE occurrence_of IS NOT NULL DO NOTHING RETURNING id`,
      [series.id, taskId, dueOn, period],
    );
    if (!inserted.length) return;
    const lastDayOn = effectiveLastDay(dueOn, dueExclusive, calendar);
    const ids = await insertAssignments(
      em,
      { planId: series.planId, authorityId: series.authorityId, sectionIds: new Map() },
      partsOf(series).map((part) => ({ ...part, taskId, dueOn, dueExclusive, lastDayOn })),
    );
    await this.audit.recordAll(
      em,
      null,
      ids.map((id) => ({
        kind: 'assignment.opened' as const,
        subject: { type: 'assignment' as const, id },
        authorityId: series.authorityId,
        payload: { period, dueOn },
      })),
    );
  }
}

/** A unit that carries on for several has one part; the lead goes before, and there is always one focal lead. */
function partsOf({ parts }: Series) {
  const byUnit = new Map<string, SeriesPart>();
  for (const part of parts) {
    const id = part.standingId;
    if (id !== null && !byUnit.has(id)) byUnit.set(id, part);
  }
  const standing = [...byUnit].map(([unitId, { role, focal, namedAs }]) => ({
    unitId,
    role,
    focal,
    namedAs,
  }));
  if (standing.some(({ focal }) => focal)) return standing;
  const lead = standing.find(({ role }) => role === 'LEAD');
  return standing.map((part) => ({ ...part, focal: part === lead }));
}
