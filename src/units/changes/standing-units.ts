import type { EntityManager } from 'typeorm';
import type { AppError } from '../../common/index.js';
import { unitsError } from './unit-changes.errors.js';

interface Ended {
  name: string;
  dissolvedOn: string;
  successor: string | null;
}

/**
 * Holds units against what is given to them in this transaction: whoever dissolves one of them meanwhile waits, and
 * then finds what was given. @throws units:DISSOLVED naming one that has ended, and who carries on for it.
 */
export async function assertUnitsStand(em: EntityManager, unitIds: string[]): Promise<void> {
  if (!unitIds.length) return;
  await em.query('SELECT FROM unit WHERE id = ANY($1::uuid[]) ORDER BY id FOR KEY SHARE', [unitIds]);
  const [ended] = await em.query<Ended[]>(
    `SELECT u.name, u.dissolved_on::text AS "dissolvedOn", s.name AS successor
     FROM unit u LEFT JOIN unit s ON s.id = u.successor_id
     WHERE u.id = ANY($1::uuid[]) AND u.dissolved_on IS NOT NULL ORDER BY u.position, u.id LIMIT 1`,
    [unitIds],
  );
  if (ended) throw dissolvedError(ended);
}

function dissolvedError({ name: unit, dissolvedOn, successor }: Ended): AppError {
  const date = dissolvedOn.split('-').reverse().join('/');
  return successor
    ? unitsError('DISSOLVED', { unit, date, successor })
    : unitsError('DISSOLVED_ALONE', { unit, date });
}
