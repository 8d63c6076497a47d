import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { commonError } from '../common/index.js';
import { Files, StoredFile } from '../files/index.js';
import type { Upload } from '../files/index.js';
import { ownUnitIds } from './assignments.policy.js';
import { SqlParams } from './sql-params.js';
import { tasksError } from './tasks.errors.js';

/**
 * Files that prove progress. One that hangs on a report is seen by whoever sees the assignment; one that hangs on
 * nothing yet, by the person who uploaded it, and in a draft that was sent also by its unit's people.
 */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: Files,
  ) {}

  async keep(actor: Actor, upload: Upload | undefined): Promise<StoredFile> {
    if (!upload) throw commonError('NO_FILE');
    return this.files.keepEvidence(upload, actor.userId);
  }

  /** @throws tasks:FILE_NOT_FOUND for what is not there and for what the actor may not see. */
  async find(actor: Actor, fileId: string): Promise<StoredFile> {
    const params = new SqlParams();
    const file = params.add(fileId);
    const found = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM progress_update_file attached
        JOIN progress_update r ON r.id = attached.update_id
        JOIN assignment a ON a.id = r.assignment_id
        JOIN plan p ON p.id = a.plan_id
      WHERE attached.file_id = ${file} AND ${params.visiblePlan(actor, 'p')}
      UNION ALL
      SELECT 1 FROM stored_file f
      WHERE f.id = ${file} AND f.uploaded_by = ${params.add(actor.userId)}
        AND NOT EXISTS (SELECT 1 FROM progress_update_file attached WHERE attached.file_id = f.id)
      UNION ALL
      SELECT 1 FROM report_draft d JOIN assignment a ON a.id = d.assignment_id
      WHERE ${file} = ANY(d.file_ids) AND a.unit_id = ANY(${params.add(ownUnitIds(actor))}::uuid[])
        AND (d.stage = 'SENT' OR d.author_id = ${params.add(actor.userId)})
      LIMIT 1`,
      params.values,
    );
    if (!found.length) throw tasksError('FILE_NOT_FOUND');
    return this.files.find(fileId);
  }

  /** Hangs still unattached uploads on a report: the actor's own, and those of the unit's draft for it. */
  async attach(em: EntityManager, actor: Actor, updateId: string, fileIds: string[]): Promise<void> {
    if (!fileIds.length) return;
    // Locked, so that two reports sent at once cannot both take one file.
    const free = await em.query<unknown[]>(
      `SELECT f.id FROM stored_file f WHERE f.id = ANY($1::uuid[])
        AND (f.uploaded_by = $2 OR EXISTS (SELECT FROM report_draft d JOIN progress_update r
          ON r.assignment_id = d.assignment_id WHERE r.id = $3 AND f.id = ANY(d.file_ids)))
        AND NOT EXISTS (SELECT 1 FROM progress_update_file attached WHERE attached.file_id = f.id)
        AND NOT EXISTS (SELECT 1 FROM plan_import source WHERE source.file_id = f.id)
      FOR UPDATE`,
      [fileIds, actor.userId, updateId],
    );
    if (free.length !== fileIds.length) throw tasksError('FILE_NOT_YOURS');
    await em.query(`INSERT INTO progress_update_file (update_id, file_id) SELECT $1, unnest($2::uuid[])`, [
      updateId,
      fileIds,
    ]);
  }
}
