import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { UNIT_KINDS } from '../unit-kinds.js';
import type { UnitKind } from '../unit-directory.js';

export class UnitsQuery {
  /** Whose tree; without it, the trees of every authority the person belongs to. */
  @IsOptional()
  @IsUUID()
  authorityId?: string;
}

/** A unit that is new below one that stands. */
export class AddUnitInput {
  @IsUUID()
  parentId: string;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  /** In full, as it stands in documents. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(100)
  shortName?: string;
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
