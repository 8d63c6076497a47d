import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../../common/index.js';
import { isCivilDate } from '../../../calendar/index.js';
import type { SigningAuthority } from '../../../documents/official/index.js';
import type { ConsolidatedState } from '../consolidated-report.entity.js';
import { ISSUED_FORMATS } from '../issued-report.entity.js';
import type { IssuedFormat } from '../issued-report.entity.js';

const SIGNING_AUTHORITIES = [
  'TM.',
  'KT.',
  'TL.',
  'TUQ.',
  'Q.',
] as const satisfies readonly SigningAuthority[];
const STATES = ['DRAFT', 'ISSUED'] as const satisfies readonly ConsolidatedState[];
const REPORT_TEXT = { type: 'object', additionalProperties: true } as const;

export class BeginReportInput {
  @IsUUID()
  periodId: string;
}

class VersionedReportInput {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}

export class SaveReportInput extends VersionedReportInput {
  /** The text as ProseMirror JSON. */
  @ApiProperty(REPORT_TEXT)
  @IsObject()
  body: Record<string, unknown>;
}

export class RewritePartInput extends VersionedReportInput {
  /** Also where somebody has edited the part. */
  @IsBoolean()
  replaceEdited: boolean;
}

export class CorrectReportInput extends VersionedReportInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason: string;
}

export class SignatureLineDto {
  @ApiPropertyOptional({ enum: SIGNING_AUTHORITIES })
  @IsOptional()
  @IsIn(SIGNING_AUTHORITIES)
  authority?: SigningAuthority;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  text: string;
}

export class IssueReportInput extends VersionedReportInput {
  @IsInt()
  @Min(1)
  @Max(99_999)
  number: number;

  /** `yyyy-MM-dd` */
  @ValidateBy({
    name: 'isCivilDate',
    validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) },
  })
  issuedOn: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => SignatureLineDto)
  signatureLines: SignatureLineDto[];

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  signerName: string;

  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  recipients: string[];

  /** After "Lưu:". */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  archive: string;

  /** Why figures may differ from their sources; needed where any does. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  differenceReason?: string;
}

export class FigureSourceDto {
  ref: string;
  /** As its source says now. */
  shown: string;
  label: string;
  /** The list behind it, as an address of the product. */
  link: string | null;
}

export class ReportPartDto {
  source: string;
  /** A person has changed it since it was written from its sources. */
  edited: boolean;
}

export class IssuedFileDto {
  @ApiProperty({ enum: ISSUED_FORMATS })
  format: IssuedFormat;
  sha256: string;
  size: number;
}

export class IssuedReportDto {
  revision: number;
  /** "05/BC-UBND" */
  number: string;
  issuedOn: string;
  signerName: string;
  issuedByName: string;
  issuedAt: Date;
  correctionReason: string | null;
  differenceReason: string | null;
  files: IssuedFileDto[];
}

export class ProposedIssueDto {
  symbol: string;
  issuedOn: string;
  signatureLines: SignatureLineDto[];
  recipients: string[];
  archive: string;
}

export class ConsolidatedReportView {
  id: string;
  planId: string;
  planNumber: string;
  planTitle: string;
  periodId: string;
  periodLabel: string;
  /** The day the data are of. */
  asOf: string;
  @ApiProperty({ enum: STATES })
  state: ConsolidatedState;
  @ApiProperty(REPORT_TEXT)
  body: object;
  version: number;
  savedByName: string;
  savedAt: Date;
  correctionReason: string | null;
  parts: ReportPartDto[];
  /** Every number that the text may use, in the order of the report. */
  sources: FigureSourceDto[];
  proposed: ProposedIssueDto;
  /** The newest first. */
  issued: IssuedReportDto[];
  mayEdit: boolean;
}

export class SavedReportDto {
  version: number;
  savedAt: Date;
  parts: ReportPartDto[];
}

export class DisagreementDto {
  ref: string;
  shown: string;
  /** Null: the source is gone. */
  now: string | null;
  times: number;
  label: string | null;
}

export class LooseNumberDto {
  text: string;
  sentence: string;
}

export class FigureCheckDto {
  asOf: string;
  disagreements: DisagreementDto[];
  /** Typed by hand where statistics stand: nobody can say where they come from. */
  loose: LooseNumberDto[];
}

/** A period of a plan with what has become of its consolidated report. */
export class PlanConsolidationDto {
  periodId: string;
  periodLabel: string;
  dueOn: string | null;
  /** Due before that day, not on it. */
  exclusive: boolean;
  /** Whether units have been asked for their reports. */
  opened: boolean;
  reportId: string | null;
  @ApiProperty({ enum: STATES, nullable: true })
  state: ConsolidatedState | null;
  /** "05/BC-UBND" of the newest version. */
  issuedNumber: string | null;
  issuedOn: string | null;
  mayBegin: boolean;
}
