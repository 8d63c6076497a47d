import { IsInt, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { OrNull, Trimmed } from '../../../common/index.js';

export class AuthoritySettingsDto {
  authorityId: string;
  name: string;
  shortName: string;
  /** Over its own name, and to whom it reports. */
  superiorName: string | null;
  /** Before the date of its documents. */
  place: string | null;
  /** "UBND" in "Số: 05/BC-UBND"; null: as the decree says for a People's Committee. */
  documentSymbol: string | null;
  version: number;
}

export class SaveAuthorityInput {
  @IsInt()
  version: number;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @Trimmed()
  @IsString()
  @MaxLength(100)
  shortName: string;

  @OrNull()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  superiorName: string | null;

  @OrNull()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  place: string | null;

  @OrNull()
  @Trimmed()
  @IsString()
  @MaxLength(20)
  documentSymbol: string | null;
}
