import { ApiProperty } from '@nestjs/swagger';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { Trimmed } from '../../../common/index.js';
import { ROLES } from '../../../access/index.js';
import type { Role } from '../../../access/index.js';

export class RoleAtUnitInput {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  unitId: string;
}

export class PersonInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  fullName: string;

  /** Position shown beside the name. */
  @Trimmed()
  @IsString()
  @MaxLength(300)
  title: string;

  @IsOptional()
  @Trimmed()
  @IsEmail()
  @MaxLength(200)
  email?: string;
}

export class CreateUserInput extends PersonInput {
  /** Letters without accents, digits, dot, hyphen. */
  @Trimmed()
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9._-]{1,59}$/)
  username: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  unitId: string;
}

export class ChangeUserInput extends PersonInput {
  @IsInt()
  version: number;
}

export class UserVersionInput {
  @IsInt()
  version: number;
}

export class SetPasswordInput {
  @IsString()
  @Matches(/^[\w-]{43}$/)
  token: string;

  @IsString()
  @MaxLength(512)
  password: string;
}

export class ChangePasswordInput {
  @IsString()
  @MaxLength(512)
  current: string;

  @IsString()
  @MaxLength(512)
  next: string;
}

export class UserRoleDto {
  @ApiProperty({ enum: ROLES })
  role: Role;
  unitId: string;
  unitName: string;
  /** The person who asks may take it. */
  takeable: boolean;
}

export class UserDto {
  id: string;
  version: number;
  username: string;
  fullName: string;
  title: string;
  email: string | null;
  active: boolean;
  roles: UserRoleDto[];
  /** The person who asks may change the account itself. */
  manageable: boolean;
  /** A link to set a password waits to be used. */
  linkOpen: boolean;
}

export class GrantableUnitDto {
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class UsersDto {
  users: UserDto[];
  /** Where the person who asks gives which roles. */
  units: GrantableUnitDto[];
}

/** Shown once; only its hash is kept. */
export class PasswordLinkDto {
  link: string;
  expiresAt: Date;
}

export class CreatedUserDto {
  user: UserDto;
  link: PasswordLinkDto;
}
