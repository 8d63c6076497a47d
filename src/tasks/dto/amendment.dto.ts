import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { CHANGE_KINDS } from '../amending.rules.js';
import type { ChangeKind } from '../amending.rules.js';

export class AmendPlanDto {
  /** Of the import that was looked at. */
  @IsInt()
  @Min(1)
  version: number;

  /** Of the plan as the difference was shown; left out, it is applied to the plan as it stands. */
  @IsOptional()
  @IsInt()
  @Min(1)
  planVersion?: number;

  /** Why units are given more, less or something else to do; they read it. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;
}

export class TaskChangeDto {
  @ApiProperty({ enum: CHANGE_KINDS })
  kind: ChangeKind;
  /** As a person reads it; null: there was nothing. */
  before: string | null;
  after: string | null;
}

class AmendmentRow {
  /** "I. Kinh tế" */
  section: string | null;
  ordinal: string | null;
  content: string;
  /** Names, the focal lead first. */
  leads: string | null;
  deadline: string | null;
}

/** A row that the plan does not have. */
export class AddedTaskDto extends AmendmentRow {
  taskKey: string;
}

/** A row that the amended document no longer has. */
export class RemovedTaskDto extends AmendmentRow {
  taskId: string;
  /** Assignments that are cancelled with it. */
  cancelled: number;
  /** Completed ones, which stay. */
  kept: number;
}

/** A row that says something else; `section`, `ordinal`, … are the new ones. */
export class ChangedTaskDto extends AmendmentRow {
  taskId: string;
  taskKey: string;
  changes: TaskChangeDto[];
}

export class DocumentChangeDto {
  /** A field of the document, `section` or `reportingDeadlines`. */
  field: string;
  before: string | null;
  after: string | null;
}

/** A completed assignment that the amended document no longer asks for. */
export class KeptAssignmentDto {
  assignmentId: string;
  taskId: string;
  unitId: string;
  unitName: string;
}

export class AmendedAssignmentsDto {
  added: number;
  reinstated: number;
  cancelled: number;
  /** With another role or date. */
  changed: number;
  keptCompleted: KeptAssignmentDto[];
}

/** Row by row, what an amended document changes in the plan of the same number. */
export class AmendmentDto {
  planId: string;
  planVersion: number;
  /** "3707/KH-UBND" */
  number: string;
  document: DocumentChangeDto[];
  added: AddedTaskDto[];
  removed: RemovedTaskDto[];
  changed: ChangedTaskDto[];
  unchanged: number;
  assignments: AmendedAssignmentsDto;
}
