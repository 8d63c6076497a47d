import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { plansError } from './plans.errors.js';

/**
 * The authorities whose plans the actor may import: those where a coordinator's role is held and, for a head, the
 * ward that is an authority of its own (design §11).
 */
export async function importableAuthorities(em: EntityManager, actor: Actor): Promise<string[]> {
  const heldAs = (wanted: string) =>
    actor.roles.filter(({ role }) => role === wanted).map(({ unitId }) => unitId);
  const rows = await em.query<Array<{ id: string }>>(
    `SELECT id FROM unit
     WHERE (id = ANY($1::uuid[]) AND kind IN ('AUTHORITY', 'WARD')) OR (id = ANY($2::uuid[]) AND kind = 'WARD')`,
    [heldAs('COORDINATOR'), heldAs('HEAD')],
  );
  return rows.map(({ id }) => id);
}

/** The authority an upload is for. @throws AppError where the actor has none, or several and did not say which. */
export async function authorityToImportFor(
  em: EntityManager,
  actor: Actor,
  asked: string | undefined,
): Promise<string> {
  const authorities = await importableAuthorities(em, actor);
  const [only, ...more] = authorities;
  if (only === undefined || (asked !== undefined && !authorities.includes(asked)))
    throw plansError('NO_AUTHORITY');
  if (asked === undefined && more.length > 0)
    throw plansError('WHICH_AUTHORITY', {}, { authorityIds: authorities });
  return asked ?? only;
}
