export { AccessModule } from './access.module.js';
export { accessError } from './access.errors.js';
export {
  ActorResolver,
  actsFor,
  CurrentActor,
  hasPermission,
  namedFor,
  rolesThatGive,
  unitsWhere,
} from './actor.js';
export type { Actor, RoleAtUnit } from './actor.js';
export { accessRuleOf, Public, RequirePermission } from './declarations.js';
export { PERMISSIONS, ROLES, rolesWith } from './permissions.js';
export type { Permission, Role } from './permissions.js';
