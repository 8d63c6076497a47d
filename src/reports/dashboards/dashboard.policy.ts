import type { Actor, Role } from '../../access/index.js';

export const DASHBOARD_VIEWS = ['AUTHORITY', 'CAMPAIGNS', 'UNIT'] as const;
export type DashboardView = (typeof DASHBOARD_VIEWS)[number];

/** A dashboard that a person has by the roles held. */
export interface DashboardScope {
  view: DashboardView;
  /** The unit it is named for: the authority, or the person's own. */
  unitId: string;
  /** The person with the roles alone that give this view: its plans are those which these roles see. */
  actor: Actor;
}

const OVERSEERS: readonly Role[] = ['COORDINATOR', 'LEADER', 'OBSERVER'];
const UNIT_ROLES: readonly Role[] = ['HEAD', 'SPECIALIST'];

/** The actor's dashboards, the widest first. Whoever oversees the campaigns' authority needs no second one for them. */
export function dashboardScopes(actor: Actor): DashboardScope[] {
  const scope = (view: DashboardView, unitId: string, among: readonly Role[]): DashboardScope => ({
    view,
    unitId,
    actor: {
      ...actor,
      roles: actor.roles.filter((held) => among.includes(held.role) && held.unitId === unitId),
    },
  });
  const heldAs = (among: readonly Role[]) => [
    ...new Set(actor.roles.filter(({ role }) => among.includes(role)).map(({ unitId }) => unitId)),
  ];
  const overseen = heldAs(OVERSEERS);
  return [
    ...overseen.map((unitId) => scope('AUTHORITY', unitId, OVERSEERS)),
    ...heldAs(['COUNCIL'])
      .filter((unitId) => !overseen.includes(unitId))
      .map((unitId) => scope('CAMPAIGNS', unitId, ['COUNCIL'])),
    ...heldAs(UNIT_ROLES).map((unitId) => scope('UNIT', unitId, UNIT_ROLES)),
  ];
}
