/** The door of the calendar's pure half: no Nest here, so that rules may come in. */
export type { Holiday, ReportPeriodKind } from './calendar.rules.js';
export {
  effectiveLastDay,
  lastDayOnTime,
  reportCutOff,
  MONDAY_TO_FRIDAY,
  reportPeriod,
  todayIn,
  WorkingCalendar,
} from './calendar.rules.js';
export {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from './civil-date.rules.js';
export { HOLIDAYS_2022_TO_2027 } from './holidays.data.js';
export type { ReportCutOff } from './report-cut-offs.data.js';
export { statutoryCalendar } from './statutory-calendar.rules.js';
