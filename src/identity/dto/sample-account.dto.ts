import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../access/index.js';
import type { Role } from '../../access/index.js';

/** An invented person of the sample data, offered on the sign-in page. */
export class SampleAccountDto {
  username: string;
  /** The one password of all sample accounts. */
  password: string;
  fullName: string;
  title: string;
  authorityName: string;
  unitName: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}
