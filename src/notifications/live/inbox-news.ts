import { EntityManager } from 'typeorm';

/** The channel of PostgreSQL on which processes tell each other whose inbox has changed: a person's id, no more. */
export const INBOX_CHANNEL = 'dondoc_inbox';

/** Heard by every process once the transaction has committed. */
export async function announceInboxNews(em: EntityManager, userIds: string[]): Promise<void> {
  if (!userIds.length) return;
  await em.query(`SELECT pg_notify('${INBOX_CHANNEL}', id::text) FROM unnest($1::uuid[]) AS told(id)`, [
    [...new Set(userIds)],
  ]);
}
