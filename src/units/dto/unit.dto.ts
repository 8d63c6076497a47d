import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { UNIT_KINDS } from '../unit-kinds.js';
import type { UnitKind } from '../unit-directory.js';

export class UnitsQuery {
  /** Whose tree; without it, the trees of every authority the person belongs to. */
  @IsOptional()
  @IsUUID()
  authorityId?: string;
}

/** A node of the organisation tree. */
export class UnitDto {
  id: string;

  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;

  name: string;
  shortName: string;
  code: string;
  parentId: string | null;
  authorityId: string;
  position: number;
}
