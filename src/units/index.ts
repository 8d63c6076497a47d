export type {
  DirectoryGroup,
  DirectoryUnit,
  ResolvedReference,
  UnitCandidate,
  UnitDirectory,
  UnitKind,
  UnitReferenceKind,
} from './unit-directory.js';
export { UnitDirectories } from './unit-directories.js';
export { Unit } from './unit.entity.js';
export { UnitAlias } from './unit-alias.entity.js';
export { UnitGroup } from './unit-group.entity.js';
export {
  normaliseUnitName,
  resolveUnitReference,
  splitUnitCell,
  splitUnitReferences,
} from './unit-references.rules.js';
export { peoplesBodyOf } from './peoples-body.rules.js';
export { UNIT_KINDS } from './unit-kinds.js';
export { UnitsModule } from './units.module.js';
export { mayLearnAliases, readableUnitsSql } from './units.policy.js';
export { unitsOfSql } from './units.sql.js';
export { UnitsService } from './units.service.js';
