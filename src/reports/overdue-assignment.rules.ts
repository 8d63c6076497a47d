import type { AssignmentState, BusinessDayReading } from '../tasks/index.js';
import { daysLeft } from '../tasks/timeliness/index.js';
import type { OverdueAssignment } from './dto/progress.dto.js';

/** An overdue assignment as it is read, before its delay is counted. */
export type OverdueRow = Omit<OverdueAssignment, 'daysLate' | 'submitted'> & {
  state: AssignmentState;
  lastDayOn: string | null;
  submittedOn: string | null;
};

/** Late until today; what waits for confirmation, until it was submitted. */
export function overdueAssignment<Row extends OverdueRow>(
  row: Row,
  { today, calendar }: BusinessDayReading,
): Omit<Row, 'state' | 'lastDayOn' | 'submittedOn'> & Pick<OverdueAssignment, 'daysLate' | 'submitted'> {
  const { state, lastDayOn: _lastDayOn, submittedOn, ...shown } = row;
  const submitted = state === 'SUBMITTED';
  const until = submitted && submittedOn ? submittedOn : today;
  return { ...shown, submitted, daysLate: Math.max(0, -(daysLeft(row, until, calendar) ?? 0)) };
}
