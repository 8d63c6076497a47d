/** The door of the calendar's stored half; the rules have their own, which stays free of frameworks. */
export { CalendarModule } from '../calendar.module.js';
export { loadCalendar, loadHolidays, loadShippedHolidays, WorkingCalendars } from './working-calendars.js';
