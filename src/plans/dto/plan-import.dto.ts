import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';

/** Characters; as UTF-8 they stay below what a request may carry. */
const LONGEST_PASTED = 600_000;

const REFERENCE_KINDS = ['unit', 'group', 'generic', 'person', 'external', 'unknown'] as const;
const MATCHES = ['exact', 'alias', 'fuzzy', 'none'] as const;
const DEADLINE_KINDS = ['date', 'period', 'recurring', 'ongoing', 'relative', 'none'] as const;
const DEADLINE_SOURCES = ['cell', 'content', 'plan', 'none'] as const;
const QUESTIONS = ['reference', 'lead', 'leader', 'content'] as const;
const STATUSES = ['OPEN', 'ISSUED', 'DISCARDED'] as const;

/** Form fields beside the file. */
export class PlanUploadDto {
  /** The authority that issued the plan; needed only by people who coordinate several. */
  @IsOptional()
  @IsUUID()
  authorityId?: string;
}

/** A plan pasted into the screen: lines, and table rows with tabs between their cells. */
export class PastedPlanDto {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASTED)
  text: string;

  /** What to call it in lists. */
  @IsOptional()
  @IsString()
  @MaxLength(190)
  title?: string;

  @IsOptional()
  @IsUUID()
  authorityId?: string;
}

export class IssueImportDto {
  /** Of the draft that was looked at. */
  @IsInt()
  @Min(1)
  version: number;
}

export class IssuedPlanDto {
  planId: string;
}

export class SourcePlaceDto {
  block: number;
  row?: number;
  /** Among those that the row shows. */
  cell?: number;
}

export class DraftWarningDto {
  code: string;
  /** A sentence in the person's language. */
  message: string;
  @ApiProperty({ type: SourcePlaceDto, nullable: true })
  at: SourcePlaceDto | null;
  resolved: boolean;
}

export class ReportingDeadlineDto {
  raw: string;
  due: string[];
  exclusive: boolean;
  recipient: string | null;
}

export class DraftDocumentDto {
  /** "3707" */
  number: string | null;
  /** "KH-UBND" */
  symbol: string | null;
  kind: string | null;
  issuer: string | null;
  place: string | null;
  issuedOn: string | null;
  title: string | null;
  signer: string | null;
  signerTitle: string | null;
  campaign: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  reportingDeadlines: ReportingDeadlineDto[];
}

export class DraftSectionDto {
  key: string;
  label: string | null;
  title: string;
}

export class UnitCandidateDto {
  unitId: string;
  name: string;
  /** 0 is the same name, 1 nothing in common. */
  distance: number;
}

export class DraftReferenceDto {
  key: string;
  /** As printed. */
  raw: string;
  @ApiProperty({ enum: REFERENCE_KINDS })
  kind: (typeof REFERENCE_KINDS)[number];
  unitIds: string[];
  /** In the order of `unitIds`. */
  unitNames: string[];
  @ApiProperty({ enum: MATCHES })
  match: (typeof MATCHES)[number];
  candidates: UnitCandidateDto[];
  confirmed: boolean;
  /** Where it is printed. */
  @ApiPropertyOptional({ type: SourcePlaceDto, nullable: true })
  at?: SourcePlaceDto | null;
}

export class DraftLeaderDto {
  /** As printed; null where a person has named somebody and the document nobody. */
  raw: string | null;
  /** Of `leaders`. */
  leaderIds: string[];
  /** Who may be meant. */
  candidateIds: string[];
  confirmed: boolean;
  /** Where it is printed. */
  @ApiPropertyOptional({ type: SourcePlaceDto, nullable: true })
  at?: SourcePlaceDto | null;
}

/** Somebody who leads the issuing authority. */
export class LeaderChoiceDto {
  userId: string;
  fullName: string;
  title: string | null;
  /** Leads it no longer, and is named all the same. */
  left: boolean;
}

export class DraftDeadlineDto {
  raw: string | null;
  @ApiProperty({ enum: DEADLINE_SOURCES })
  source: (typeof DEADLINE_SOURCES)[number];
  @ApiProperty({ enum: DEADLINE_KINDS })
  kind: (typeof DEADLINE_KINDS)[number];
  from: string | null;
  due: string | null;
  exclusive: boolean;
  tentative?: boolean;
  /** Where its words are printed. */
  @ApiPropertyOptional({ type: SourcePlaceDto, nullable: true })
  at?: SourcePlaceDto | null;
}

