export { assertUnitsStand } from './standing-units.js';
export { UNIT_CHANGE_KINDS, unitCodeOf } from './unit-change.rules.js';
export type { Allotment, KnownUnit, UnitChangeKind, UnitChangeProposal } from './unit-change.rules.js';
export { UNIT_CHANGE_STATUSES, UnitChange } from './unit-change.entity.js';
export type { UnitChangeOutcome, UnitChangeStatus } from './unit-change.entity.js';
export { unitsError } from './unit-changes.errors.js';
export { assertKeeps, keptUnits } from './unit-changes.policy.js';
export { UnitRestructuring } from './unit-restructuring.js';
export type { Restructured } from './unit-restructuring.js';
