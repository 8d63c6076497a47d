import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { namedFor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { DraftInput, InsideWork } from './dto/inside-unit.dto.js';
import { insideError } from './inside-unit.errors.js';
import { InsideUnitQueries } from './inside-unit.queries.js';
import { givingBackFault, isOpen, sendingFault } from './inside-unit.rules.js';
import type { DraftStage } from './inside-unit.rules.js';

interface StoredDraft {
  authorName: string;
  stage: DraftStage;
  finished: boolean;
  percent: number;
  result: string;
}

/** Reports that a specialist writes and the head sends. */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: InsideUnitQueries,
  ) {}

  async save(actor: Actor, assignmentId: string, input: DraftInput): Promise<InsideWork> {
    const { rights, state, unitId, handed } = await this.queries.subject(actor, assignmentId);
    if (!rights.drafts) throw insideError('NOT_YOUR_DRAFT');
    if (!isOpen(state)) throw insideError('CLOSED');
    await this.transactions.run(async (em) => {
      await this.checkFiles(em, actor, assignmentId, input.fileIds);
      const { version, finished, percent, result, difficulty, proposal, completedOn = null, fileIds } = input;
      const values = [
        ...[
          assignmentId,
          actor.userId,
          namedFor(actor, 'inside.work', unitId, handed?.specialistId).fullName,
          finished,
          percent,
          result,
          difficulty,
          proposal,
        ],
        ...[completedOn, fileIds, this.clock.now()],
      ];
      const saved =
        version === 0
          ? await em.query<unknown[]>(INSERT, values)
          : (await em.query<[unknown[], number]>(UPDATE, [...values, version]))[0];
      if (!saved.length) throw insideError('DRAFT_CHANGED');
    });
    return this.queries.of(actor, assignmentId);
  }

  /** To the head, who then sees it. */
  async send(actor: Actor, assignmentId: string, version: number): Promise<InsideWork> {
    const { rights, state, authorityId, unitId, handed } = await this.queries.subject(actor, assignmentId);
    if (!rights.drafts) throw insideError('NOT_YOUR_DRAFT');
    if (!isOpen(state)) throw insideError('CLOSED');
    await this.transactions.run(async (em) => {
      const draft = await this.locked(em, assignmentId, version);
      const fault = sendingFault(draft);
      if (fault) throw insideError(fault);
      await em.query(
        `UPDATE report_draft SET stage = 'SENT', remark = NULL, remark_by_name = NULL, version = version + 1
        WHERE assignment_id = $1`,
        [assignmentId],
      );
      const { finished, percent } = draft;
      await this.audit.record(em, namedFor(actor, 'inside.work', unitId, handed?.specialistId), {
        kind: 'inside.draft-sent',
        subject: { type: 'assignment', id: assignmentId },
        authorityId,
        payload: { finished, percent },
      });
    });
    return this.queries.of(actor, assignmentId);
  }

  async giveBack(actor: Actor, assignmentId: string, version: number, remark: string): Promise<InsideWork> {
    const { rights, authorityId, unitId } = await this.queries.subject(actor, assignmentId);
    if (!rights.hands) throw insideError('NOT_HEAD');
    const doer = namedFor(actor, 'inside.hand', unitId);
    await this.transactions.run(async (em) => {
      const draft = await this.locked(em, assignmentId, version);
      const fault = givingBackFault(draft);
      if (fault) throw insideError(fault);
      await em.query(
        `UPDATE report_draft SET stage = 'GIVEN_BACK', remark = $2, remark_by_name = $3, version = version + 1
        WHERE assignment_id = $1`,
        [assignmentId, remark, doer.fullName],
      );
      await this.audit.record(em, doer, {
        kind: 'inside.draft-given-back',
        subject: { type: 'assignment', id: assignmentId },
        authorityId,
        payload: { authorName: draft.authorName, remark },
      });
    });
    return this.queries.of(actor, assignmentId);
  }

  private async locked(em: EntityManager, assignmentId: string, version: number): Promise<StoredDraft> {
    const [draft] = await em.query<StoredDraft[]>(
      `SELECT author_name AS "authorName", stage, finished, percent, result FROM report_draft
      WHERE assignment_id = $1 AND version = $2 FOR UPDATE`,
      [assignmentId, version],
    );
    if (!draft) throw insideError('DRAFT_CHANGED');
    return draft;
  }

  /** A draft holds the author's own uploads, and what was in it already. */
  private async checkFiles(
    em: EntityManager,
    actor: Actor,
    assignmentId: string,
    fileIds: string[],
  ): Promise<void> {
    if (!fileIds.length) return;
    const [known] = await em.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM stored_file f WHERE f.id = ANY($1::uuid[])
        AND (f.uploaded_by = $2 OR EXISTS (
          SELECT FROM report_draft d WHERE d.assignment_id = $3 AND f.id = ANY(d.file_ids)))
        AND NOT EXISTS (SELECT FROM progress_update_file attached WHERE attached.file_id = f.id)
        AND NOT EXISTS (SELECT FROM plan_import source WHERE source.file_id = f.id)`,
      [fileIds, actor.userId, assignmentId],
    );
    if (known.count !== fileIds.length) throw insideError('FILE_NOT_YOURS');
  }
}

const INSERT = `INSERT INTO report_draft (assignment_id, author_id, author_name, finished, percent, result, difficulty,
    proposal, completed_on, file_ids, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING 1`;

/** What was given back keeps its remark while it is written on. */
const UPDATE = `UPDATE report_draft SET author_id = $2, author_name = $3, finished = $4, percent = $5, result = $6,
    difficulty = $7, proposal = $8, completed_on = $9, file_ids = $10, saved_at = $11, version = version + 1,
    stage = CASE WHEN stage = 'GIVEN_BACK' THEN stage ELSE 'WRITING' END
  WHERE assignment_id = $1 AND version = $12 RETURNING 1`;
