import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DOCUMENT_FIELDS, NAMED_ROLES, TASK_FIELDS } from '../plan-edits.rules.js';
import type { DocumentField, NamedRole, TaskField } from '../plan-edits.rules.js';

const KEY_LENGTH = 40;
const TEXT_LENGTH = 10_000;
const MOST_UNITS = 500;
const MOST_LEADERS = 50;
const MOST_EDITS = 500;
const MOST_TASKS = 10_000;
const REFERENCE_KINDS = ['unit', 'group', 'generic', 'person', 'external', 'unknown'] as const;
const DEADLINE_KINDS = ['date', 'period', 'recurring', 'ongoing', 'relative', 'none'] as const;
const TEXT_OR_FLAG = {
  oneOf: [{ type: 'string' as const }, { type: 'boolean' as const }],
  nullable: true,
  type: undefined,
};

export class SetDocumentEdit {
  @ApiProperty({ enum: ['set-document'] })
  @IsIn(['set-document'])
  op: 'set-document';

  @ApiProperty({ enum: DOCUMENT_FIELDS })
  @IsIn(DOCUMENT_FIELDS)
  field: DocumentField;

  /** Text, a date `yyyy-MM-dd` or null; for `campaign` true or false. */
  @ApiProperty(TEXT_OR_FLAG)
  @Allow()
  value: unknown;
}

class TaskEdit {
  @IsString()
  @MaxLength(KEY_LENGTH)
  taskKey: string;
}

class ReferenceEdit extends TaskEdit {
  @IsString()
  @MaxLength(KEY_LENGTH)
  referenceKey: string;
}

export class SetReferenceEdit extends ReferenceEdit {
  @ApiProperty({ enum: ['set-reference'] })
  @IsIn(['set-reference'])
  op: 'set-reference';

  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  unitIds: string[];

  @ApiProperty({ enum: REFERENCE_KINDS })
  @IsIn(REFERENCE_KINDS)
  kind: (typeof REFERENCE_KINDS)[number];

  /** Answer the same words everywhere in this draft and, where they mean one unit, in later documents. */
  @IsBoolean()
  learnAlias: boolean;
}

export class ConfirmReferenceEdit extends ReferenceEdit {
  @ApiProperty({ enum: ['confirm-reference'] })
  @IsIn(['confirm-reference'])
  op: 'confirm-reference';
}

export class AddReferenceEdit extends TaskEdit {
  @ApiProperty({ enum: ['add-reference'] })
  @IsIn(['add-reference'])
  op: 'add-reference';

  @ApiProperty({ enum: NAMED_ROLES })
  @IsIn(NAMED_ROLES)
  role: NamedRole;

  @IsString()
  @MaxLength(TEXT_LENGTH)
  raw: string;

  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  unitIds: string[];
}

export class RemoveReferenceEdit extends ReferenceEdit {
  @ApiProperty({ enum: ['remove-reference'] })
  @IsIn(['remove-reference'])
  op: 'remove-reference';
}

export class SetLeaderEdit extends TaskEdit {
  @ApiProperty({ enum: ['set-leader'] })
  @IsIn(['set-leader'])
  op: 'set-leader';

  /** Nobody: the words stay as they are printed. */
  @IsArray()
  @ArrayMaxSize(MOST_LEADERS)
  @IsUUID(undefined, { each: true })
  leaderIds: string[];

  /** Also in the other rows with the same words, of which nobody has said anything yet. */
  @IsBoolean()
  everywhere: boolean;
}

export class SetTaskEdit extends TaskEdit {
  @ApiProperty({ enum: ['set-task'] })
  @IsIn(['set-task'])
  op: 'set-task';

  @ApiProperty({ enum: TASK_FIELDS })
  @IsIn(TASK_FIELDS)
  field: TaskField;

  /** Text or null; for `included` true or false. */
  @ApiProperty(TEXT_OR_FLAG)
  @Allow()
  value: unknown;
}

/** The phrase to read (`raw` alone), or what it means where a person says so. */
export class EnteredDeadlineDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  raw?: string;

  @ApiPropertyOptional({ enum: DEADLINE_KINDS })
  @IsOptional()
  @IsIn(DEADLINE_KINDS)
  kind?: (typeof DEADLINE_KINDS)[number];

  @IsOptional()
  @IsString()
  from?: string | null;

  @IsOptional()
  @IsString()
  due?: string | null;

  @IsOptional()
  @IsBoolean()
  exclusive?: boolean;
}

export class SetDeadlineEdit extends TaskEdit {
  @ApiProperty({ enum: ['set-deadline'] })
  @IsIn(['set-deadline'])
  op: 'set-deadline';

  @ValidateNested()
  @Type(() => EnteredDeadlineDto)
  deadline: EnteredDeadlineDto;
}

export class AddTaskEdit {
  @ApiProperty({ enum: ['add-task'] })
  @IsIn(['add-task'])
  op: 'add-task';

  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(KEY_LENGTH)
  sectionKey: string | null;

