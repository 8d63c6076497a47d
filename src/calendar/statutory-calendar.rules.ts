import { WorkingCalendar } from './calendar.rules.js';
import { HOLIDAYS_2022_TO_2027 } from './holidays.data.js';

let shipped: WorkingCalendar | undefined;

/** The calendar of the holidays shipped with the program; an installation's own table may differ. */
export function statutoryCalendar(): WorkingCalendar {
  shipped ??= new WorkingCalendar(HOLIDAYS_2022_TO_2027);
  return shipped;
}
