import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { insideError } from './inside-unit.errors.js';

/** Closes a draft in the transaction that reports what it says. */
@Injectable()
export class UsedDrafts {
  constructor(private readonly audit: Audit) {}

  /** @throws inside:DRAFT_CHANGED when it is no longer the one that the head read. */
  async close(
    em: EntityManager,
    actor: Actor,
    { id, authorityId }: { id: string; authorityId: string },
    version: number,
  ): Promise<void> {
    const [[draft]] = await em.query<[Array<{ authorName: string }>, number]>(
      `DELETE FROM report_draft WHERE assignment_id = $1 AND version = $2 AND stage = 'SENT'
      RETURNING author_name AS "authorName"`,
      [id, version],
    );
    if (!draft) throw insideError('DRAFT_CHANGED');
    await this.audit.record(em, actor, {
      kind: 'inside.draft-used',
      subject: { type: 'assignment', id },
      authorityId,
      payload: { authorName: draft.authorName },
    });
  }
}
