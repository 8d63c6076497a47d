import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LOCALES } from '../../common/index.js';
import type { Locale } from '../../common/index.js';

export class ChangeMeDto {
  /** The language of the screen and of messages. */
  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;
}
