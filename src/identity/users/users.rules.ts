import { ROLES } from '../../access/permissions.js';
import type { Role } from '../../access/index.js';
import type { UnitKind } from '../../units/index.js';

/** Whoever holds one of these acts for a whole authority: keeps its plans, its reminders, its people. */
const OF_AN_AUTHORITY: readonly Role[] = ['ADMIN', 'COORDINATOR', 'LEADER'];

/** The roles that can be held at a unit of this kind. Pure; design §2 (a ward is an authority one level down) and §11. */
export function rolesAt(kind: UnitKind): readonly Role[] {
  if (kind === 'AUTHORITY' || kind === 'WARD') return ROLES;
  return ROLES.filter((role) => !OF_AN_AUTHORITY.includes(role));
}
