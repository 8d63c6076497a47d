import { ApiProperty } from '@nestjs/swagger';
import { ASSIGNMENT_STATES } from '../../assignment.rules.js';
import type { AssignmentRole, AssignmentState } from '../../assignment.rules.js';
import { ASSIGNMENT_ROLES } from '../../dto/assignment.dto.js';
import { ReportingGroupDto } from '../../dto/task.dto.js';
import { TIMELINESS } from '../../timeliness/index.js';
import type { Timeliness } from '../../timeliness/index.js';
import { ContributionRequestView } from './contribution-request.dto.js';

/** How one unit takes part in a task. */
export class ParticipationRow {
  assignmentId: string;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  /** The lead that answers for the whole task. */
  focal: boolean;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  @ApiProperty({ enum: TIMELINESS })
  timeliness: Timeliness;
  percent: number;
  /** It has reported something. */
  contributed: boolean;
  lastReportAt: Date | null;
  /** Files over all its reports. */
  files: number;
  /** The latest request for its contribution. */
  request: ContributionRequestView | null;
  /** The person who asks may ask this unit for its contribution now. */
  mayBeAsked: boolean;
}

/** Every unit's part in one task, the focal lead first. */
export class TaskParticipation {
  units: ParticipationRow[];
  groups: ReportingGroupDto[];
}

export class MatrixUnit {
  id: string;
  name: string;
  shortName: string;
}

/** One unit's part in one task. */
export class MatrixCell {
  /** Its place in `units`. */
  unit: number;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  @ApiProperty({ enum: TIMELINESS })
  timeliness: Timeliness;
  percent: number;
  contributed: boolean;
}

export class MatrixTask {
  id: string;
  sectionId: string | null;
  ordinal: string | null;
  content: string;
  cells: MatrixCell[];
}

/** Task × unit of a plan: the tasks in the document's order, the units as the organisation lists them. */
export class PlanMatrix {
  units: MatrixUnit[];
  tasks: MatrixTask[];
}
