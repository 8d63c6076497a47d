import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDateString, IsInt, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ROLES } from '../../../access/index.js';
import type { Role } from '../../../access/index.js';

const Day = () => Matches(/^\d{4}-\d{2}-\d{2}$/);

export class RegisterLeaveInput {
  @IsUUID()
  userId: string;

  @IsUUID()
  substituteId: string;

  @IsUUID()
  unitId: string;

  /** `yyyy-MM-dd`, the first day away. */
  @IsDateString({ strict: true })
  @Day()
  fromOn: string;

  /** The last day away. */
  @IsDateString({ strict: true })
  @Day()
  toOn: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class EndLeaveInput {
  @IsInt()
  version: number;
}

export class LeaveDto {
  id: string;
  version: number;
  userId: string;
  fullName: string;
  substituteId: string;
  substituteName: string;
  unitId: string;
  unitName: string;
  fromOn: string;
  toOn: string;
  reason: string;
  createdByName: string;
  /** Today lies in it. */
  inForce: boolean;
}

/** A person of a unit for whom the person who asks may make arrangements. */
export class UnitColleagueDto {
  userId: string;
  fullName: string;
  title: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class ArrangedUnitDto {
  unitId: string;
  unitName: string;
  people: UnitColleagueDto[];
}
