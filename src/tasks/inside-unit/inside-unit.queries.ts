import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actsFor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AssignmentState } from '../assignment.rules.js';
import { ownUnitIds, relationsTo } from '../assignments.policy.js';
import { SqlParams } from '../sql-params.js';
import { tasksError } from '../tasks.errors.js';
import type {
  Colleague,
  DraftView,
  HandedView,
  InsideMark,
  InsideWork,
  StepView,
} from './dto/inside-unit.dto.js';
import { insideLog } from './inside-log.js';
import { insideRights, isOpen } from './inside-unit.rules.js';
import type { InsideRights } from './inside-unit.rules.js';

/** An assignment as its own unit works on it. */
export interface InsideSubject {
  id: string;
  unitId: string;
  authorityId: string;
  state: AssignmentState;
  lastDayOn: string | null;
  handed: HandedView | null;
}

const AFTER_DUE = 'coalesce(h.internal_due_on > coalesce(a.last_day_on, a.due_on), false)';

@Injectable()
export class InsideUnitQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /**
   * The assignment and what the actor may do with it inside the unit.
   * @throws tasks:NOT_FOUND for what is not there, and for everybody outside the unit.
   */
  async subject(actor: Actor, assignmentId: string): Promise<InsideSubject & { rights: InsideRights }> {
    const params = new SqlParams();
    const [found] = await this.dataSource.query<InsideSubject[]>(
      `SELECT a.id, a.unit_id AS "unitId", a.authority_id AS "authorityId", a.state,
        coalesce(a.last_day_on, a.due_on)::text AS "lastDayOn",
        CASE WHEN h.assignment_id IS NOT NULL THEN json_build_object('specialistId', h.specialist_id,
          'specialistName', p.full_name, 'internalDueOn', h.internal_due_on, 'afterDue', ${AFTER_DUE},
          'note', h.note, 'handedByName', h.handed_by_name, 'handedAt', h.handed_at, 'version', h.version)
        END AS handed
      FROM assignment a JOIN plan ON plan.id = a.plan_id
        LEFT JOIN handed_work h ON h.assignment_id = a.id LEFT JOIN user_account p ON p.id = h.specialist_id
      WHERE a.id = ${params.add(assignmentId)} AND ${params.visiblePlan(actor, 'plan')}`,
      params.values,
    );
    const rights =
      found && insideRights(relationsTo(actor, found), actsFor(actor), found.handed?.specialistId ?? null);
    if (!found || !rights?.sees) throw tasksError('NOT_FOUND');
    return { ...found, rights };
  }

  async of(actor: Actor, assignmentId: string): Promise<InsideWork> {
    const subject = await this.subject(actor, assignmentId);
    const { rights, unitId, state, handed } = subject;
    const [specialists, steps, [draft], events] = await Promise.all([
      rights.hands ? this.specialists(unitId) : [],
      this.steps(assignmentId),
      this.drafts(assignmentId),
      this.audit.historyOf(this.dataSource.manager, { type: 'assignment', id: assignmentId }),
    ]);
    // What a specialist is still writing is nobody else's yet.
    const shown = draft && (draft.stage === 'SENT' || actsFor(actor).includes(draft.authorId)) ? draft : null;
    return {
      assignmentId,
      mayHand: rights.hands,
      mayDraft: rights.drafts,
      open: isOpen(state),
      specialists,
      handed,
      steps,
      draft: shown,
      log: insideLog(events, actor.locale),
    };
  }

  /** What the rows of "Việc của tôi" are marked with. */
  marks(actor: Actor): Promise<InsideMark[]> {
    return this.dataSource.query<InsideMark[]>(
      `SELECT a.id AS "assignmentId", h.specialist_id AS "specialistId", p.full_name AS "specialistName",
        h.internal_due_on::text AS "internalDueOn", ${AFTER_DUE} AS "afterDue",
        coalesce(s.done, 0)::int AS "stepsDone", coalesce(s.steps, 0)::int AS steps,
        CASE WHEN d.stage = 'SENT' OR d.author_id = ANY($2::uuid[]) THEN d.stage END AS "draftStage",
        CASE WHEN d.stage = 'SENT' OR d.author_id = ANY($2::uuid[]) THEN d.author_name END AS "draftAuthorName"
      FROM assignment a
        LEFT JOIN handed_work h ON h.assignment_id = a.id LEFT JOIN user_account p ON p.id = h.specialist_id
        LEFT JOIN report_draft d ON d.assignment_id = a.id
        LEFT JOIN LATERAL (SELECT count(*) AS steps, count(step.done_at) AS done FROM work_step step
          WHERE step.assignment_id = a.id) s ON true
      WHERE a.unit_id = ANY($1::uuid[]) AND a.state NOT IN ('COMPLETED', 'CANCELLED')
        AND (h.assignment_id IS NOT NULL OR d.assignment_id IS NOT NULL OR s.steps > 0)`,
      [ownUnitIds(actor), actsFor(actor)],
    );
  }

  private specialists(unitId: string): Promise<Colleague[]> {
    return this.dataSource.query<Colleague[]>(
      `SELECT p.id AS "userId", p.full_name AS "fullName", p.title FROM role_assignment r
        JOIN user_account p ON p.id = r.user_id AND p.active
      WHERE r.unit_id = $1 AND r.role = 'SPECIALIST' ORDER BY p.full_name, p.id`,
      [unitId],
    );
  }

  private steps(assignmentId: string): Promise<StepView[]> {
    return this.dataSource.query<StepView[]>(
      `SELECT id, content, done_at AS "doneAt", done_by_name AS "doneByName", version FROM work_step
      WHERE assignment_id = $1 ORDER BY position, created_at, id`,
      [assignmentId],
    );
  }

  private drafts(assignmentId: string): Promise<DraftView[]> {
    return this.dataSource.query<DraftView[]>(
      `SELECT d.author_id AS "authorId", d.author_name AS "authorName", d.stage, d.finished, d.percent, d.result,
        d.difficulty, d.proposal, d.completed_on::text AS "completedOn", d.remark,
        d.remark_by_name AS "remarkByName", d.saved_at AS "savedAt", d.version,
        (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size)
            ORDER BY f.created_at, f.id), '[]')
          FROM stored_file f WHERE f.id = ANY(d.file_ids)) AS files
      FROM report_draft d WHERE d.assignment_id = $1`,
      [assignmentId],
    );
  }
}
