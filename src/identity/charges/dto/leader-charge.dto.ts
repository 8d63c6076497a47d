import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { OrNull } from '../../../common/index.js';
import { UNIT_KINDS } from '../../../units/index.js';
import type { UnitKind } from '../../../units/index.js';

/** Far more than any authority has units. */
const MOST_UNITS = 2_000;

export class ProposedChargeInput {
  @IsUUID()
  unitId: string;

  /** The charge in force when it was read; null: nobody was in charge. */
  @OrNull()
  @IsUUID()
  seen: string | null;

  /** Null: nobody from now on. */
  @OrNull()
  @IsUUID()
  leaderId: string | null;
}

export class PutInChargeInput {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => ProposedChargeInput)
  changes: ProposedChargeInput[];
}

export class LeaderDto {
  userId: string;
  fullName: string;
  title: string;
}

/** A unit and who is in charge of it. */
export class ChargedUnitDto {
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
  /** Of the charge in force; null: nobody is in charge. */
  chargeId: string | null;
  leaderId: string | null;
  leaderName: string | null;
  /** The person leads the authority no longer: as good as nobody. */
  left: boolean;
  /** `yyyy-MM-dd` */
  fromOn: string | null;
  setByName: string | null;
}

/** An authority with its leaders and its units. */
export class AuthorityChargesDto {
  authorityId: string;
  authorityName: string;
  leaders: LeaderDto[];
  units: ChargedUnitDto[];
}
