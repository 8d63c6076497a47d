import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS, ROLES } from '../../access/index.js';
import type { Permission, Role } from '../../access/index.js';
import { LOCALES } from '../../common/index.js';
import type { Locale } from '../../common/index.js';
import { UNIT_KINDS } from '../../units/index.js';
import type { UnitKind } from '../../units/index.js';

export class HeldRoleDto {
  @ApiProperty({ enum: ROLES })
  role: Role;

  unitId: string;
  unitName: string;

  @ApiProperty({ enum: UNIT_KINDS })
  unitKind: UnitKind;

  authorityId: string;
  authorityName: string;

  /** Who is away, where the role is held in that person's place; until this last day (`yyyy-MM-dd`). */
  insteadOf: string | null;
  until: string | null;
}

/** The signed-in person, what may be done, and what day it is for the product. */
export class MeDto {
  userId: string;
  username: string;
  fullName: string;
  title: string;

  @ApiProperty({ enum: LOCALES })
  locale: Locale;

  roles: HeldRoleDto[];

  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true })
  permissions: Permission[];

  /** `yyyy-MM-dd` by the business clock. */
  today: string;

  /** The clock stands still (a developer's option). */
  clockFixed: boolean;
}
