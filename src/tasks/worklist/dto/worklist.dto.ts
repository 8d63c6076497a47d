import { Transform } from 'class-transformer';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { AssignmentsQuery } from '../../dto/assignment-query.dto.js';

export class WorkListFileQuery extends AssignmentsQuery {
  /** Names of columns, with commas between; without it all. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  columns?: string;
}

export class SaveViewInput {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  /** What the list's address says behind the question mark. */
  @IsString()
  @MaxLength(2000)
  query: string;

  /** For everybody of the authority. */
  @IsBoolean()
  shared: boolean;
}

export class SavedViewDto {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  /** Of the person who asks, who may remove it. */
  mine: boolean;
}

export class SavedViewsDto {
  views: SavedViewDto[];
  /** The person who asks may share one. */
  mayShare: boolean;
}