  @IsString()
  @MaxLength(TEXT_LENGTH)
  content: string;
}

export class RemoveTaskEdit extends TaskEdit {
  @ApiProperty({ enum: ['remove-task'] })
  @IsIn(['remove-task'])
  op: 'remove-task';
}

export class MergeTasksEdit extends TaskEdit {
  @ApiProperty({ enum: ['merge-tasks'] })
  @IsIn(['merge-tasks'])
  op: 'merge-tasks';
}

export class SplitTaskEdit extends TaskEdit {
  @ApiProperty({ enum: ['split-task'] })
  @IsIn(['split-task'])
  op: 'split-task';

  /** Before this character of the content; without it, every line becomes a row. */
  @IsOptional()
  @IsInt()
  @Min(1)
  at?: number;
}

export class SetReviewedEdit {
  @ApiProperty({ enum: ['set-reviewed'] })
  @IsIn(['set-reviewed'])
  op: 'set-reviewed';

  /** Keys, or `sure` for every row that leaves no doubt. */
  @ApiProperty({
    oneOf: [
      { type: 'array', items: { type: 'string' } },
      { type: 'string', enum: ['sure'] },
    ],
    type: undefined,
  })
  @ValidateIf((_, value) => value !== 'sure')
  @IsArray()
  @ArrayMaxSize(MOST_TASKS)
  @IsString({ each: true })
  @MaxLength(KEY_LENGTH, { each: true })
  taskKeys: string[] | 'sure';

  @IsBoolean()
  value: boolean;
}

export class EnteredReportDeadlineDto {
  /** The document's words. */
  @IsString()
  @MaxLength(TEXT_LENGTH)
  raw: string;

  /** Dates `yyyy-MM-dd`; left out, the words are read. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  due?: string[];

  @IsOptional()
  @IsBoolean()
  exclusive?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  recipient?: string | null;
}

export class SetReportDeadlineEdit {
  @ApiProperty({ enum: ['set-report-deadline'] })
  @IsIn(['set-report-deadline'])
  op: 'set-report-deadline';

  /** Of `document.reportingDeadlines`, from 0; null adds one. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  index: number | null;

  /** Null takes it away. */
  @ApiProperty({ type: EnteredReportDeadlineDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => EnteredReportDeadlineDto)
  deadline: EnteredReportDeadlineDto | null;
}

/** Takes back the last change; alone in its request. */
export class UndoEdit {
  @ApiProperty({ enum: ['undo'] })
  @IsIn(['undo'])
  op: 'undo';
}

/** Makes the change again that was taken back last; alone in its request. */
export class RedoEdit {
  @ApiProperty({ enum: ['redo'] })
  @IsIn(['redo'])
  op: 'redo';
}

export class ResolveWarningEdit {
  @ApiProperty({ enum: ['resolve-warning'] })
  @IsIn(['resolve-warning'])
  op: 'resolve-warning';

  /** Null: a warning about the document as a whole. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(KEY_LENGTH)
  taskKey: string | null;

  @IsString()
  @MaxLength(100)
  code: string;
}

const EDITS = {
  'set-document': SetDocumentEdit,
  'set-reference': SetReferenceEdit,
  'confirm-reference': ConfirmReferenceEdit,
  'add-reference': AddReferenceEdit,
  'remove-reference': RemoveReferenceEdit,
  'set-leader': SetLeaderEdit,
  'set-task': SetTaskEdit,
  'set-deadline': SetDeadlineEdit,
  'add-task': AddTaskEdit,
  'remove-task': RemoveTaskEdit,
  'merge-tasks': MergeTasksEdit,
  'split-task': SplitTaskEdit,
  'set-reviewed': SetReviewedEdit,
  'set-report-deadline': SetReportDeadlineEdit,
  'resolve-warning': ResolveWarningEdit,
  undo: UndoEdit,
  redo: RedoEdit,
} as const;

export type PlanEditDto = InstanceType<(typeof EDITS)[keyof typeof EDITS]>;

/** What an edit of no known kind becomes, to be refused by its `op`. */
class UnknownEdit {
  @IsIn(Object.keys(EDITS))
  op: string;
}

@ApiExtraModels(...Object.values(EDITS))
export class EditImportDto {
  /** Of the draft that was looked at. */
  @IsInt()
  @Min(1)
  version: number;

  /** Goes on with the text that the last change was saved from: one step takes both back. */
  @IsOptional()
  @IsBoolean()
  typing?: boolean;

  @ApiProperty({
    type: 'array',
    items: {
      oneOf: Object.values(EDITS).map((edit) => ({ $ref: getSchemaPath(edit) })),
      discriminator: {
        propertyName: 'op',
        mapping: Object.fromEntries(Object.entries(EDITS).map(([op, edit]) => [op, getSchemaPath(edit)])),
      },
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EDITS)
  @ValidateNested({ each: true })
  @Type(() => UnknownEdit, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'op',
      subTypes: Object.entries(EDITS).map(([name, value]) => ({ name, value })),
    },
  })
  edits: PlanEditDto[];
}
