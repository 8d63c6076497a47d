import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HolidayRow } from './holiday.entity.js';
import { WorkingCalendars } from './store/working-calendars.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HolidayRow])],
  providers: [WorkingCalendars],
  exports: [WorkingCalendars],
})
export class CalendarModule {}
