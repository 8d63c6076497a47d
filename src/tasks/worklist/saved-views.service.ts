import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accessError } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError, newId } from '../../common/index.js';
import { tasksError } from '../tasks.errors.js';
import type { SavedViewsDto, SaveViewInput } from './dto/worklist.dto.js';
import { keptQuery } from './worklist.rules.js';

/** Keeps narrowed work lists under names. What a view shows is decided anew for whoever opens it. */
@Injectable()
export class SavedViews {
  constructor(private readonly dataSource: DataSource) {}

  /** One's own and the shared ones of one's authorities. */
  async list(actor: Actor): Promise<SavedViewsDto> {
    const views = await this.dataSource.query<SavedViewsDto['views']>(
      `SELECT id, name, query, shared, owner_id = $1 AS mine FROM saved_view
       WHERE owner_id = $1 OR (shared AND authority_id = ANY($2::uuid[])) ORDER BY shared, name, id`,
      [actor.userId, [...new Set(actor.roles.map(({ authorityId }) => authorityId))]],
    );
    return { views, mayShare: sharingAuthority(actor) !== null };
  }

  /** Saving under a name of one's own again replaces what was there. */
  async save(actor: Actor, { name, query, shared }: SaveViewInput): Promise<SavedViewsDto> {
    const kept = keptQuery(query);
    if (kept === null) throw tasksError('VIEW_INVALID');
    const authorityId = shared ? sharingAuthority(actor) : actor.roles[0]?.authorityId;
    if (!authorityId) throw accessError('NOT_ALLOWED');
    await this.dataSource.query(
      `INSERT INTO saved_view (id, owner_id, authority_id, shared, name, query) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (owner_id, name) DO UPDATE SET authority_id = excluded.authority_id, shared = excluded.shared,
         query = excluded.query`,
      [newId(), actor.userId, authorityId, shared, name, kept],
    );
    return this.list(actor);
  }

  async remove(actor: Actor, id: string): Promise<SavedViewsDto> {
    const [gone] = await this.dataSource.query<[unknown[], number]>(
      'DELETE FROM saved_view WHERE id = $1 AND owner_id = $2 RETURNING id',
      [id, actor.userId],
    );
    if (!gone.length) throw commonError('NOT_FOUND');
    return this.list(actor);
  }
}

function sharingAuthority(actor: Actor): string | null {
  return actor.roles.find(({ role, insteadOf }) => role === 'COORDINATOR' && !insteadOf)?.authorityId ?? null;
}
