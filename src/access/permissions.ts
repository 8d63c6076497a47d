/** What a person is at a unit. The scope is that unit and what is below it (design §11). */
export const ROLES = ['ADMIN', 'COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST', 'COUNCIL', 'OBSERVER'] as const;
export type Role = (typeof ROLES)[number];

const EVERYBODY = ROLES;
const READERS = ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST', 'COUNCIL', 'OBSERVER'] as const;

/**
 * The closed list of what a route can ask for, and which roles have it somewhere. That a role has a permission
 * opens the route; which rows it may touch there is decided by the feature's policy.
 */
export const PERMISSIONS = {
  /** Own session, own inbox, own settings. */
  'self.use': EVERYBODY,
  /** The names in the organisation tree. */
  'unit.view': EVERYBODY,
  /** Aliases learnt from corrections. */
  'unit.alias': ['ADMIN', 'COORDINATOR'],
  /** The page "Đơn vị", and renaming, merging, splitting and dissolving units. */
  'unit.change': ['ADMIN'],
  /** What an authority is called and prints on its documents. */
  'authority.settings': ['ADMIN'],
  /** Import, review and issue. A HEAD only for an own authority (a ward). */
  'plan.import': ['COORDINATOR', 'HEAD'],
  'plan.view': READERS,
  'assignment.view': READERS,
  /** Ask coordinating units for their part: the head of a lead, or the coordinator. */
  'contribution.ask': ['COORDINATOR', 'LEADER', 'HEAD'],
  /** Work inside the own unit: steps and drafts. */
  'inside.work': ['LEADER', 'HEAD', 'SPECIALIST'],
  /** Hand an assignment to a specialist of the unit, give a draft back. */
  'inside.hand': ['LEADER', 'HEAD'],
  /** A LEADER only what the authority itself was assigned. */
  'assignment.acknowledge': ['COORDINATOR', 'LEADER', 'HEAD'],
  'assignment.update': ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'],
  'assignment.submit': ['COORDINATOR', 'LEADER', 'HEAD'],
  /** Confirm or return what was submitted; suspend, resume, cancel, reopen. */
  'assignment.decide': ['COORDINATOR', 'LEADER'],
  /** Ask for a later date, and answer an offer. A LEADER only for what the authority itself was assigned. */
  'extension.ask': ['LEADER', 'HEAD'],
  'extension.decide': ['COORDINATOR', 'LEADER'],
  /** The reports that units owe: each sees its own, the authority all of them. */
  'report.read': ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'],
  /** A LEADER only for the authority itself. */
  'report.write': ['LEADER', 'HEAD', 'SPECIALIST'],
  'report.submit': ['LEADER', 'HEAD'],
  /** Accept or return what a unit submitted. */
  'report.accept': ['COORDINATOR'],
  /** Set up, open and close the report periods of a plan. A HEAD only for an own authority (a ward). */
  'report.period': ['COORDINATOR', 'HEAD'],
  /** Download the consolidated report. */
  'report.consolidate': ['COORDINATOR', 'LEADER', 'COUNCIL', 'OBSERVER'],
  /** Set the targets of a plan. A HEAD only for an own authority (a ward). */
  'target.manage': ['COORDINATOR', 'HEAD'],
  /** Give what a target came to. A LEADER only for what the authority itself answers for. */
  'target.give': ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'],
  /** Write, check, issue and correct the consolidated report. */
  'report.edit': ['COORDINATOR'],
  /** Days off and worked in exchange. */
  'calendar.view': EVERYBODY,
  'calendar.manage': ['ADMIN'],
  /** Send an official follow-up to units that are late. */
  'follow-up.send': ['COORDINATOR'],
  /** When people are reminded and of what; starting a sweep. */
  'reminder.policy': ['ADMIN', 'COORDINATOR'],
  /** What a message to somebody else would say. */
  'reminder.preview': ['COORDINATOR'],
  /** The page "Hộp thư thử", while no mail server is configured. */
  'mail.test': ['ADMIN', 'COORDINATOR'],
  /** What became of messages; sending one again. */
  'delivery.watch': ['ADMIN', 'COORDINATOR'],
  /** People and their roles; a HEAD the specialists of the own unit. */
  'user.manage': ['ADMIN', 'HEAD'],
  /** Who stands in for whom, and handing over somebody's open work. HEAD and LEADER for the own unit. */
  'people.arrange': ['ADMIN', 'COORDINATOR', 'LEADER', 'HEAD'],
  /** Which leader is in charge of which unit. */
  'leader.charge': ['ADMIN', 'COORDINATOR'],
  /** The authority's own gateways (SMS, Zalo): adding, trying, disabling, rotating the secret. */
  'webhook.manage': ['ADMIN', 'COORDINATOR'],
  'audit.view': ['ADMIN', 'COORDINATOR', 'HEAD'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function rolesWith(permission: Permission): readonly Role[] {
  return PERMISSIONS[permission];
}