export class DraftTaskDto {
  key: string;
  included: boolean;
  /** A person has looked at the whole row and agreed. */
  reviewed: boolean;
  @ApiProperty({ enum: ['table', 'narrative'] })
  source: 'table' | 'narrative';
  sectionKey: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  leads: DraftReferenceDto[];
  coordinating: DraftReferenceDto[];
  supervising: DraftReferenceDto[];
  /** "Lãnh đạo phụ trách"; null: none is named. */
  @ApiProperty({ type: DraftLeaderDto, nullable: true })
  leader: DraftLeaderDto | null;
  deadline: DraftDeadlineDto;
  warnings: DraftWarningDto[];
  /** Where it stands in the source; null for a task added by hand. */
  @ApiProperty({ type: SourcePlaceDto, nullable: true })
  at: SourcePlaceDto | null;
  @ApiPropertyOptional({ type: SourcePlaceDto, nullable: true })
  contentAt?: SourcePlaceDto | null;
  @ApiPropertyOptional({ type: SourcePlaceDto, nullable: true })
  productAt?: SourcePlaceDto | null;
}

export class SourceCellDto {
  column: number;
  colspan: number;
  rowspan: number;
  text: string;
  bold?: boolean;
}

export class SourceRowDto {
  index: number;
  page?: number;
  cells: SourceCellDto[];
}

export class SourceParagraphDto {
  index: number;
  @ApiProperty({ enum: ['paragraph'] })
  type: 'paragraph';
  text: string;
  /** From 1; absent where the format does not say. */
  page?: number;
  bold?: boolean;
  italic?: boolean;
  @ApiPropertyOptional({ enum: ['left', 'center', 'right', 'justify'] })
  align?: 'left' | 'center' | 'right' | 'justify';
}

export class SourceTableDto {
  index: number;
  @ApiProperty({ enum: ['table'] })
  type: 'table';
  rows: SourceRowDto[];
}

export class OpenQuestionDto {
  taskKey: string;
  /** A doubtful reference, no unit that leads, a doubtful leader, nothing that says what to do. */
  @ApiProperty({ enum: QUESTIONS })
  about: (typeof QUESTIONS)[number];
  /** The doubtful reference; null for the other questions. */
  referenceKey: string | null;
}

export class DuplicatePlanDto {
  planId: string;
  /** "3707/KH-UBND" */
  number: string;
}

/** A document under review: what was read, beside what it was read from. */
@ApiExtraModels(SourceParagraphDto, SourceTableDto)
export class PlanImportView {
  id: string;
  version: number;
  @ApiProperty({ enum: STATUSES })
  status: (typeof STATUSES)[number];
  planId: string | null;
  authorityId: string;
  fileName: string;
  document: DraftDocumentDto;
  sections: DraftSectionDto[];
  tasks: DraftTaskDto[];
  /** Who may be put in charge of a task: the leaders of the authority. */
  leaders: LeaderChoiceDto[];
  warnings: DraftWarningDto[];
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(SourceParagraphDto) }, { $ref: getSchemaPath(SourceTableDto) }] },
  })
  blocks: Array<SourceParagraphDto | SourceTableDto>;
  /** How many points a person still has to answer before it can be issued. */
  openQuestions: number;
  questions: OpenQuestionDto[];
  /** The plan that already carries this number, symbol and year. */
  @ApiProperty({ type: DuplicatePlanDto, nullable: true })
  duplicateOf: DuplicatePlanDto | null;
  /** Whether the edit `undo` has a change to take back. */
  canUndo: boolean;
  /** Whether the edit `redo` has one to make again. */
  canRedo: boolean;
}

export class PlanImportItem {
  id: string;
  fileName: string;
  /** "3707/KH-UBND" */
  number: string | null;
  title: string | null;
  createdAt: string;
  updatedAt: string;
  /** Included ones. */
  tasks: number;
  openQuestions: number;
}

export class PlanImportList {
  items: PlanImportItem[];
  total: number;
  page: number;
  pageSize: number;
}

/** A unit that will be told when the plan is issued. */
export class ImportRecipientDto {
  unitId: string;
  unitName: string;
  /** How many tasks it leads or takes part in. */
  tasks: number;
  /** Full names; nobody: the unit has no account that answers for it. */
  people: string[];
}
