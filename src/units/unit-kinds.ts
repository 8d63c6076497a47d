import type { UnitKind } from './unit-directory.js';

export const UNIT_KINDS = [
  'AUTHORITY',
  'DEPARTMENT',
  'WARD',
  'AGENCY',
  'VERTICAL',
  'MASS_ORG',
  'COUNCIL',
] as const satisfies readonly UnitKind[];
