import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const SEARCH_GROUPS = ['plans', 'units', 'tasks', 'updates'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export class SearchInput {
  /** What was typed, with or without accents. */
  @IsString()
  @MaxLength(200)
  q: string;

  /** Only this group, and more of it; without it the head of every group. */
  @ApiPropertyOptional({ enum: SEARCH_GROUPS })
  @IsOptional()
  @IsIn(SEARCH_GROUPS)
  group?: SearchGroup;
}

export class MarkedText {
  text: string;
  /** From and to of what matched, in the letters of the text: [0, 4, 12, 15]. */
  marks: number[];
}

/** One thing that was found. Which of the lines below the text it has depends on what it is. */
export class SearchHit {
  /** Of the plan, the unit or the task; of the assignment for an update. */
  id: string;
  found: MarkedText;
  /** "3707/KH-UBND"; for tasks and updates the plan they belong to. */
  planNumber: string | null;
  /** The unit that leads the task, or that reported. */
  unitName: string | null;
  /** The authority that issued the plan, or to which the unit belongs. */
  authorityName: string | null;
  /** Who reported. */
  authorName: string | null;
  /** When the plan was issued, or the report was made: `yyyy-MM-dd`. */
  on: string | null;
}

export class SearchHits {
  /** The best first. */
  items: SearchHit[];
  /** How many were found; with `more` at least so many. */
  total: number;
  more: boolean;
}

/** What the person may see of what was found. */
export class SearchResult {
  plans: SearchHits;
  units: SearchHits;
  tasks: SearchHits;
  updates: SearchHits;
  /** Nothing had the words as typed: what is shown has one of them a letter off. */
  corrected: boolean;
}
