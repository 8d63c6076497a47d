import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../common/index.js';

interface Lapsed {
  id: string;
  assignmentId: string;
  authorityId: string;
  before: string;
  dueOn: string;
}

/** Closes open requests for a later date that nobody needs to decide any more. */
@Injectable()
export class ExtensionLapse {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param because what overtook them: the units submitted, or their assignments were cancelled. */
  async of(
    em: EntityManager,
    actor: Pick<Actor, 'userId' | 'fullName'> | null,
    assignmentIds: string[],
    because: 'submit' | 'cancel',
  ): Promise<void> {
    if (!assignmentIds.length) return;
    const [lapsed] = await em.query<[Lapsed[], number]>(
      `UPDATE extension_request SET status = 'LAPSED', closed_at = $2, version = version + 1
      WHERE assignment_id = ANY($1::uuid[]) AND status IN ('ASKED', 'COUNTERED')
      RETURNING id, assignment_id AS "assignmentId", authority_id AS "authorityId", from_due_on::text AS before,
        wanted_due_on::text AS "dueOn"`,
      [assignmentIds, this.clock.now()],
    );
    await this.audit.recordAll(
      em,
      actor,
      lapsed.map(({ id, assignmentId, authorityId, before, dueOn }) => ({
        kind: 'assignment.extension-lapsed',
        subject: { type: 'assignment', id: assignmentId },
        authorityId,
        payload: { requestId: id, before, dueOn, reason: '', because },
      })),
    );
  }
}
