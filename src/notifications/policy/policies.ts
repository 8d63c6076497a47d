import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { DEFAULT_POLICY, ReminderPolicy, ReminderSteps } from '../reminder.rules.js';

/** Every policy in force: one for each authority and plan that has its own, and the default for all others. */
export interface PolicyBook {
  byAuthority: ReadonlyMap<string, ReminderPolicy>;
  byPlan: ReadonlyMap<string, ReminderSteps>;
}

interface PolicyOfWhom {
  authorityId: string;
  planId: string | null;
  policy: ReminderPolicy | ReminderSteps;
}

/** The reminder policies as they are stored. */
@Injectable()
export class Policies {
  constructor(private readonly dataSource: DataSource) {}

  async load(em: EntityManager = this.dataSource.manager): Promise<PolicyBook> {
    const rows = await em.query<PolicyOfWhom[]>(
      `SELECT authority_id AS "authorityId", plan_id AS "planId", policy FROM reminder_policy`,
    );
    const own = rows.filter(({ planId }) => planId === null);
    return {
      // What a newer version added to a policy is as the default says until somebody saves it again.
      byAuthority: new Map(
        own.map(({ authorityId, policy }) => [authorityId, { ...DEFAULT_POLICY, ...policy }]),
      ),
      byPlan: new Map(rows.flatMap(({ planId, policy }) => (planId ? [[planId, policy]] : []))),
    };
  }
}

export function policyOf(book: PolicyBook, authorityId: string): ReminderPolicy {
  return book.byAuthority.get(authorityId) ?? DEFAULT_POLICY;
}
