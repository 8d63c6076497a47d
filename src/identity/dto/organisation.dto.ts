import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../access/index.js';
import type { Role } from '../../access/index.js';
import { UNIT_KINDS } from '../../units/index.js';
import type { UnitKind } from '../../units/index.js';

/** A role as a person holds it at a unit. */
export class UnitPersonDto {
  @ApiProperty({ enum: ROLES })
  role: Role;
  fullName: string;
  title: string;
}

/** A unit as an administrator sees it. */
export class OrganisationUnitDto {
  id: string;
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
  name: string;
  shortName: string;
  code: string;
  parentId: string | null;
  authorityId: string;
  /** `yyyy-MM-dd`; null while it exists. */
  dissolvedOn: string | null;
  /** Who carries on for it. */
  successorName: string | null;
  aliases: string[];
  people: UnitPersonDto[];
}
